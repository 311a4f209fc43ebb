export declare const volunteerStyles: string;
