import { sectionsOf } from '../../shared/schema.js';
import type { Path } from '../../shared/json.js';
import { fieldId } from '../form/context.js';
import type { Desk } from '../store/desk.js';
import { placeAddress } from '../store/place.js';

/** Brings the editor to a field: its item, out of what is closed, with the cursor in it. */
export function jumpTo(desk: Desk, path: Path): void {
  const [section, index] = path;
  const place = desk.place;
  if (!place) return;
  const isItem = sectionsOf(desk.schema).includes(String(section)) && typeof index === 'number';
  const address = placeAddress({
    feed: place.feed,
    view: 'edit',
    section: isItem ? String(section) : 'about',
    index: isItem ? index : undefined,
  });
  document.dispatchEvent(new CustomEvent('desk-show-form'));
  if (location.hash === address) requestAnimationFrame(() => focusField(path));
  else {
    addEventListener('hashchange', () => setTimeout(() => focusField(path), 50), { once: true });
    location.hash = address;
  }
}

function focusField(path: Path): void {
  // The field itself, or the nearest thing around it that is drawn: a group that is missing has no field.
  for (let end = path.length; end > 1; end--) {
    const found = document.getElementById(fieldId(path.slice(0, end)));
    if (!found) continue;
    for (
      let closed = found.closest('details:not([open])');
      closed;
      closed = closed.parentElement?.closest('details:not([open])') ?? null
    )
      (closed as HTMLDetailsElement).open = true;
    found.scrollIntoView({ block: 'center' });
    found.focus();
    return;
  }
}
