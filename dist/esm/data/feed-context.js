import { createContext } from '@lit/context';
/** Hands the state of a `<civic-feed>` to the elements inside it. One key for every copy of the kit. */
export const feedContext = createContext(Symbol.for('civic-feed'));
