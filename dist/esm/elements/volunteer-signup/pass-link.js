/** The key in an address's fragment, beside whatever a page's own routing has there. */
export function passKeyIn(fragment) {
    const [, receipt, secret] = /[#&?/]civic-pass=([\w-]+)\.([\w-]+)/.exec(fragment) ?? [];
    return receipt && secret ? { receipt, secret } : undefined;
}
/** The page's address with a key. Its query stays: portals name their pages by it. */
export const passLink = ({ receipt, secret }) => `${location.href.replace(/#.*/, '')}#civic-pass=${receipt}.${secret}`;
