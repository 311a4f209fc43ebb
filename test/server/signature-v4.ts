/**
 * Amazon's Signature Version 4 as a store checks it, worked out from its documentation: the store of these tests takes any signature.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

interface SignedRequest {
  method: string;
  /** Path and query, as they were sent. */
  url: string;
  headers: IncomingHttpHeaders;
}

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** What the signature of a request has to be, and what it says. */
export function signaturesOf({ method, url, headers }: SignedRequest, secret: string) {
  const said =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\S+?), *SignedHeaders=(\S+?), *Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    );
  if (!said) return undefined;
  const [, scope, names, given] = said as unknown as [string, string, string, string];
  const [path, query = ''] = url.split('?') as [string, string?];
  const parameters = query
    .split('&')
    .filter(Boolean)
    .map((one) => (one.includes('=') ? one : `${one}=`))
    .sort();
  const request = [
    method,
    path,
    parameters.join('&'),
    ...names.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const text = [
    'AWS4-HMAC-SHA256',
    headers['x-amz-date'],
    scope,
    createHash('sha256').update(request).digest('hex'),
  ].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return { given, right: hmac(key, text).toString('hex') };
}
