/**
 * In `sandbox="allow-scripts"` a form's `submit` never fires: it would be the submission itself that is
 * forbidden. There the press of the button, and Enter in a field, become that event.
 */
export function sendWithoutSubmit() {
    // Such a frame has no origin.
    if (self.origin !== 'null')
        return;
    const submit = (event, form) => {
        if (!form || event.defaultPrevented)
            return;
        event.preventDefault();
        form.dispatchEvent(new CustomEvent('submit', { bubbles: true, cancelable: true }));
    };
    document.addEventListener('click', (event) => {
        for (const one of event.composedPath())
            if (one instanceof HTMLButtonElement && one.type === 'submit')
                submit(event, one.form);
    });
    document.addEventListener('keydown', (event) => {
        const [one] = event.composedPath();
        if (event.key === 'Enter' && !event.isComposing && one instanceof HTMLInputElement)
            submit(event, one.form);
    });
}
