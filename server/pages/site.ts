/** Where the pages behind links get their feeds from, and under which addresses they stand. */
export interface Site {
  /** The address that others know it by, such as `https://host`; without a slash at its end. */
  readonly origin: string;
  readonly name: string;
  /** The feed that short addresses mean, which leave its name out. */
  readonly defaultFeed: string;
  /** The folder of the built kit, from the site's root, with slashes around. */
  readonly kit: string;
  /** A feed as it is now, or undefined where there is none of that name. */
  readonly readFeed: (feed: string) => Promise<FeedJson | undefined>;
  /** Whether this machine can draw pictures with Chinese words in them. */
  readonly canDraw: () => Promise<boolean>;
}

/** A feed as it came. It is checked where it is shown, as in a page. */
export type FeedJson = Readonly<Record<string, unknown>>;

/** Which element shows what. */
export interface ItemReference {
  /** The element's name without its prefix: `member-card`. */
  readonly name: string;
  readonly feed: string;
  readonly id: string;
}
