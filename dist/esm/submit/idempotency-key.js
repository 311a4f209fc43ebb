import { hex } from './hex.js';
/** 128 random bits. `crypto.randomUUID` would do, but http pages do not have it. */
const token = () => hex(crypto.getRandomValues(new Uint8Array(16)));
/** Names one submission through all its tries, so that a server stores it once. */
export const createIdempotencyKey = token;
/** What the signer alone keeps, and needs to withdraw. Never derived from the key: servers log headers. */
export const createSecret = token;
