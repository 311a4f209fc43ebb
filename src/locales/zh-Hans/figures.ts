/** Before a figure of which only a bound is known. */
export const figures = { 'at-least': '不少于', 'at-most': '不超过' };

export type FigureWords = typeof figures;
