const key = 'civic-sent';
const photosKey = 'civic-photos';

/**
 * Marks that this device has used the outbox, so that later pages know it without loading what sends. The mark
 * says nothing about whom, what or when.
 */
export function markOutboxUsed(): void {
  try {
    localStorage.setItem(key, '1');
  } catch {
    // Where nothing may be stored, nothing is there to come back to.
  }
}

/** Whether something from an earlier visit may be waiting here: a submission, or a receipt. */
export function hasUsedOutbox(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Marks whether photos may be kept on this device, so that other pages erase them in time without looking for them. */
export function markPhotosKept(areKept: boolean): void {
  try {
    if (areKept) localStorage.setItem(photosKey, '1');
    else localStorage.removeItem(photosKey);
  } catch {
    // See above.
  }
}

export function hasKeptPhotos(): boolean {
  try {
    return localStorage.getItem(photosKey) !== null;
  } catch {
    return false;
  }
}
