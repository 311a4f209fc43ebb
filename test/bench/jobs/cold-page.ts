/** The first visit to an article with widgets, on a slow phone over a slow network, by each way of feeding them. */
import { coldPages } from '../cold-page/pages.js';
import { visit, type Visit } from '../cold-page/visit.js';
import { ways, type WayName } from '../cold-page/ways.js';
import { sets, type SetName } from '../cold-page/widgets.js';
import type { JobContext } from '../run.js';
import {
  assertSame,
  closeAll,
  minimalAgain,
  openContenders,
  peerNames,
  serveEmptyPage,
} from '../support/contenders.js';
import { figure, type Figure, type Findings, type Table, type Target } from '../support/figure.js';
import { interleave } from '../support/interleave.js';
import { ratios } from '../support/statistics.js';

const everyWay = Object.keys(ways) as WayName[];

const titles: Readonly<Record<SetName, string>> = {
  four: 'card, meter, pledge, sign-up',
  card: 'a card',
  meter: 'a meter',
  pledge: 'a pledge form',
  signup: 'a sign-up',
  survey: 'a survey',
  records: '24 records',
  agenda: 'an agenda of 12',
  thirty: '30 in an article',
  links: '100 links to upgrade',
};

/** Thirty frames or server-rendered forms are no page that anybody has. */
const waysOf = (set: SetName): readonly WayName[] =>
  set === 'links'
    ? ['loader']
    : set === 'thirty'
      ? ['src', 'JSON child', 'data', 'civic-feed', 'loader']
      : everyWay;

type Samples = ReadonlyMap<string, readonly Visit[]>;

const shares =
  'Elements wait for a share of a frame, whoever feeds them (src/base/scheduling/frame-budget.ts); what is left in one task is one element’s own drawing, and the layout of the first text in each new weight and size, which is the engine’s search for a font';

const bytes =
  'The minimal page has a ninth of the bytes, and more than half of the difference is the time that they take at 1.6 Mbps';

const inTurns =
  'By hand all thirty are drawn in one task, for which a reader’s finger waits; the kit draws in turns, frame by frame (docs/adr/0013), and checks what it draws. By the loader each of them has a feed of its own besides';

const atOnce =
  'The script defines an element for a hundred tags at once, and the engine makes all hundred, each of which asks for its feed, in that task. Nothing was tried against it yet';

const targets: Readonly<Record<string, Partial<Record<SetName, Target>>>> = {
  '/ minimal': { four: { atMost: 1.35 } },
  '/ hand-written': { four: { atMost: 1.2 }, thirty: { atMost: 1.3, whereMissed: inTurns } },
  'blocking time': { four: { atMost: 50, whereMissed: shares } },
  'longest task': {
    thirty: { atMost: 50, whereMissed: shares },
    links: { atMost: 50, whereMissed: atOnce },
  },
  evaluation: { four: { atMost: 40 } },
  CLS: { four: { atMost: 0 } },
};

/** Why a way of feeding misses a target, where the others do not or not for the same reason. */
const reasons: Readonly<Record<string, Partial<Record<WayName, string>>>> = {
  '/ minimal': {
    src: bytes,
    'JSON child': bytes,
    data: bytes,
    'civic-feed': `${bytes}. What it takes beyond src is not looked into yet: its ways there and back are the same`,
    loader: `${bytes}. It has no more ways there and back than src, since the feeds come with the kit (docs/adr/0095)`,
  },
  '/ hand-written': {
    loader:
      'Of what takes longer than by hand most is the bytes, twice as many, and the loader itself: the kit is sent for once it has found the first element',
  },
  evaluation: {
    frame:
      'It is the sum of four pages, each of which evaluates a script of its own; the two with forms evaluate all of the kit',
  },
  CLS: {
    frame:
      'A frame has the height of its attribute until its page tells its own. The desk writes the usual height of such an element, and what is in view moves by the difference',
  },
};

function tableOf(set: SetName, samples: Samples, own: readonly string[]): Table {
  const of = (name: string, key: keyof Visit): readonly number[] =>
    samples.get(name)!.map((one) => one[key]);
  function targetOf(name: string, title: string): Target | undefined {
    const target = own.includes(name) ? targets[title]?.[set] : undefined;
    return target && { whereMissed: reasons[title]?.[name as WayName], ...target };
  }
  const column = (
    name: string,
    title: string,
    unit: Figure['unit'],
    values: readonly number[],
  ): Figure => figure(`${titles[set]}, ${name}: ${title}`, unit, values, targetOf(name, title));
  const rows = [...samples.keys()].map((name) => {
    const complete = of(name, 'complete');
    const made: readonly (readonly [string, Figure['unit'], readonly number[]])[] = [
      ['complete', 'ms', complete],
      ['/ minimal', 'ratio', ratios(complete, of('minimal', 'complete'))],
      ...(samples.has('hand')
        ? ([['/ hand-written', 'ratio', ratios(complete, of('hand', 'complete'))]] as const)
        : []),
      ['blocking time', 'ms', of(name, 'blockingTime')],
      ['longest task', 'ms', of(name, 'longestTask')],
      ['evaluation', 'ms', of(name, 'evaluation')],
      ['CLS', 'ratio', of(name, 'layoutShift')],
      ['requests', '', of(name, 'requests')],
      ['size', 'kB', of(name, 'kilobytes')],
    ];
    const figures = Object.fromEntries(
      made.map(([title, unit, values]) => [title, column(name, title, unit, values)]),
    );
    return { name, figures };
  });
  return { title: titles[set], rows };
}

export async function run({ browser, rounds, options }: JobContext): Promise<Findings> {
  const server = await serveEmptyPage();
  const benches = await openContenders(browser, server);
  await assertSame(benches, 'signups', ['civic-volunteer-signup', 'hand-written-signup']);
  await closeAll(benches);
  await server.close();
  const wanted = (options.get('sets') ?? 'four,thirty,links').split(',') as SetName[];
  const onlyWays = options.get('ways')?.split(',');
  const tables: Table[] = [];
  for (const set of wanted.includes('every' as SetName)
    ? (Object.keys(sets) as SetName[])
    : wanted) {
    const own = waysOf(set).filter((way) => onlyWays?.includes(way) ?? true);
    const pages = (await coldPages(set, own)).filter(
      ({ name }) => !(onlyWays && (peerNames.includes(name) || name === 'article')),
    );
    const beside = options.get('beside');
    if (beside)
      for (const page of await coldPages(set, own, beside))
        if ((own as readonly string[]).includes(page.name))
          pages.push({ ...page, name: `${page.name} (${beside})` });
    const minimal = pages.find(({ name }) => name === 'minimal')!;
    const samples = await interleave(
      [...pages, { ...minimal, name: minimalAgain }].map((page) => ({
        name: page.name,
        measure: () => visit(browser, page),
      })),
      rounds,
    );
    tables.push(tableOf(set, samples, own));
  }
  return {
    title: 'A cold page, by each way of feeding',
    about: [
      'An article on a phone in China (390 × 844); 4× CPU slow-down, 1.6 Mbps, 150 ms; brotli; nothing cached; one style sheet that keeps room.',
      'Complete: from the start of the navigation until the frame after the last widget is drawn, with the parts that the kit shows a frame later, by the clock.',
      'Blocking time: what tasks take beyond 50 ms each, from the first contentful paint until a second after the last widget. Tasks and evaluation are CPU time from a trace, with what the slow-down burns.',
      'src, JSON child and data: four elements with the feed’s address, the feed or the item of their own. civic-feed: children of one. Loader: each a link that stands alone, with a feed of its own, and the loader in the head, as docs/webmaster.md has it. Frame: each in its own page, with the desk’s line. Server-rendered: readable, and drawn, before any script.',
      'More pages: `--sets=card,meter,pledge,signup,survey,records,agenda` or `--sets=every`; fewer ways: `--ways=src,data`; another build in the same run: `--beside=<its folder>`.',
    ],
    figures: [],
    tables,
  };
}
