import { unsafeCSS, type CSSResult } from 'lit';

/**
 * A style sheet from a template without holes. lit's own `css` brings two hundred bytes of messages about
 * holes; nothing here comes from anywhere but this source, so `unsafeCSS` is safe.
 */
export const css = ([text]: TemplateStringsArray): CSSResult => unsafeCSS(text);
