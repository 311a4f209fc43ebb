/**
 * Runs something while no other tab, frame or worker of this origin runs it under the same name; does
 * nothing while another does.
 * @param run told whether that is sure: without Web Locks (Safari before 15.4) a lease has to do.
 */
export declare function exclusively(name: string, run: (sure: boolean) => Promise<void>): Promise<void>;
