import type { Theme } from '../snippet/theme.js';
import {
  StorageProblem,
  type FeedEntry,
  type FeedStorage,
  type FeedText,
  type StorageCode,
  type Version,
} from './feed-storage.js';

const api = new URL('desk/api/', document.baseURI).href;

interface Session {
  folder: string;
  writable: boolean;
  adminToken?: string;
}

async function ask(path: string, options: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(api + path, options);
  } catch {
    throw new StorageProblem('offline');
  }
  if (response.ok) return response;
  const told = (await response.json().catch(() => ({}))) as { code?: StorageCode };
  throw new StorageProblem(told.code ?? 'offline');
}

const json = async <Answer>(path: string): Promise<Answer> =>
  (await (await ask(path)).json()) as Answer;

/** The folder behind the local server; `undefined` where the desk was opened as a static page. */
export async function openServerStorage(): Promise<FeedStorage | undefined> {
  const session = await json<Session>('session').catch(() => undefined);
  return session && 'writable' in session ? new ServerStorage(session) : undefined;
}

class ServerStorage implements FeedStorage {
  readonly kind = 'server';
  readonly folder: string;
  readonly writable: boolean;
  readonly adminToken: string | undefined;

  constructor({ folder, writable, adminToken }: Session) {
    this.folder = folder;
    this.writable = writable;
    this.adminToken = adminToken;
  }

  async list(): Promise<FeedEntry[]> {
    return (await json<{ feeds: FeedEntry[] }>('feeds')).feeds;
  }

  async read(name: string): Promise<FeedText> {
    const response = await ask(`feeds/${name}`);
    return { text: await response.text(), etag: response.headers.get('ETag') ?? '' };
  }

  async write(name: string, text: string, etag: string | undefined): Promise<string> {
    const seen: Record<string, string> =
      etag === undefined ? { 'If-None-Match': '*' } : { 'If-Match': etag };
    const headers = { 'Content-Type': 'application/json', ...seen };
    const response = await ask(`feeds/${name}`, { method: 'PUT', body: text, headers });
    return response.headers.get('ETag') ?? '';
  }

  async rename(name: string, to: string): Promise<void> {
    await ask(`feeds/${name}/rename`, { method: 'POST', body: JSON.stringify({ to }) });
  }

  async versions(name: string): Promise<Version[]> {
    return (await json<{ versions: Version[] }>(`feeds/${name}/history`)).versions;
  }

  async version(name: string, time: string): Promise<string> {
    return (await ask(`feeds/${name}/history/${time}`)).text();
  }

  async savePicture(picture: Blob): Promise<string> {
    const response = await ask('pictures', { method: 'POST', body: picture });
    return ((await response.json()) as { src: string }).src;
  }

  theme(name: string): Promise<Theme> {
    return json<Theme>(`themes/${name}`);
  }

  async saveTheme(name: string, theme: Theme): Promise<void> {
    await ask(`themes/${name}`, { method: 'PUT', body: JSON.stringify(theme) });
  }
}
