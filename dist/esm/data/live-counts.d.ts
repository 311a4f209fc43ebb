import type { ReactiveController, ReactiveControllerHost } from 'lit';
export declare function setLiveCount(feed: string, id: string, count: number): void;
/** The newer of what the feed says and what the page knows. */
export declare function liveCount<Count extends number | undefined>(feed: string, id: string, count: Count): Count | number;
/** Updates an element when the page learns a count. */
export declare class LiveCounts implements ReactiveController {
    #private;
    constructor(host: ReactiveControllerHost);
    hostConnected(): void;
    hostDisconnected(): void;
}
