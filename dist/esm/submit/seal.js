const keyRecord = 'sealing-key';
/**
 * Encrypts what a person filled in before it is written: who copies the profile's files, or a backup of
 * them, has no use for it, for the key cannot be exported, not even by a script of the page.
 * @throws on http pages, which have no WebCrypto, and where nothing can be stored.
 */
export async function seal(store, text) {
    const key = (await store.get(keyRecord)) ?? (await createKey(store));
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return {
        iv,
        data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text)),
    };
}
/** @throws when the key is gone. */
export async function unseal(store, { iv, data }) {
    const key = await store.get(keyRecord);
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, data));
}
async function createKey(store) {
    const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
    ]);
    // Another tab may have made one meanwhile: the first to be written is everyone's.
    return (await store.change(keyRecord, (kept) => kept ?? fresh));
}
