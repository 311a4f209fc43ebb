import type { Area, AreaPost } from '../area.js';
import type { Issue, Path } from '../issue.js';
import { plainPlace, readBuilding, readBuildings } from './buildings.js';

/*
 * The tree of a community's areas, who sees to each of them, and how somebody finds theirs: for page, desk and static export
 * alike. Everything is linear in the number of areas: a city has ten thousand.
 */

/** An area in the tree. */
export interface AreaNode {
  readonly area: Area;
  readonly parent: AreaNode | undefined;
  readonly children: readonly AreaNode[];
}

export interface AreaTree {
  /** Those that are part of nothing else here. */
  readonly roots: readonly AreaNode[];
  readonly byId: ReadonlyMap<string, AreaNode>;
  /** Ids of areas that are in the end parts of themselves: each of these stands on its own. */
  readonly circles: ReadonlySet<string>;
}

interface GrowingNode {
  readonly area: Area;
  parent: GrowingNode | undefined;
  readonly children: GrowingNode[];
}

/** Of two areas with one id the first one counts. */
export function areaTree(areas: Iterable<Area>): AreaTree {
  const byId = new Map<string, GrowingNode>();
  for (const area of areas)
    if (!byId.has(area.id)) byId.set(area.id, { area, parent: undefined, children: [] });
  const circles = circlesIn(byId);
  const roots: GrowingNode[] = [];
  for (const node of byId.values()) {
    const { id, parent } = node.area;
    node.parent = parent === undefined || circles.has(id) ? undefined : byId.get(parent);
    (node.parent?.children ?? roots).push(node);
  }
  return { roots, byId, circles };
}

/** Each is walked once, however deep the tree is. */
function circlesIn(byId: ReadonlyMap<string, { readonly area: Area }>): Set<string> {
  const circles = new Set<string>();
  const known = new Set<string>();
  for (const start of byId.keys()) {
    const walked = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !known.has(id) && !walked.has(id)) {
      walked.add(id);
      const { parent }: Partial<Area> = byId.get(id)?.area ?? {};
      id = parent;
    }
    if (id !== undefined && walked.has(id)) {
      const path = [...walked];
      for (const one of path.slice(path.indexOf(id))) circles.add(one);
    }
    for (const one of walked) known.add(one);
  }
  return circles;
}

/** The area and those that it is part of, itself first. */
export function lineOf(node: AreaNode): AreaNode[] {
  const line: AreaNode[] = [];
  for (let one: AreaNode | undefined = node; one; one = one.parent) line.push(one);
  return line;
}

/** What an area and everything in it adds up to. */
export interface AreaCounts {
  readonly grids: number;
  readonly buildings: number;
  readonly units: number;
  readonly households: number;
  readonly posts: number;
  readonly vacancies: number;
}

/**
 * The counts of every area. From the leaves up and without recursion: a chain of thousands would overflow the stack.
 * @param isHeld whether the feed has the member who is said to hold a post.
 */
export function countAreas(
  tree: AreaTree,
  isHeld: (post: AreaPost) => boolean,
): ReadonlyMap<AreaNode, AreaCounts> {
  const counts = new Map<AreaNode, AreaCounts>();
  const order: AreaNode[] = [...tree.roots];
  // Grows while it is walked: each area comes after what it is part of.
  for (let index = 0; index < order.length; index++) order.push(...order[index]!.children);
  for (const node of order.reverse()) {
    const { level, posts = [], buildings = [], households } = node.area;
    const sum = (key: keyof AreaCounts): number =>
      node.children.reduce((total, child) => total + counts.get(child)![key], 0);
    const listed = buildings.reduce(
      (total, entry) => total + Math.max(1, readBuildings(entry).length),
      0,
    );
    counts.set(node, {
      grids: Number(level === 'grid') + sum('grids'),
      buildings: Number(level === 'building') + listed + sum('buildings'),
      units: Number(level === 'unit') + sum('units'),
      households: households ?? sum('households'),
      posts: posts.length + sum('posts'),
      vacancies: posts.filter((post) => !isHeld(post)).length + sum('vacancies'),
    });
  }
  return counts;
}

/** An area that somebody asked for. */
export interface FoundArea {
  readonly node: AreaNode;
  /** The building as the area's list has it, where it is no area of its own. */
  readonly building?: string;
}

interface AreaIndex {
  /** Areas by the key of a building that they are or list. */
  readonly byBuilding: ReadonlyMap<string, readonly { node: AreaNode; written?: string }[]>;
}

const indexes = new WeakMap<AreaTree, AreaIndex>();

function indexOf(tree: AreaTree): AreaIndex {
  let index = indexes.get(tree);
  if (!index) {
    const byBuilding = new Map<string, { node: AreaNode; written?: string }[]>();
    const add = (key: string, node: AreaNode, written?: string): void => {
      const list = byBuilding.get(key);
      const entry = written === undefined ? { node } : { node, written };
      if (list) list.push(entry);
      else byBuilding.set(key, [entry]);
    };
    for (const node of tree.byId.values()) {
      const { level, name, buildings = [] } = node.area;
      if (level === 'building') {
        const own = readBuilding(name);
        if (own) add(own.building, node);
      }
      for (const entry of buildings)
        for (const { building } of readBuildings(entry)) add(building, node, entry);
    }
    indexes.set(tree, (index = { byBuilding }));
  }
  return index;
}

/**
 * Finds the areas that somebody means: a building as people write it, with the estate or without, with the unit or without;
 * else what has these words in its name. The smallest area comes first.
 */
export function findAreas(tree: AreaTree, query: string): FoundArea[] {
  const asked = readBuilding(query);
  const plain = plainPlace(query);
  if (!plain) return [];
  if (asked) {
    const found = (indexOf(tree).byBuilding.get(asked.building) ?? []).filter(({ node, written }) =>
      isMeant(asked.estate, node, written),
    );
    if (found.length > 0)
      return found.map(({ node, written }) => ({
        node: (asked.unit !== undefined && unitIn(node, asked.unit)) || node,
        ...(written !== undefined && { building: `${asked.estate}${asked.building}号楼` }),
      }));
  }
  const found: FoundArea[] = [];
  for (const node of tree.byId.values())
    if (plainPlace(node.area.name).includes(plain)) found.push({ node });
  return found;
}

/** Whether a building lies in the estate that was named, by its own name or by that of what it is part of. */
function isMeant(estate: string, node: AreaNode, written: string | undefined): boolean {
  if (!estate) return true;
  const names = [written ?? '', ...lineOf(node).map(({ area }) => area.name)];
  return names.some((name) => {
    const plain = plainPlace(name);
    return plain.includes(estate) || (plain.length > 1 && estate.includes(plain));
  });
}

const unitIn = (node: AreaNode, unit: string): AreaNode | undefined =>
  node.children.find(
    ({ area }) => area.level === 'unit' && /\d+/.exec(plainPlace(area.name))?.[0] === unit,
  );

/** The office to call: that of the area, else of what it is part of. */
export const officeOf = (node: AreaNode): Area['contact'] =>
  lineOf(node).find(({ area }) => area.contact?.tel ?? area.contact?.name)?.area.contact;

/**
 * What is valid in areas and yet surely not meant. Nothing of it keeps an area from being shown.
 * @param pathOf where an area stands for an editor.
 */
export function faultyAreas(
  areas: readonly Area[],
  members: { readonly has: (id: string) => boolean },
  pathOf: (area: Area) => Path,
): Issue[] {
  const issues: Issue[] = [];
  const { byId, circles } = areaTree(areas);
  for (const area of areas) {
    const add = (code: 'reference' | 'ancestor' | 'unread', ...at: Path) =>
      issues.push({ path: [...pathOf(area), ...at], code });
    if (circles.has(area.id)) add('ancestor', 'parent');
    else if (area.parent !== undefined && !byId.has(area.parent)) add('reference', 'parent');
    area.posts?.forEach(({ member }, index) => {
      if (member !== undefined && !members.has(member)) add('reference', 'posts', index, 'member');
    });
    area.buildings?.forEach((entry, index) => {
      if (readBuildings(entry).length === 0) add('unread', 'buildings', index);
    });
  }
  return issues;
}
