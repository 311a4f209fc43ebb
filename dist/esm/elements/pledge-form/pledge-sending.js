import { askPage } from '../../submit/page-answer.js';
import { sharedSender } from '../../submit/sender.js';
import { FormAdditions } from './form-additions.js';
import { consentName } from './filled.js';
import { bodyOf } from './submission-body.js';
/**
 * Sends one pledge's signature and follows what becomes of it, in this tab, in others, on later visits.
 * A module of its own: only pages with a form download what sends it (docs/adr/0007).
 */
export class PledgeSending {
    #form = '';
    #host;
    #show;
    #url = '';
    #pledge;
    /** Of the submission that is shown. */
    #key;
    /** Known here alone until the server has answered. */
    #secret;
    #unwatch;
    #additions = new FormAdditions();
    constructor(host, show) {
        this.#host = host;
        this.#show = show;
        host.addController(this);
    }
    hostDisconnected() {
        this.#unwatch?.();
        this.#unwatch = undefined;
        this.#form = '';
    }
    /** @param form names the form on this origin. */
    follow(form, url, pledge, language) {
        this.#additions.follow(this.#host.renderRoot, form, pledge.signature, language);
        this.#pledge = pledge;
        this.#url = url;
        if (form === this.#form)
            return;
        this.hostDisconnected();
        this.#form = form;
        const sender = sharedSender();
        this.#unwatch = sender.watch(form, (update) => {
            if (update.key === this.#key && update.status !== 'sending')
                this.#show(this.#stateOf(update));
        });
        void this.#restore(sender);
    }
    async send(pledge, filled, keep) {
        const body = await bodyOf(pledge, { ...filled, signature: this.#additions.signature });
        this.#secret = body.secret;
        const page = askPage(this.#host, body.pledge, body);
        if (page === 'cancelled')
            return { status: 'filling' };
        if (page)
            return this.#stateOf(await page);
        const sent = await sharedSender().submit({
            form: this.#form,
            url: this.#url,
            encoding: this.#pledge?.submit.encoding,
            body,
            keep,
        });
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
        const kept = (await sender.keptFor(this.#form)).find(({ status }) => status === 'saved' || status === 'accepted');
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
            const name = error.field ?? (error.consent && consentName(error.consent));
            if (name)
                faults.push({
                    name,
                    code: known.includes(error.code) ? error.code : 'refused',
                    limit: error.limit,
                });
        }
        return faults.length ? { status: 'invalid', faults } : { status: 'failed', code };
    }
}
const known = [
    'missing',
    'short',
    'long',
    'small',
    'big',
    'email',
    'tel',
    'number',
    'date',
    'choice',
];
