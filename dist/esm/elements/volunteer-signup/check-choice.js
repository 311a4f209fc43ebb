import { validate } from '../../forms/validate.js';
import { postName } from '../form/filled.js';
import { isFull, personField, postsName, waitingAnswer } from './choice.js';
import { overlap } from './shifts.js';
/** What is wrong with the posts, and then with the people. */
export function faultsOfChoice(choice, answers) {
    const { chosen, companions } = choice;
    const faults = chosen.length ? [] : [{ name: postsName, code: 'choice' }];
    for (const shift of chosen) {
        const name = postName(shift.post.id);
        if (chosen.some((other) => overlap(shift, other)))
            faults.push({ name, code: 'overlap' });
        else if (isFull(answers.get(name), shift, choice))
            faults.push({ name, code: 'full' });
    }
    companions.forEach((companion, index) => {
        const fault = validate(personField(index, ''), companion);
        if (fault)
            faults.push(fault);
    });
    return faults;
}
/** The choice as it is sent. */
export const wantedPosts = ({ chosen }, answers) => chosen.map(({ post: { id } }) => ({
    post: id,
    ...(answers.get(postName(id)) === waitingAnswer && { waiting: true }),
}));
/** What the controls of a choice are called. */
export const labelIn = ({ shifts }, words) => (name) => {
    const person = /^person-(\d+)/.exec(name)?.[1];
    if (person)
        return words.person(Number(person) + 1);
    if (name === postsName)
        return words.posts;
    return shifts.find(({ post }) => postName(post.id) === name)?.title;
};
