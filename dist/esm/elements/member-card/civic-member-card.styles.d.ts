export declare const memberCardStyles: import("lit").CSSResult;
