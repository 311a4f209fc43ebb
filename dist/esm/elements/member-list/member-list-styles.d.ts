export declare const memberListStyles: string;
