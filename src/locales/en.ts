import type { Words } from './words.js';

const words: Words = {
  shared: {
    approx: { over: ['over ', ''], about: ['about ', ''], nearly: ['nearly ', ''] },
    stale: (when) => `No update can be had just now. This is what was here on ${when}.`,
    source: 'Source: ',
    work: (title) => `“${title}”`,
  },
  memberCard: {
    story: 'Read the story',
    dispatches: 'From the scene',
    honours: 'Honours',
    links: 'Links',
    portrait: (name) => `Picture of ${name}`,
  },
  memberList: {
    search: 'Find a name, unit or post',
    found: (count) => `${count} found`,
    none: 'Nothing found. Try another word, or clear the box to see all.',
  },
};
export default words;
