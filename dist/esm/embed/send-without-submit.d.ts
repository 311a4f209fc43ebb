/**
 * In `sandbox="allow-scripts"` a form's `submit` never fires: it would be the submission itself that is
 * forbidden. There the press of the button, and Enter in a field, become that event.
 */
export declare function sendWithoutSubmit(): void;
