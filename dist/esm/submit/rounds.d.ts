import { type Workings } from './delivery.js';
/** Comes round to what waits: when asked, and by a timer when the next try is due. */
export interface Rounds {
    flush(eager?: boolean): Promise<void>;
    /** Sets the timer to the next try, whoever's it is. */
    schedule(): Promise<void>;
    /** Does something about one submission while no other page does. */
    alone(key: string, run: (sure: boolean, leasedUntil: number) => Promise<void>): Promise<void>;
    close(): void;
}
export declare function createRounds(name: string, workings: Workings): Rounds;
