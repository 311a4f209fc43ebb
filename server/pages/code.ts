import { renderSVG } from 'uqr';

/** The QR code of an address as a picture of its own, black on white. */
export const codeSvg = (address: string): string => renderSVG(address, { border: 2, pixelSize: 8 });

/** The same inside an address, for pages that have no file to name. */
export const codeAddress = (address: string): string =>
  `data:image/svg+xml,${encodeURIComponent(codeSvg(address))}`;
