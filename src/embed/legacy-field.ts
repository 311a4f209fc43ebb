/**
 * For portals whose scripts serialise a form (jQuery, Prototype, layui) and see the light DOM only. With
 * `<civic-pledge-form field="name">` what is filled in stands as JSON in a hidden input of that name inside the element,
 * always up to date, and the element's own button presses the portal's.
 */
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const consent = 'consent-';

/** Only keys and values reach `JSON.stringify`: old libraries give arrays and objects a `toJSON`. */
const toJson = (record: Record<string, string | boolean>): string =>
  `{${Object.keys(record)
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(record[key])}`)
    .join()}}`;

function valueOf(root: ShadowRoot): string {
  const values: Record<string, string | boolean> = {};
  const consents: Record<string, boolean> = {};
  for (const control of root.querySelectorAll<Control>('input[name],select[name],textarea[name]')) {
    const { name, value } = control;
    if (control.closest('.trap, [hidden]')) continue;
    const ticked = 'checked' in control && control.checked;
    if (name.startsWith(consent)) {
      consents[name.slice(consent.length)] = ticked;
    } else if (control.type === 'checkbox') values[name] = ticked;
    else if (control.type !== 'radio' || ticked) values[name] = value;
  }
  return `{"values":${toJson(values)},"consents":${toJson(consents)}}`;
}

/** Writes what is filled in into a hidden input named by the attribute `field`. */
export function follow(element: Element): void {
  const name = element.getAttribute('field');
  if (!name || element.querySelector(':scope > input[type=hidden]')) return;
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  element.appendChild(input);
  const write = (): void => {
    const { shadowRoot } = element;
    if (shadowRoot) input.value = valueOf(shadowRoot);
  };
  // These leave the shadow root; `change` does not.
  for (const type of ['input', 'click', 'keyup', 'focusout', 'civic-data'])
    element.addEventListener(type, write);
  void customElements
    .whenDefined(element.localName)
    .then(() => element.shadowRoot?.addEventListener('change', write));
  element.addEventListener('civic-submit', (event) => {
    // The portal sends it, not the kit.
    event.preventDefault();
    write();
    const form = element.closest('form');
    const button = form?.querySelector<HTMLElement>(
      '[type=submit], [lay-submit], button:not([type])',
    );
    if (button) button.click();
    else form?.requestSubmit?.();
  });
}
