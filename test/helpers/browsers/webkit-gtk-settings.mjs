/** A GTK configuration of the run's own, so that neither the user's theme nor a wide bar gets in. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

// MiniBrowser's hidden bars still hold the window at 334 px; tests need the 320 px of a phone.
const style = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n';

export function createGtkSettings() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'civic-webkit-'));
  mkdirSync(path.join(folder, 'gtk-3.0'));
  writeFileSync(path.join(folder, 'gtk-3.0', 'gtk.css'), style);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
