import { askPage } from '../../submit/page-answer.js';
import { sharedSender } from '../../submit/sender.js';
import { faultsOf } from './check-filled.js';
import { consentName, postName } from './filled.js';
import { bodyOf } from './submission-body.js';
/**
 * Sends what one form asks and follows what becomes of it, in this tab, in others, on later visits.
 * A module of its own: only who comes near a form downloads what sends it (docs/adr/0007).
 */
export class FormSending {
    #form;
    #host;
    #show;
    #url;
    #item;
    /** Of the submission that is shown. */
    #key;
    /** Known here alone until the server has answered. */
    #secret;
    /** Names of the controls of the posts that were asked for. */
    #posts;
    #unwatch;
    constructor(host, show) {
        this.#form = '';
        this.#url = '';
        /** Names of the controls of the posts that were asked for. */
        this.#posts = [];
        /** Everything that is wrong with the questions and consents, in the order of the form. */
        this.faultsOf = faultsOf;
        this.#host = host;
        this.#show = show;
        host.addController(this);
    }
    hostDisconnected() {
        this.#unwatch?.();
        this.#unwatch = undefined;
        this.#form = '';
    }
    /** @param form names the form on this origin: where it is sent, and the item as the fragment. */
    follow(form, item) {
        this.#item = item;
        if (form === this.#form)
            return;
        this.hostDisconnected();
        this.#form = form;
        this.#url = form.slice(0, form.lastIndexOf('#'));
        const sender = sharedSender();
        this.#unwatch = sender.watch(form, (update) => {
            if (update.key === this.#key && update.status !== 'sending')
                this.#show(this.#stateOf(update));
        });
        void this.#restore(sender);
    }
    async send(item, filled, own, keep) {
        const body = await bodyOf(item, filled, own);
        this.#secret = body.secret;
        this.#posts = 'posts' in body ? body.posts.map(({ post }) => postName(post)) : [];
        const page = askPage(this.#host, item.id, body);
        if (page === 'cancelled')
            return { status: 'filling' };
        if (page)
            return this.#stateOf(await page);
        const sent = await sharedSender().submit({
            form: this.#form,
            url: this.#url,
            encoding: this.#item?.submit.encoding,
            body,
            keep,
        });
        this.#key = sent.key;
        return this.#stateOf(sent);
    }
    /** Takes a signature back. A failure leaves it as it is, and says so. */
    async withdraw(signed) {
        const { receipt, secret } = signed;
        if (!receipt || !secret)
            return signed;
        const result = await sharedSender().withdraw(this.#url, receipt.receipt, secret);
        return result.status === 'withdrawn'
            ? result
            : { ...signed, kept: result.status === 'refused' ? result.code : result.reason };
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
                return result;
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
            return { status: 'closed', when: this.#item?.closes ?? '' };
        if (code === 'not-open')
            return { status: 'not-yet-open', when: this.#item?.opens ?? '' };
        const faults = [];
        for (const error of errors) {
            const post = this.#posts[Number(/^\/posts\/(\d+)/.exec(error.pointer)?.[1])];
            const name = error.field ?? (error.consent ? consentName(error.consent) : post);
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
    'full',
    'overlap',
];
