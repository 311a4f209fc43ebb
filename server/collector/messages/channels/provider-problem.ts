/** What stands in the way of a whole provider, in words for whoever looks after the server. */
const plain: Record<string, string> = {
  CERT_HAS_EXPIRED: 'Its certificate has expired: whoever runs it has to renew it.',
  CERT_NOT_YET_VALID: 'Its certificate is not valid yet: compare the clocks.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is signed by nobody that this server trusts.',
  SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is signed by nobody that this server trusts.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate is signed by nobody that this server trusts.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'Its certificate is signed by nobody that this server trusts.',
  ECONNREFUSED: 'Nobody answers at its address.',
  EHOSTUNREACH: 'There is no way to its address.',
  ENETUNREACH: 'There is no way to its address.',
  ENOTFOUND: 'Its name is not known: see the address in the settings.',
  EAI_AGAIN: 'Its name cannot be looked up now.',
  EDNS: 'Its name cannot be looked up now.',
  UND_ERR_CONNECT_TIMEOUT: 'It does not answer in time.',
};

/** @returns nothing where an error does not say that the whole provider cannot be reached. */
export function providerProblem(error: unknown): string | undefined {
  for (let one = error, depth = 0; one !== undefined && one !== null && depth < 5; depth++) {
    const {
      code,
      message = '',
      cause,
    } = one as { code?: string; message?: string; cause?: unknown };
    if (code !== undefined && code in plain) return plain[code];
    if (/certificate has expired/i.test(message)) return plain['CERT_HAS_EXPIRED'];
    const quoted = /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)\b/.exec(
      message,
    )?.[1];
    if (quoted) return plain[quoted];
    if (/self.signed certificate|unable to verify the first certificate/i.test(message))
      return plain['DEPTH_ZERO_SELF_SIGNED_CERT'];
    one = cause;
  }
  return undefined;
}
