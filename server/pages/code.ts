import { renderSVG } from 'uqr';

/** The QR code of an address as a picture of its own, black on white or on the colour of what it is printed on. */
export const codeSvg = (address: string, ground = 'white'): string =>
  renderSVG(address, { border: 2, pixelSize: 8, whiteColor: ground });

/** The same inside an address, for pages that have no file to name. */
export const codeAddress = (address: string): string =>
  `data:image/svg+xml,${encodeURIComponent(codeSvg(address))}`;
