export declare const progressBoardStyles: string;
