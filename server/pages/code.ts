import { encode } from 'uqr';

/** The QR code of an address as a picture of its own, black on white. */
export function codeSvg(address: string): string {
  const { data, size } = encode(address, { border: 2 });
  const modules = data
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="240" height="240" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${modules}"/></svg>`;
}

/** The same inside an address, for pages that have no file to name. */
export const codeAddress = (address: string): string =>
  `data:image/svg+xml,${encodeURIComponent(codeSvg(address))}`;
