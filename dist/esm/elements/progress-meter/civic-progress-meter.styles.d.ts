export declare const progressMeterStyles: import("lit").CSSResult;
