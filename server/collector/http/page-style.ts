/**
 * How the collector's own pages look. Text in the language of style sheets, because it goes into the page itself: the address that
 * sends a form decides where a page lies, and relative addresses of a file would go astray.
 */
import { createHash } from 'node:crypto';
import { raw } from 'hono/html';

/** Contrast is 4.5 or more on both grounds, and what is pressed is 44 px high. */
const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #fbf9f4;
  --sheet: #fff;
  --ink: #1c1a17;
  --soft: #57524b;
  --line: #8a847a;
  --hairline: #d9d4c9;
  --accent: #8c1c13;
  --on-accent: #fff;
  --wash: #f7ece9;
  --good: #1e6b3c;
  --good-wash: #e6f2ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #171614;
    --sheet: #201e1b;
    --ink: #efece5;
    --soft: #b9b3a8;
    --line: #8a847a;
    --hairline: #3b3833;
    --accent: #f0a59c;
    --on-accent: #2b0f0b;
    --wash: #33211e;
    --good: #8fd0a4;
    --good-wash: #17291d;
  }
}
* { box-sizing: border-box; }
html { background: var(--ground); }
body {
  margin: 0;
  padding: 1.5rem 1rem 4rem;
  color: var(--ink);
  font: 1.0625rem/1.7 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
}
main { max-width: 40rem; margin: 0 auto; overflow-wrap: anywhere; }
h1 {
  margin: 0 0 1rem;
  padding-top: 1rem;
  border-top: 4px double var(--accent);
  font-size: 1.625rem;
  line-height: 1.35;
  text-wrap: balance;
}
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.25rem; line-height: 1.4; }
p, dl, ul, form, details, fieldset, table { margin: 0 0 1.25rem; }
small { color: var(--soft); font-size: 0.9375rem; }
a { color: var(--accent); }
label { font-weight: 600; }
fieldset { min-width: 0; padding: 0; border: 0; }
legend { padding: 0; font-weight: 600; }
fieldset p { margin: 0; }
fieldset label { display: flex; gap: 0.625rem; align-items: center; min-height: 2.75rem; font-weight: 400; }
input:not([type='radio'], [type='checkbox'], [type='hidden']), select, textarea {
  display: block;
  width: 100%;
  min-height: 2.75rem;
  margin-top: 0.25rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--line);
  border-radius: 4px;
  background: var(--sheet);
  color: inherit;
  font: inherit;
}
main input[type='number'] { display: inline-block; width: 8rem; margin: 0.25rem 0.5rem 0; }
main br + input[type='number'] { margin-inline-start: 0; }
fieldset label > select, fieldset label > input:not([type='radio'], [type='checkbox']) { flex: 1; }
input[type='radio'], input[type='checkbox'] { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
p > label:has(> [type='checkbox']) { display: flex; gap: 0.625rem; align-items: center; min-height: 2.75rem; font-weight: 400; }
button, summary {
  min-height: 2.75rem;
  padding: 0.5rem 1.25rem;
  border: 1px solid var(--accent);
  border-radius: 4px;
  color: var(--accent);
  background: none;
  font: inherit;
  cursor: pointer;
}
button { margin: 0 0.5rem 0.5rem 0; }
form > button:only-of-type { background: var(--accent); color: var(--on-accent); font-weight: 600; }
summary { display: list-item; list-style-position: inside; border-color: var(--line); color: inherit; }
details > :not(summary) { margin-top: 1rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
[role='alert'], [role='status'] { padding: 0.75rem 1rem; border-left: 4px solid var(--accent); background: var(--wash); }
[role='status'] { border-color: var(--good); background: var(--good-wash); }
[id$='-fault'] { color: var(--accent); }
dt { color: var(--soft); font-size: 0.9375rem; }
dd { margin: 0 0 0.75rem; }
.downloads a { display: inline-block; padding: 0.5rem 0; min-height: 2.75rem; }
.command { white-space: nowrap; font-size: 0.875em; }
table { width: 100%; border-collapse: collapse; overflow-wrap: normal; }
th, td { padding: 0.5rem; border: 1px solid var(--hairline); text-align: start; vertical-align: top; }
.certificate { margin: 2rem 0; padding: 1.5rem; border: 4px double var(--accent); background: var(--sheet); }
.certificate h2 { margin: 0 0 1rem; font-size: 1.5rem; text-align: center; }
.certificate svg { width: 8rem; height: 8rem; background: #fff; }
.sign { display: flex; flex-wrap: wrap; gap: 1rem; align-items: end; justify-content: space-between; }
.sign p { white-space: nowrap; }
@page { margin: 15mm; }
@media print {
  :root { color-scheme: light; --ground: #fff; --sheet: #fff; --ink: #000; --soft: #333; --accent: #8c1c13; --hairline: #999; }
  body { padding: 0; font-size: 11pt; }
  main { max-width: none; }
  button, form, details, .screen, h1:has(~ .certificate) { display: none; }
  .certificate { margin: 0; break-inside: avoid; break-after: page; }
  .certificate:last-of-type { break-after: auto; }
}
`;

/** Made here, because a blank between tag and sheet would be another hash. */
export const styleTag = raw(`<style>${pageStyle}</style>`);

/** As a policy names it. */
export const styleHash = `sha256-${createHash('sha256').update(pageStyle).digest('base64')}`;
