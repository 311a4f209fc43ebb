/** Whom the editors' desk and the doctor are for, as `DESK` says. */
export type DeskSetting =
  | { readonly kind: 'off' }
  /** Browsers of this machine, without a proxy between. */
  | { readonly kind: 'local' }
  /** Also browsers that come through a proxy of one's own, by this origin. */
  | { readonly kind: 'proxied'; readonly origin: string };

/** @throws where the setting is none of the three. */
export function readDeskSetting(value = ''): DeskSetting {
  if (value === '' || value === 'local') return { kind: 'local' };
  if (value === 'off') return { kind: 'off' };
  if (/^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value)
    return { kind: 'proxied', origin: value };
  throw new Error('DESK must be local, off, or an origin such as https://desk.example.');
}
