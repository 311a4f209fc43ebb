import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from '../../server/databases.js';
import { fullSize, race } from './race.js';

const { clients, places, waitlist } = fullSize;

await onEachDatabase(`${clients} clients want ${places} places`, ({ kind, fresh }) => {
  test(`exactly ${places} have one and ${waitlist} wait, in order, nobody twice`, async (context) => {
    const result = await race(context, await fresh(), fullSize);
    context.diagnostic(`${kind}: ${JSON.stringify(result)}`);
    assert.ok(result.promoted > 0, 'nobody had to be promoted');
    assert.ok(result.cut > 100 && result.replayed > 20, 'too little went wrong');
  });
});
