/** One column, label above, fields as wide as their answer, targets for fingers. */
export declare const formStyles: import("lit").CSSResult;
