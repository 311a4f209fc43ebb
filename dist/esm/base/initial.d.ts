/**
 * What stands for a name where there is no picture: its first letter with its marks. Not its first code
 * unit: names may start beyond U+FFFF or carry combining marks.
 */
export declare const initial: (name: string) => string;
