export declare const volunteerStyles: import("lit").CSSResult;
