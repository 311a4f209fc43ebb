import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { type PhotoAnnouncement, photoState } from '../../../src/contract/index.js';
import { type Answer, isProblem, post, send, withdraw } from '../client.js';
import { newSecret } from '../fill.js';
import type { Check, Target } from '../target.js';
import { fill, isFormReceipt, json, readTheForm } from './forms.js';

/** A JPEG of eight by eight pixels that says where it was taken, and by which camera. */
const placed = Buffer.from(
  '/9j/4QESRXhpZgAASUkqAAgAAAAIAA8BAgAHAAAAfgAAABIBAwABAAAAAQAAABoBBQABAAAAbgAAABsBBQABAAAAdgAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAhgAAACWIBAABAAAA1AAAAAAAAAA4YwAA6AMAADhjAADoAwAAQ2FtZXJhAAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAACAAAAAOgBAABAAAACAAAAAAAAAACAAEAAgACAAAATgAAAAIABQADAAAA8gAAAAAAAAAqAAAAAQAAADYAAAABAAAAAAAAAAEAAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAMsv/9k=',
  'base64',
);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const announce = (target: Target, announced: PhotoAnnouncement): Promise<Answer> =>
  send(`${target.url}/photos`, JSON.stringify(announced), json);

const describe = (form: string, bytes: Buffer): PhotoAnnouncement => ({
  photo: randomBytes(24).toString('base64url'),
  form,
  bytes: bytes.length,
  sha256: sha256(bytes),
});

const sendPart = (target: Target, photo: string, part: number, bytes: Uint8Array) =>
  send(`${target.url}/photos/${photo}/${part}?sha256=${sha256(bytes)}`, new Uint8Array(bytes), {
    'Content-Type': 'application/octet-stream',
  });

function isState(answer: Answer) {
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  const result = photoState.safeParse(answer.body);
  assert.ok(result.success, `not the state of a picture: ${JSON.stringify(answer.body)}`);
  return result.data;
}

/** Sends a picture whole, by as many parts as the server wants. @returns its name. */
async function sendAll(target: Target, form: string): Promise<string> {
  const announced = describe(form, placed);
  const { partBytes } = isState(await announce(target, announced));
  let last;
  for (let part = 0; part * partBytes < placed.length; part++) {
    const bytes = placed.subarray(part * partBytes, (part + 1) * partBytes);
    last = isState(await sendPart(target, announced.photo, part, bytes));
  }
  assert.equal(last?.state, 'ready');
  return announced.photo;
}

async function readThePhotoForm(target: Target) {
  const form = await readTheForm(target, target.photos);
  const field = form.fields.find(({ type, showIf }) => type === 'photos' && !showIf);
  assert.ok(field, 'the form needs a question for photos');
  return { form, name: field.name };
}

const isMissing = (answer: Answer, name: string): void =>
  assert.deepEqual(isProblem(answer, 422, 'invalid').errors, [
    { pointer: `/values/${name}`, code: 'photo' },
  ]);

export const photos: Check[] = [
  {
    name: 'a picture comes in parts, twice as well as once; asked again, the server says how far it has come',
    needs: 'photos',
    async run(target) {
      const { form } = await readThePhotoForm(target);
      const announced = describe(form.id, placed);
      assert.deepEqual(isState(await announce(target, announced)).parts, []);
      const { state } = isState(await announce(target, announced));
      assert.equal(state, 'receiving');
      const name = await sendAll(target, form.id);
      const again = { ...announced, photo: name };
      assert.equal(isState(await announce(target, again)).state, 'ready');
      const other = { ...again, sha256: sha256(Buffer.from('another')) };
      isProblem(await announce(target, other), 422, 'key-reused');
    },
  },
  {
    name: 'a part that is damaged, and what is no picture, are refused, and named',
    needs: 'photos',
    async run(target) {
      const { form } = await readThePhotoForm(target);
      const announced = describe(form.id, placed);
      await announce(target, announced);
      const damaged = isProblem(
        await sendPart(target, announced.photo, 0, placed.subarray(1)),
        422,
        'invalid',
      );
      assert.equal(damaged.errors?.[0]?.code, 'part');
      const text = Buffer.from('<script>alert(1)</script>');
      const page = describe(form.id, text);
      await announce(target, page);
      const refused = isProblem(await sendPart(target, page.photo, 0, text), 422, 'invalid');
      assert.equal(refused.errors?.[0]?.code, 'not-a-photo');
      isProblem(await announce(target, describe('no-such-form', placed)), 404, 'not-found');
    },
  },
  {
    name: 'a picture belongs to one answer: it is shown to its owner alone, without the place where it was taken, and goes with it',
    needs: 'photos',
    async run(target) {
      const { form, name } = await readThePhotoForm(target);
      const { body } = fill(form);
      const answerWith = (photo: string, secret = newSecret()): Promise<Answer> =>
        post(target, { ...body, secret, values: { ...body.values, [name]: [photo] } });
      isMissing(await answerWith(randomBytes(24).toString('base64url')), name);
      const photo = await sendAll(target, form.id);
      const secret = newSecret();
      const { receipt = '' } = isFormReceipt(await answerWith(photo, secret), 201);
      isMissing(await answerWith(photo), name);
      const view = (by: string): Promise<Response> =>
        fetch(`${target.url}/photos/${photo}`, {
          method: 'POST',
          headers: json,
          body: JSON.stringify({ receipt, secret: by }),
        });
      const shown = await view(secret);
      assert.equal(shown.status, 200);
      const bytes = Buffer.from(await shown.arrayBuffer());
      assert.equal(bytes.toString('latin1', 0, 3), '\xff\xd8\xff', 'it is a JPEG');
      for (const trace of ['Exif', 'Camera']) assert.ok(!bytes.includes(trace), trace);
      assert.equal((await view(newSecret())).status, 404);
      assert.equal((await withdraw(target, { receipt, secret })).status, 200);
      assert.equal((await view(secret)).status, 404);
    },
  },
];
