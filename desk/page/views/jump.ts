import type { Path } from '../../shared/json.js';
import { sectionsOf } from '../../shared/schema.js';
import { afterDrawing } from '../desk-element.js';
import { fieldId } from '../form/field.js';
import type { EditorStore } from '../store/editor-store.js';
import { routeAddress } from '../store/route.js';

/** Brings the editor to a field: its item, out of what is closed, with the cursor in it. */
export function jumpTo(store: EditorStore, path: Path): void {
  if (!store.route) return;
  const [section, index] = path;
  const isItem = sectionsOf(store.schema).includes(String(section)) && typeof index === 'number';
  const item = isItem ? { section: String(section), index } : { section: 'about' };
  const address = routeAddress({ feed: store.route.feed, view: 'edit', ...item });
  document.dispatchEvent(new CustomEvent('desk-show-form'));
  if (location.hash === address) return reveal(path);
  // The store listened first: it has told the form by then which item it shows.
  addEventListener('hashchange', () => afterDrawing(() => reveal(path)), { once: true });
  location.hash = address;
}

/** What draws its content only while it is open hears of it first. */
function reveal(path: Path): void {
  document.dispatchEvent(new CustomEvent<Path>('desk-reveal', { detail: path }));
  afterDrawing(() => focusField(path));
}

function focusField(path: Path): void {
  // The field itself, or the nearest thing around it that is drawn: a group that is missing has no field.
  let found: HTMLElement | null = null;
  for (let end = path.length; end > 1 && !found; end--)
    found = document.getElementById(fieldId(path.slice(0, end)));
  if (!found) return;
  for (let group = found.closest('details'); group; group = group.parentElement!.closest('details'))
    group.open = true;
  found.scrollIntoView({ block: 'center' });
  found.focus();
}
