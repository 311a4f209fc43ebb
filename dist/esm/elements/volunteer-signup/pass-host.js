import { resolveAddress } from '../../data/address.js';
import { tellFaults } from '../../forms/tell-faults.js';
import { postName } from '../form/filled.js';
import { faultsOfChoice, labelIn, wantedPosts } from './check-choice.js';
import { waitingAnswer } from './choice.js';
import { noteFull, notePass } from './note-places.js';
/** A pass's host, in terms of the form that it stands in the place of. */
export function passHostOf(host) {
    const { activity, address, answers, choosing, words } = host;
    const { values } = answers;
    return {
        activity,
        url: resolveAddress(activity.submit.url, address) ?? address,
        language: host.language,
        times: host.times,
        words,
        requestUpdate: () => host.requestUpdate(),
        show: (state) => host.show(state),
        choose(posts) {
            answers.clear();
            for (const { post, waiting } of posts)
                answers.set(postName(post), waiting ? waitingAnswer : true);
        },
        read(own) {
            const choice = choosing.of(activity, own);
            return { posts: wantedPosts(choice, values), faults: faultsOfChoice(choice, values) };
        },
        renderChoice(own, faults) {
            const { html } = host;
            const choice = choosing.of(activity, own);
            const label = labelIn(choice, words);
            const told = tellFaults(html, faults, (name) => label(name) ?? name, host.language);
            const { handleInput } = host.formContext(activity);
            return html `<div @input=${handleInput} @change=${handleInput}>
        ${told.summary} ${host.renderPosts(choice, told.errors)}
      </div>`;
        },
        noteFull: (faults, own) => noteRefused(host, choosing.of(activity, own), faults),
        notePass: (pass, people) => notePass(address, activity, pass, people),
    };
}
/** What a refusal says of places, the whole page is to know. */
export function noteRefused({ address, activity, answers }, choice, faults) {
    const full = wantedPosts(choice, answers.values).filter(({ post }) => faults.some(({ name, code }) => code === 'full' && name === postName(post)));
    noteFull(address, activity, full, choice.people);
}
