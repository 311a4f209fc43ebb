import * as z from 'zod/mini';
import { contact, place } from './activity.js';
import { id, source, text } from './shared.js';

/** Somebody who sees to an area, as Popolo has it: the post stays when its holder goes. */
const areaPost = z.object({
  title: text(60, 'Grid worker, head of the building, head of the unit.'),
  /** Who holds it; without one it is vacant. */
  member: z.optional(id()),
});
export type AreaPost = z.infer<typeof areaPost>;

const many = () => z.optional(z.number().check(z.minimum(0), z.maximum(1e9)));

/** From the largest to the smallest. */
export const areaLevel = z.enum([
  'city',
  'district',
  'street',
  'community',
  'estate',
  'grid',
  'building',
  'unit',
]);
export type AreaLevel = z.infer<typeof areaLevel>;

/** A part of a community, or what a community is part of: 网格, 楼栋, 单元. */
export const area = z.object({
  id: id(),
  name: text(80, 'What people call it.'),
  level: areaLevel,
  parent: z.optional(id()),
  posts: z.optional(z.array(areaPost).check(z.maxLength(60))),
  households: many(),
  residents: many(),
  /** Buildings that have no area of their own, as people write them: 3号楼, 12-15栋. */
  buildings: z.optional(
    z.array(text(60, 'One building, or from one to another.')).check(z.maxLength(500)),
  ),
  /** The office that answers for it; without one, that of the area above. */
  contact: z.optional(contact),
  place: z.optional(place),
  note: z.optional(text(300, 'What residents have to know of it.')),
  source: z.optional(source),
});
export type Area = z.infer<typeof area>;
