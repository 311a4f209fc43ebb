/**
 * The QR code of an address, as a picture that can be named. The module that draws it comes when there is
 * something to draw.
 */
export class PassCode {
  picture: Element | undefined;
  #address = '';

  /** @param drawn called once there is a picture. */
  show(checkIn: string | undefined, base: string, label: string, drawn: () => void): void {
    const address = absolute(checkIn, base);
    if (!address || address === this.#address) return;
    this.#address = address;
    void import('../../forms/fields/lazy/page-code.js').then(
      ({ drawCode }) => {
        const picture = drawCode(address);
        picture.removeAttribute('aria-hidden');
        picture.setAttribute('role', 'img');
        picture.setAttribute('aria-label', label);
        this.picture = picture;
        drawn();
      },
      () => (this.#address = ''),
    );
  }
}

/** From a server, so it may be anything. */
function absolute(address: string | undefined, base: string): string | undefined {
  try {
    const { href, protocol } = new URL(address ?? '', base);
    return address && /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
