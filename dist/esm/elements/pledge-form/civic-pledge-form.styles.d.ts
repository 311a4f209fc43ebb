export declare const pledgeFormStyles: import("lit").CSSResult;
