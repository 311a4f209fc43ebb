/** Makes storage that is open already never answer again. @returns ends it. */
export function hangStorage(): () => void {
  const original = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')!;
  const value = (): object => {
    const transaction = { abort: () => undefined, objectStore: () => store };
    const store = { transaction, get: () => ({}), getAll: () => ({}), put: () => ({}) };
    return transaction;
  };
  Object.defineProperty(IDBDatabase.prototype, 'transaction', { ...original, value });
  return () => void Object.defineProperty(IDBDatabase.prototype, 'transaction', original);
}
