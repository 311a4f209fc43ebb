export declare const progressBoardStyles: import("lit").CSSResult;
