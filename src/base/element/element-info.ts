/** Heights that a page reserves for an element until its script is there, in em of the page's own type. */
export interface ReservedHeights {
  readonly usual: string;
  readonly largeType?: string;
  /** In a column of at most 40em. */
  readonly phone?: string;
  readonly phoneLargeType?: string;
}

/** How an element is linked to and embedded. The pages of its items are `/civic/<name>/<feed>/<item>`. */
export interface EmbedInfo {
  /** The feed's section that its items are in. */
  readonly section:
    | 'series'
    | 'members'
    | 'measures'
    | 'pledges'
    | 'activities'
    | 'forms'
    | 'records'
    | 'events'
    | 'areas';
  /** The attribute that names an item, or several; none where only the whole feed has a page. */
  readonly attribute?: 'item' | 'items' | 'series';
  /** Whether one address may name several items, with commas between them. */
  readonly takesSeveral?: boolean;
  /** The section that it shows all of without an item; none where it shows one item at a time. */
  readonly allOf?: 'members' | 'measures' | 'records' | 'events' | 'areas';
  /** Its variant on its own page, which is about nothing else. */
  readonly pageVariant?: string;
  /** About its height in a column, in px, for oEmbed and the desk; the frame itself then tells it exactly. */
  readonly frameHeight: number;
  /** How it looks without script and style sheet: a form of server/pages/static-html.ts, or why it has none. */
  readonly plain:
    | 'card'
    | 'meter'
    | 'pledge'
    | 'form'
    | 'record'
    | 'event'
    | 'areas'
    | 'honours'
    | 'directory'
    | { readonly noneBecause: string };
}

/** A further way in which an element shows a whole feed, with addresses as an element has them: `/civic/<name>/<feed>/all`. */
export interface ListWay {
  readonly name: string;
  /** What editors call it. */
  readonly label: { readonly zh: string; readonly en: string };
  /** By which attribute the element is told. */
  readonly attribute: string;
  readonly value: string;
  readonly embed: EmbedInfo & Required<Pick<EmbedInfo, 'allOf'>>;
}

/**
 * What links, item pages, oEmbed, reserved room, docs, desk, budgets and tests need to know of an element. Data alone, so that
 * a build or a server that reads it loads no element. `npm run generate` finds every `info.ts`.
 */
export interface ElementInfo {
  /** Its folder's name, and its tag without `civic-`: `member-card`. */
  readonly name: string;
  /** What editors call it. */
  readonly label: { readonly zh: string; readonly en: string };
  /** Its place where elements are listed: the lower, the earlier. */
  readonly order: number;
  /** Whether it is filled in and sent. */
  readonly isForm: boolean;
  readonly embed:
    (EmbedInfo & Required<Pick<EmbedInfo, 'attribute'>>) | { readonly noneBecause: string };
  readonly ways?: readonly ListWay[];
  /** Room that a page reserves for it, by its attribute `variant` where it has one. */
  readonly reserve:
    | (ReservedHeights & { readonly variants?: Readonly<Record<string, ReservedHeights>> })
    | 'nothing';
  /** Whether `civic.js` has it without its view, which its own define module has (docs/adr/0016). */
  readonly viewComesLater?: boolean;
  /** What its page in the docs shows, on feeds of demo/feeds. */
  readonly example: string;
  /** What its script alone may cost a page, in kB after brotli. */
  readonly budget: { readonly aloneKilobytes: number };
  /** The modules of its folder `lazy`, each with the shared chunks that it loads. */
  readonly lazyParts: Readonly<Record<string, readonly string[]>>;
}
