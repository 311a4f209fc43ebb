import { resolveAddress } from '../../data/address.js';
import { tellFaults } from '../../forms/tell-faults.js';
import { postName } from '../form/filled.js';
import { faultsOfChoice, labelIn, wantedPosts } from './check-choice.js';
import { noteFull, notePass } from './note-places.js';
/** A pass's host, in terms of the form that it stands in the place of. */
export function passHostOf(form) {
    const { activity, feed, host, choosing, words } = form;
    const { values } = host.answers;
    return {
        activity,
        url: resolveAddress(activity.submit.url, feed) ?? feed,
        language: host.language,
        times: form.times,
        words,
        requestUpdate: () => host.requestUpdate(),
        show: (state) => host.show(state),
        choose: (posts) => choosing.begin(posts),
        read(own) {
            const choice = choosing.of(activity, own);
            return { posts: wantedPosts(choice, values), faults: faultsOfChoice(choice, values) };
        },
        renderChoice(own, faults) {
            const { html } = form.kit;
            const choice = choosing.of(activity, own);
            const label = labelIn(choice, words);
            const told = tellFaults(html, faults, (name) => label(name) ?? name, host.language);
            const { handleInput } = host.formContext(activity);
            return html `<div @input=${handleInput} @change=${handleInput}>
        ${told.summary} ${form.renderPosts(choice, told.errors)}
      </div>`;
        },
        noteFull: (faults, own) => noteRefused(form, choosing.of(activity, own), faults),
        notePass: (pass, people) => notePass(feed, activity, pass, people),
    };
}
/** What a refusal says of places, the whole page is to know. */
export function noteRefused({ feed, activity, host }, choice, faults) {
    const full = wantedPosts(choice, host.answers.values).filter(({ post }) => faults.some(({ name, code }) => code === 'full' && name === postName(post)));
    noteFull(feed, activity, full, choice.people);
}
