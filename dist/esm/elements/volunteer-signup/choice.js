import { postName } from '../form/filled.js';
import { offerOf } from './shifts.js';
/** The list of posts, as a place for what is wrong with it. */
export const postsName = 'posts';
export const personName = (index) => `person-${index}`;
/** A post's answer when its waiting list will do; `true` asks for a place. */
export const waitingAnswer = 'waiting';
/**
 * @param own posts that the person has a place in already.
 * @param places that it is for, where that is settled.
 */
export function choiceOf(shifts, answers, own, places) {
    const companions = [];
    while (answers.has(personName(companions.length)))
        companions.push(String(answers.get(personName(companions.length))));
    const chosen = shifts.filter(({ post }) => answers.get(postName(post.id)));
    let marked = 0;
    answers.forEach((answer, name) => (marked += name.startsWith('post-') && answer ? 1 : 0));
    const people = places ?? companions.length + 1;
    return { shifts, chosen, companions, people, gone: marked - chosen.length, own };
}
/** Whether a post's own answer asks for more than it has. */
export const isFull = (answer, { post }, choice) => {
    const offer = choice.own.has(post.id) ? 'open' : offerOf(post, choice.people);
    return offer === 'none' || (offer === 'waiting' && answer === true);
};
/** Whether there is anything to choose, or to undo: nobody fills in a form for nothing. */
export const hasOffer = (choice) => choice.chosen.length > 0 ||
    choice.people > 1 ||
    choice.shifts.some((shift) => !isFull(waitingAnswer, shift, choice));
export const personField = (index, label) => ({ name: personName(index), type: 'name', label, required: true, maxLength: 80 });
