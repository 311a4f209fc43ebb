import { activity as activitySchema, type Activity, type Post } from '../../src/contract/index.js';

/** A post from so many hours after nine o'clock on a day in 2090, an hour long. */
export const makePost = (id: string, hour: number, more: Partial<Post> = {}): Post => {
  const time = (hours: number): string => {
    const shifted = new Date(Date.UTC(2090, 2, 5, 9, hours * 60));
    return `${shifted.toISOString().slice(0, 19)}+08:00`;
  };
  return { id, starts: time(hour), ends: time(hour + 1), capacity: 2, ...more };
};

/** An activity that asks for a name, a telephone number and one consent. */
export function makeActivity(posts: Post[], more: Partial<Activity> = {}): Activity {
  return activitySchema.parse({
    id: 'duty',
    title: '测试值守',
    timeZone: 'Asia/Shanghai',
    people: 5,
    fields: [
      { name: 'name', type: 'name', label: '姓名', required: true, maxLength: 40 },
      { name: 'phone', type: 'tel', label: '手机号', required: true },
    ],
    consents: [{ id: 'data', version: '1', text: '我同意保存姓名和手机号。', required: true }],
    submit: { url: '/submissions/test' },
    posts,
    ...more,
  });
}

/** The activity of the feed `test`: room for everybody, and a post that fills up. */
export const testActivity = makeActivity([
  makePost('wide', 0, { capacity: 5000, taken: 3, waitlist: 10 }),
  makePost('narrow', 2, { capacity: 3, waitlist: 4 }),
  makePost('clash', 2.5, { capacity: 50 }),
  makePost('shut', 6, { capacity: 0 }),
]);
