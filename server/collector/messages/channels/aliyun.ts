import { createHash, createHmac } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** RFC 3986, where encodeURIComponent leaves five characters more. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );

interface AliyunCall {
  /** Host and nothing else of it matters. */
  endpoint: string;
  action: string;
  version: string;
  query: Record<string, string>;
  keyId: string;
  key: string;
  nonce: string;
  now: number;
}

/** A call of Aliyun's RPC interfaces, signed by ACS3-HMAC-SHA256 (their “V3” signature). */
export function signedAliyunCall(call: AliyunCall): {
  url: string;
  headers: Record<string, string>;
} {
  const { host, origin } = new URL(call.endpoint);
  const query = Object.keys(call.query)
    .sort()
    .map((name) => `${encode(name)}=${encode(call.query[name]!)}`)
    .join('&');
  const headers: Record<string, string> = {
    'x-acs-action': call.action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': new Date(call.now).toISOString().replace(/\.\d+/, ''),
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  };
  const signed: Record<string, string> = { host, ...headers };
  const names = Object.keys(signed);
  const canonical = [
    'POST',
    '/',
    query,
    ...names.map((name) => `${name}:${signed[name]!}`),
    '',
    names.join(';'),
    signed['x-acs-content-sha256'],
  ].join('\n');
  const signature = createHmac('sha256', call.key)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex');
  return {
    url: `${origin}/?${query}`,
    headers: {
      ...headers,
      Authorization: `ACS3-HMAC-SHA256 Credential=${call.keyId},SignedHeaders=${names.join(';')},Signature=${signature}`,
    },
  };
}
