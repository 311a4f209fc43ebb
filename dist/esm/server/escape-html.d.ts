/** Text as it stands in markup, in an attribute or between tags. */
export declare const escapeHtml: (text: string) => string;
