import type { FormWords } from '../../locales/words.js';
import type { FormItem } from './form-item.js';
/** What a question or a consent is called where something is wrong with it. */
export declare function labelOf(item: FormItem, name: string, words: FormWords): string | undefined;
