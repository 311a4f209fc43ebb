import { nothing, type TemplateResult } from 'lit';
import type { Language } from '../../base/language.js';
import type { Stale } from '../../data/feed-store.js';
/** For readers: that this is an older copy, and from when. A card, which is made, has its own (docs/adr/0010). */
export declare function renderStale(stale: Stale | undefined, language: Language): TemplateResult | typeof nothing;
