export function createAnnouncements() {
    const subscriptions = new Set();
    let channel;
    function tellHere(form, update) {
        for (const subscription of [...subscriptions]) {
            if (subscription.form !== form)
                continue;
            try {
                subscription.listener(update);
            }
            catch (error) {
                // One element's fault is not to stop the sending, nor the others.
                // eslint-disable-next-line no-console -- the one trace that a developer has
                console.error('civic-widgets:', error);
            }
        }
    }
    return {
        open(name, onNotice) {
            try {
                channel = new BroadcastChannel(name);
                channel.onmessage = ({ data }) => {
                    if (data?.update)
                        tellHere(data.form, data.update);
                    onNotice();
                };
            }
            catch {
                // A help, never a need.
            }
        },
        watch(form, listener) {
            const subscription = { form, listener };
            subscriptions.add(subscription);
            return () => void subscriptions.delete(subscription);
        },
        tell(form, update) {
            tellHere(form, update);
            try {
                channel?.postMessage({ form, update });
            }
            catch {
                // Closed while the page goes away.
            }
        },
        close: () => channel?.close(),
    };
}
