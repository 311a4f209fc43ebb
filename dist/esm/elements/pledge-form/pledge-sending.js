import { askPage } from '../../submit/page-answer.js';
import { sharedSender } from '../../submit/sender.js';
import { consentName } from './submission-body.js';
/** Sends one pledge's signature and follows what becomes of it, in this tab, in others, on later visits. */
export class PledgeSending {
    #host;
    #show;
    #url;
    #pledge;
    /** Of the submission that is shown. */
    #key;
    /** Known here alone until the server has answered. */
    #secret;
    #unwatch;
    constructor(host, show) {
        /** Names the form on this origin. */
        this.form = '';
        this.#url = '';
        this.#host = host;
        this.#show = show;
        host.addController(this);
    }
    hostDisconnected() {
        this.#unwatch?.();
        this.#unwatch = undefined;
        this.form = '';
    }
    /** @returns whether it is another form than before. */
    follow(url, pledge) {
        this.#pledge = pledge;
        this.#url = url;
        const form = `${url}#${pledge.id}`;
        if (form === this.form)
            return false;
        this.hostDisconnected();
        this.form = form;
        const sender = sharedSender();
        this.#unwatch = sender.watch(form, (update) => {
            if (update.key === this.#key && update.status !== 'sending')
                this.#show(this.#stateOf(update));
        });
        void this.#restore(sender);
        return true;
    }
    async send(body, keep) {
        this.#secret = body.secret;
        const page = askPage(this.#host, body.pledge, body);
        if (page === 'cancelled')
            return { status: 'filling' };
        if (page)
            return this.#stateOf(await page);
        const sent = await sharedSender().submit({ form: this.form, url: this.#url, encoding: this.#pledge?.submit.encoding, body, keep });
        this.#key = sent.key;
        return this.#stateOf(sent);
    }
    /** Takes a signature back. A failure leaves it as it is. */
    async withdraw(signed) {
        const { receipt, secret } = signed;
        if (!receipt || !secret)
            return signed;
        const result = await sharedSender().withdraw(this.#url, receipt.receipt, secret);
        return result.status === 'withdrawn' ? { status: 'withdrawn' } : signed;
    }
    /** What an earlier visit left: something still to be sent, or a receipt. */
    async #restore(sender) {
        const kept = (await sender.keptFor(this.form)).find(({ status }) => status === 'saved' || status === 'accepted');
        if (!kept || this.#key)
            return;
        this.#key = kept.key;
        if (kept.status === 'saved')
            this.#show({ status: 'saved-for-later', durable: kept.durable });
        if (kept.status === 'accepted')
            this.#show({ status: 'signed', receipt: kept.receipt, secret: kept.secret });
    }
    #stateOf(result) {
        switch (result.status) {
            case 'accepted':
                return { status: 'signed', receipt: result.receipt, secret: this.#secret };
            case 'saved':
                return { status: 'saved-for-later', durable: result.durable };
            case 'withdrawn':
                return { status: 'withdrawn' };
            case 'refused':
                return this.#refusalOf(result);
            default:
                return { status: 'failed', code: result.status };
        }
    }
    #refusalOf({ code, errors }) {
        if (code === 'already-signed')
            return { status: 'already-signed' };
        if (code === 'closed')
            return { status: 'closed', when: this.#pledge?.closes ?? '' };
        if (code === 'not-open')
            return { status: 'not-yet-open', when: this.#pledge?.opens ?? '' };
        const faults = [];
        for (const error of errors) {
            const consent = /^\/consents\/(\d+)/.exec(error.pointer)?.[1];
            const name = error.field ?? (consent && consentName(this.#pledge?.consents?.[Number(consent)]?.id ?? ''));
            if (name)
                faults.push({ name, code: known.includes(error.code) ? error.code : 'refused', limit: error.limit });
        }
        return faults.length ? { status: 'invalid', faults } : { status: 'failed', code };
    }
}
const known = ['missing', 'short', 'long', 'small', 'big', 'email', 'tel', 'number', 'date', 'choice'];
