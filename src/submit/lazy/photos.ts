import { hex, hashBytes, seal, unseal, type Sealed } from '../crypto.js';
import { toJson } from '../encoding.js';
import { lifetime } from '../outbox.js';
import { hasKeptPhotos, markOutboxUsed, markPhotosKept } from '../outbox-used.js';
import { createMemoryStore, createRecordStore, type RecordStore } from '../record-store.js';
import { readFailure, type TryLater } from '../result.js';
import { pathUnder, post, systemClock, type ServerAnswer } from '../transport.js';

/** A photo that was added to a form, until the form has been sent. */
interface PhotoRecord {
  readonly name: string;
  /** Names the form as the outbox does: where it is sent, and the item as the fragment. */
  readonly form: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** What is still to be sent: in storage, and where nothing may be stored. Neither once it has arrived. */
  readonly sealed?: Sealed;
  readonly picture?: Blob;
}

/** Why a server does not take a photo. */
type Refusal = 'heic' | 'no-picture' | 'too-large' | 'too-many-pixels' | 'refused';

/** What became of a photo. `unknown`: this device has nothing under that name; it may have arrived. */
type SentPhoto =
  | TryLater
  | { readonly status: 'uploaded' | 'unknown' }
  | { readonly status: 'refused'; readonly problem: Refusal };

export type PhotoUpdate = SentPhoto | { readonly status: 'uploading'; readonly share: number };

type Listener = (update: PhotoUpdate) => void;

/** How far a photo has come at the server (server/collector/http/photo-routes.ts). */
interface PhotoProgress {
  readonly state: string;
  readonly partBytes: number;
  readonly parts: readonly number[];
}

/** Milliseconds that one part may take: 192 kB at 2 kB a second. */
const partLimit = 120_000;
const limits = { clock: systemClock, timeLimit: 30_000 };

const refusals: Readonly<Record<string, Refusal>> = {
  heic: 'heic',
  'not-a-photo': 'no-picture',
  'too-many-pixels': 'too-many-pixels',
};

const ignore = (): undefined => undefined;

export type PhotoOutbox = ReturnType<typeof createPhotoOutbox>;

let shared: PhotoOutbox | undefined;

/** The photos of the page, which all its forms use. */
export const sharedPhotos = (): PhotoOutbox => (shared ??= createPhotoOutbox());

/**
 * Photos on their way: kept as what is filled in is kept (encrypted, for 72 hours, in memory where nothing may be stored),
 * beside it rather than in it, since the outbox is read as a whole at each try. Each is sent in parts, and after a cut only
 * the parts are sent that are missing.
 */
export function createPhotoOutbox(name = 'civic-photos') {
  const store = createRecordStore(name);
  const memory = createMemoryStore();
  const listeners = new Map<string, Set<Listener>>();
  const underWay = new Map<string, Promise<SentPhoto>>();
  const aborts = new Map<string, AbortController>();
  /** Names of photos that are known to be at the server. */
  const arrived = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();

  const holder = (photo: string): RecordStore => (memory.has(photo) ? memory : store);

  const recordOf = (photo: string): Promise<PhotoRecord | undefined> =>
    holder(photo).get<PhotoRecord>(photo).catch(ignore);

  async function pictureOf({ picture, sealed }: PhotoRecord): Promise<Blob | undefined> {
    const bytes = sealed && (await unseal(store, sealed).catch(ignore));
    return bytes ? new Blob([bytes], { type: 'image/jpeg' }) : picture;
  }

  function tell(photo: string, update: PhotoUpdate): void {
    for (const listener of listeners.get(photo) ?? []) listener(update);
  }

  async function remove(photo: string): Promise<void> {
    aborts.get(photo)?.abort();
    arrived.delete(photo);
    for (const one of [memory, store]) await one.change(photo, () => null).catch(ignore);
  }

  async function sendOne(photo: string): Promise<SentPhoto> {
    if (arrived.has(photo)) return { status: 'uploaded' };
    const record = await recordOf(photo);
    if (!record) return { status: 'unknown' };
    const picture = await pictureOf(record);
    // Nothing is left to be sent: it has arrived, or can no longer be decrypted, which the server will say.
    if (!picture) return { status: record.sealed ? 'unknown' : 'uploaded' };
    const abort = new AbortController();
    aborts.set(photo, abort);
    const sent = await upload(record, picture, abort.signal, (share) =>
      tell(photo, { status: 'uploading', share }),
    ).catch((): SentPhoto => ({ status: 'try-later', reason: 'network' }));
    aborts.delete(photo);
    if (sent.status !== 'uploaded') return sent;
    arrived.add(photo);
    // The name stays, so that a form which is reloaded knows that it has arrived.
    await holder(photo)
      .change<PhotoRecord>(photo, (old) => old && { ...old, sealed: undefined, picture: undefined })
      .catch(ignore);
    return sent;
  }

  return {
    /**
     * Takes a photo, to be sent by its name, which is made here and cannot be guessed.
     * @param keep false on a shared machine.
     */
    async add(form: string, picture: Blob, keep: boolean): Promise<string> {
      const photo = hex(crypto.getRandomValues(new Uint8Array(16)));
      const record: PhotoRecord = { name: photo, form, createdAt: Date.now() };
      try {
        if (!keep) throw new Error('nothing may be stored');
        const sealed = await seal(store, new Uint8Array(await picture.arrayBuffer()));
        await store.change(photo, () => ({ ...record, sealed }));
        markOutboxUsed();
        markPhotosKept(true);
      } catch {
        await memory.change(photo, () => ({ ...record, picture }));
      }
      return photo;
    },

    /** Says of photos that they are at the server, as those of answers that were sent before. */
    know: (photos: readonly string[]): void => photos.forEach((photo) => arrived.add(photo)),

    /** What this device has of a photo: the picture while it is to be sent, whether it has arrived, or nothing. */
    async find(photo: string): Promise<Blob | 'uploaded' | undefined> {
      if (arrived.has(photo)) return 'uploaded';
      const record = await recordOf(photo);
      return record && ((await pictureOf(record)) ?? (record.sealed ? undefined : 'uploaded'));
    },

    /** Whether all of these outlast the page, or have left it. */
    async areKept(photos: readonly string[]): Promise<boolean> {
      const records = await Promise.all(photos.map(recordOf));
      return records.every((record) => !record?.picture);
    },

    /** Sends a photo, or waits for it to be sent. One after another, so that a slow phone holds one at a time. */
    send(photo: string): Promise<SentPhoto> {
      const known = underWay.get(photo);
      if (known) return known;
      const sending = queue.then(() => sendOne(photo));
      queue = sending;
      underWay.set(photo, sending);
      void sending.then((sent) => {
        underWay.delete(photo);
        tell(photo, sent);
      });
      return sending;
    },

    /** Tells how far a photo has come, whoever sends it. @returns ends it. */
    watch(photo: string, listener: Listener): () => void {
      const own = listeners.get(photo) ?? new Set();
      listeners.set(photo, own.add(listener));
      return () => void own.delete(listener);
    },

    /** Erases photos of a form that was sent, or that somebody has removed. */
    forget: (photos: readonly string[]): Promise<unknown> => Promise.all(photos.map(remove)),

    /** Erases what has waited too long. */
    async sweep(): Promise<void> {
      if (!hasKeptPhotos()) return;
      const all = ((await store.all().catch(ignore)) ?? []) as Partial<PhotoRecord>[];
      // Only photos have a name: the encryption key lies in the same store.
      const photos = all.filter((one): one is PhotoRecord => one.name !== undefined);
      const isOver = ({ createdAt }: PhotoRecord): boolean =>
        // A clock that was put back since would keep them for as long again.
        Math.abs(Date.now() - createdAt) >= lifetime;
      await Promise.all(photos.filter(isOver).map((one) => remove(one.name)));
      if (photos.every(isOver)) markPhotosKept(false);
    },
  };
}

/** Announces a photo and sends the parts that are missing, as long as each try brings one forward. */
async function upload(
  { name, form }: PhotoRecord,
  picture: Blob,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<SentPhoto> {
  const url = form.slice(0, form.lastIndexOf('#'));
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const announcement = toJson({
    photo: name,
    form: form.slice(url.length + 1),
    bytes: bytes.length,
    sha256: await hashBytes(bytes),
  });
  let before = -1;
  let failure: SentPhoto = { status: 'try-later', reason: 'network' };
  for (;;) {
    const answer = await post(pathUnder(url, 'photos'), announcement, {}, limits);
    let progress = readProgress(answer);
    if (!progress) return failureIn(answer);
    if (progress.state === 'ready') return { status: 'uploaded' };
    if (progress.parts.length <= before) return failure;
    before = progress.parts.length;
    for (const part of missingIn(progress, bytes.length)) {
      const { partBytes } = progress;
      const piece = bytes.slice(part * partBytes, (part + 1) * partBytes);
      const path = pathUnder(pathUnder(pathUnder(url, 'photos'), name), String(part));
      const done = progress.parts.length * partBytes;
      const sent = await postPart(
        `${path}${/\?/.test(path) ? '&' : '?'}sha256=${await hashBytes(piece)}`,
        piece,
        signal,
        (loaded) => onProgress(Math.min(1, (done + loaded) / bytes.length)),
      );
      const next = readProgress(sent);
      if (next?.state === 'ready') return { status: 'uploaded' };
      if (!next) {
        failure = failureIn(sent);
        if (failure.status === 'refused') return failure;
        break;
      }
      progress = next;
    }
    if (signal.aborted) return failure;
  }
}

/** The parts that are still to be sent; the last one again where all are there and the server was stopped before it joined them. */
function missingIn({ partBytes, parts }: PhotoProgress, bytes: number): number[] {
  const count = Math.max(1, Math.ceil(bytes / partBytes));
  const all = Array.from({ length: count }, (_, part) => part);
  const missing = all.filter((part) => !parts.includes(part));
  return missing.length ? missing : [count - 1];
}

function readProgress(answer: ServerAnswer): PhotoProgress | undefined {
  if (answer.status !== 200) return undefined;
  const { state, partBytes, parts } = (answer.json ?? {}) as Partial<PhotoProgress>;
  return typeof state === 'string' && Number(partBytes) > 0 && Array.isArray(parts)
    ? (answer.json as PhotoProgress)
    : undefined;
}

function failureIn(answer: ServerAnswer): SentPhoto {
  const failure = readFailure(answer);
  if (failure.status === 'try-later') return failure;
  const code = failure.errors[0]?.code ?? '';
  // Damaged on the way, or not known any more: it is announced and sent again.
  if (/^(part|digest)$/.test(code) || failure.code === 'not-found')
    return { status: 'try-later', reason: 'network' };
  const problem = failure.code === 'too-large' ? failure.code : (refusals[code] ?? 'refused');
  return { status: 'refused', problem };
}

/** Sends one part. XMLHttpRequest, because fetch tells nothing of an upload's progress. */
function postPart(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  signal: AbortSignal,
  onProgress: (loaded: number) => void,
): Promise<ServerAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.timeout = partLimit;
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => {
      let json: unknown;
      try {
        json = JSON.parse(request.responseText);
      } catch {
        // A page of the portal's own.
      }
      resolve({ status: request.status, json, after: undefined, isOtherPage: false });
    });
    request.addEventListener('timeout', () => resolve({ status: 'time-limit' }));
    for (const end of ['error', 'abort'])
      request.addEventListener(end, () => resolve({ status: 'network' }));
    signal.addEventListener('abort', () => request.abort());
    request.send(bytes);
  });
}
