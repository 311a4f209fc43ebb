const key = 'civic-photos';

/** Marks whether photos may be kept on this device, so that other pages erase them in time without looking for them. */
export function markPhotosKept(areKept: boolean): void {
  try {
    if (areKept) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Where nothing may be stored, no photo is kept either.
  }
}

export function hasKeptPhotos(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
