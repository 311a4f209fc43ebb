/** Milliseconds after which a submission that could not be sent is erased: 72 hours. */
export const lifetime = 72 * 3600 * 1000;
