import { isPhotoName } from '../../../contract/rules/wide-answers.js';
import { pathUnder } from '../../../submit/transport.js';

/** The name that the server gave to a picture, or why there is none. */
export type Upload = { readonly name: string } | 'not-sent' | 'refused';

/**
 * Sends one picture to the collector: `POST <submit url>/photos`, answered by 201 and `{"name": …}`. XMLHttpRequest,
 * because fetch tells nothing of an upload's progress.
 * @param onProgress takes how much has gone, from 0 to 1.
 */
export function uploadPhoto(
  url: string,
  picture: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Upload> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (): void => resolve('not-sent');
    request.open('POST', pathUnder(url, 'photos'));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'image/jpeg');
    request.timeout = 120_000;
    request.upload.addEventListener(
      'progress',
      ({ lengthComputable, loaded, total }) => lengthComputable && onProgress(loaded / total),
    );
    request.addEventListener('load', () => resolve(readUpload(request)));
    for (const end of ['error', 'timeout', 'abort']) request.addEventListener(end, fail);
    signal.addEventListener('abort', () => request.abort());
    request.send(picture);
  });
}

function readUpload({ status, responseText }: XMLHttpRequest): Upload {
  // The server is busy, or asks for patience: another try may be better.
  if (status >= 500 || status === 408 || status === 429) return 'not-sent';
  try {
    const { name } = JSON.parse(responseText) as { name?: unknown };
    if (status < 300 && typeof name === 'string' && isPhotoName(name)) return { name };
  } catch {
    // A page of the portal's own.
  }
  return 'refused';
}
