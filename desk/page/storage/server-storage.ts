import type { Theme } from '../snippet/theme.js';
import {
  StorageProblem,
  type FeedEntry,
  type FeedStorage,
  type FeedText,
  type Session,
  type StorageCode,
  type Version,
} from './feed-storage.js';

const api = new URL('desk/api/', document.baseURI).href;

async function request(path: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(api + path, options).catch(() => {
    throw new StorageProblem('offline');
  });
  if (response.ok) return response;
  const { code = 'offline' } = (await response.json().catch(() => ({}))) as { code?: StorageCode };
  throw new StorageProblem(code);
}

const requestJson = async <Result>(path: string, options?: RequestInit): Promise<Result> =>
  (await (await request(path, options)).json()) as Result;

/** The folder behind the local server; `undefined` where the desk was opened as a static page. */
export async function openServerStorage(): Promise<FeedStorage | undefined> {
  const session = await requestJson<Session>('session').catch(() => undefined);
  return session && 'writable' in session ? new ServerStorage(session) : undefined;
}

class ServerStorage implements FeedStorage {
  constructor(readonly session: Session) {}

  async list(): Promise<FeedEntry[]> {
    return (await requestJson<{ feeds: FeedEntry[] }>('feeds')).feeds;
  }

  async read(name: string): Promise<FeedText> {
    const response = await request(`feeds/${name}`);
    return { text: await response.text(), etag: response.headers.get('ETag') ?? '' };
  }

  async write(name: string, text: string, etag: string | undefined): Promise<string> {
    const seen: Record<string, string> =
      etag === undefined ? { 'If-None-Match': '*' } : { 'If-Match': etag };
    const headers = { 'Content-Type': 'application/json', ...seen };
    const response = await request(`feeds/${name}`, { method: 'PUT', body: text, headers });
    return response.headers.get('ETag') ?? '';
  }

  async rename(name: string, to: string): Promise<void> {
    await request(`feeds/${name}/rename`, { method: 'POST', body: JSON.stringify({ to }) });
  }

  async versions(name: string): Promise<Version[]> {
    return (await requestJson<{ versions: Version[] }>(`feeds/${name}/history`)).versions;
  }

  async version(name: string, time: string): Promise<string> {
    return (await request(`feeds/${name}/history/${time}`)).text();
  }

  async savePicture(picture: Blob): Promise<string> {
    const options = { method: 'POST', body: picture };
    return (await requestJson<{ src: string }>('pictures', options)).src;
  }

  theme(name: string): Promise<Theme> {
    return requestJson<Theme>(`themes/${name}`);
  }

  async saveTheme(name: string, theme: Theme): Promise<void> {
    await request(`themes/${name}`, { method: 'PUT', body: JSON.stringify(theme) });
  }
}
