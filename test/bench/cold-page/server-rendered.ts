/**
 * The elements of a set as a server renders them. In a process of its own: what stands for a page there would be taken for
 * one by the automation. Takes a set's name, answers with a list.
 */
import { renderShadow } from '../../../server/pages/server-render.js';
import { everyItem } from '../../../src/embed/item-address.js';
import { feedOf, kinds, sets, type SetName } from './widgets.js';

const widgets = sets[process.argv[2] as SetName];
const feed = feedOf(widgets);
const shadows: string[] = [];
for (const { kind, item } of widgets)
  shadows.push(
    await renderShadow(
      `civic-${kinds[kind].name}`,
      { item: item === everyItem ? undefined : item },
      feed,
    ),
  );
process.stdout.write(JSON.stringify(shadows));
