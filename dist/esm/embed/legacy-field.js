/** What a person does not fill in. */
const trap = '.trap *';
const consent = 'consent-';
/** Built by hand: a `toJSON` that an old library gave to arrays or objects must not get at it. */
const toJson = (record) => `{${Object.keys(record)
    .map((key) => `${JSON.stringify(key)}:${JSON.stringify(record[key])}`)
    .join()}}`;
function valueOf(root) {
    const values = {};
    const consents = {};
    for (const control of root.querySelectorAll('input[name],select[name],textarea[name]')) {
        const { name, value } = control;
        if (control.matches(trap) || control.closest('[hidden]'))
            continue;
        const ticked = 'checked' in control && control.checked;
        if (name.startsWith(consent)) {
            consents[name.slice(consent.length)] = ticked;
        }
        else if (control.type === 'checkbox')
            values[name] = ticked;
        else if (control.type !== 'radio' || ticked)
            values[name] = value;
    }
    return `{"values":${toJson(values)},"consents":${toJson(consents)}}`;
}
/** Writes what is filled in into a hidden input named by the attribute `field`. */
export function follow(element) {
    const name = element.getAttribute('field');
    if (!name || element.querySelector(':scope > input[type=hidden]'))
        return;
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    element.appendChild(input);
    const write = () => {
        const { shadowRoot } = element;
        if (shadowRoot)
            input.value = valueOf(shadowRoot);
    };
    // A change does not leave the shadow root; what is pressed and typed does.
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
        const button = form?.querySelector('[type=submit], [lay-submit], button:not([type])');
        if (button)
            button.click();
        else
            form?.requestSubmit?.();
    });
}
