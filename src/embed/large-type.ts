/**
 * `large-type.js`, a reader's switch for larger type: every button with `data-civic-large-type` turns the class
 * `civic-large-type` of the page on and off, and the browser remembers it for the site. A page with a switch of its own sets
 * that class itself and needs no script.
 */
const name = 'civic-large-type';
const root = document.documentElement;

/** Storage can be forbidden: the switch then holds for this page alone. */
function stored(): boolean {
  try {
    return localStorage.getItem(name) === 'on';
  } catch {
    return false;
  }
}

function store(isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(name, 'on');
    else localStorage.removeItem(name);
  } catch {
    // For this page alone.
  }
}

function show(isOn: boolean): void {
  root.classList.toggle(name, isOn);
  for (const button of document.querySelectorAll(`[data-${name}]`))
    button.setAttribute('aria-pressed', String(isOn));
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element && target.closest(`[data-${name}]`))) return;
  const isOn = !root.classList.contains(name);
  store(isOn);
  show(isOn);
});
addEventListener('storage', (event) => {
  if (event.key === name) show(event.newValue === 'on');
});

const showStored = (): void => show(root.classList.contains(name) || stored());
showStored();
// Once more for buttons further down the page than the script.
document.addEventListener('DOMContentLoaded', showStored);
