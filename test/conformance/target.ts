/** A back end that implements the submission contract, and where to try it. */
export interface Target {
  /** Where forms are sent: `submit.url`. */
  url: string;
  /** Where the feed is read, with its live counts. */
  feed: string;
  /** A pledge that is open and that nobody else signs meanwhile. */
  pledge: string;
  /** Pledges of the same feed that cannot be signed. What is not given is not checked. */
  closed?: string | undefined;
  notOpen?: string | undefined;
  /** An origin whose pages may send forms; without it CORS is not checked. */
  origin?: string | undefined;
  /** An activity of the same feed that nobody else signs up for meanwhile, with a post of thirty free places. */
  activity?: string | undefined;
  /** A form of the same feed, open and not anonymous, with a required question and one that is hidden at first. */
  form?: string | undefined;
  /** A form of the same feed, open and not anonymous, with a question for photos. */
  photos?: string | undefined;
  /** A form of the kind `report`, open and not anonymous. */
  report?: string | undefined;
}

/** The parts of a target that may be left out. */
export type Needed = 'closed' | 'notOpen' | 'origin' | 'activity' | 'form' | 'photos' | 'report';

/** One thing that the contract asks for. */
export interface Check {
  name: string;
  /** What has to be known of the target for this check. */
  needs?: Needed;
  run: (target: Target) => Promise<void>;
}
