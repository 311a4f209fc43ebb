import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onEachDatabase } from '../../server/databases.js';
import { many } from '../how-much.js';
import { fullSize, race } from './race.js';

const size = {
  clients: many(fullSize.clients, 500),
  places: many(fullSize.places, 40),
  waitlist: many(fullSize.waitlist, 20),
  cancellations: many(fullSize.cancellations, 60),
};
const { clients, places, waitlist } = size;

await onEachDatabase(`${clients} clients want ${places} places`, ({ kind, fresh }) => {
  test(`exactly ${places} have one and ${waitlist} wait, in order, nobody twice`, async (context) => {
    const result = await race(context, await fresh(), size);
    context.diagnostic(`${kind}: ${JSON.stringify(result)}`);
    assert.ok(result.promoted > 0, 'nobody had to be promoted');
    assert.ok(
      result.cut >= many(100, 1) && result.replayed >= many(20, 1),
      'too little went wrong',
    );
  });
});
