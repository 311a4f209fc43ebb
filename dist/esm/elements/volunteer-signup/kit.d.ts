import type { html, nothing } from 'lit';
import type { headingLevel } from '../../base/heading-level.js';
import type { wordsIn } from '../../base/words.js';
import type { resolveAddress } from '../../data/address.js';
import type { renderField } from '../../forms/render-field.js';
import type { renderForm } from '../form/form-fields.js';
/**
 * What a module that comes later draws with: the element's own lit and form parts, handed over, for beside a
 * classic script a module would bring copies of them.
 */
export interface Kit {
    readonly html: typeof html;
    readonly nothing: typeof nothing;
    readonly headingLevel: typeof headingLevel;
    readonly wordsIn: typeof wordsIn;
    readonly resolveAddress: typeof resolveAddress;
    readonly renderField: typeof renderField;
    readonly renderForm: typeof renderForm;
}
