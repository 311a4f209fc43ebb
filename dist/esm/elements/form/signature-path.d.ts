import type { DrawnSignature } from '../../contract/submission.js';
interface Point {
    readonly x: number;
    readonly y: number;
}
/** Strokes as the contract has them: lines and curves through the points, never a picture. */
export declare function drawnSignature(strokes: readonly (readonly Point[])[], width: number, height: number): DrawnSignature | undefined;
export {};
