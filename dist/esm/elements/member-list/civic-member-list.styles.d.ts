export declare const memberListStyles: import("lit").CSSResult;
