/**
 * Runs something while no other tab, frame or worker of this origin runs it under the same name; does
 * nothing while another does.
 * @param run told whether that is sure: without Web Locks (Safari before 15.4) a lease has to do.
 */
export async function exclusively(name, run) {
    let asked = false;
    try {
        await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
            asked = true;
            if (lock)
                await run(true);
        });
    }
    catch {
        // No locks here, or a sandboxed frame, where asking is refused.
        if (!asked)
            await run(false);
    }
}
