import type { CivicDataDetail, CivicErrorDetail, CivicFeed, CivicMemberCard, CivicMemberList, CivicPledgeForm, CivicProgressBoard, CivicProgressMeter, CivicSubmitDetail, CivicVolunteerSignup } from '../esm/index.js';

/**
 * Types of the elements in JSX. For React or Preact:
 *
 *     import type { CivicElements } from 'civic-widgets/jsx';
 *     declare module 'react' {
 *       namespace JSX {
 *         interface IntrinsicElements extends CivicElements {}
 *       }
 *     }
 */

/** What every element takes in JSX. */
export interface BaseProps {
  children?: unknown;
  key?: string | number;
  ref?: unknown;
  slot?: string;
  id?: string;
  class?: string;
  className?: string;
  style?: string | Record<string, string | number>;
  hidden?: boolean;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  title?: string;
}

export interface CivicFeedProps extends BaseProps {
  /** Address of a feed, relative to the document's own URL; the fragment names the item. */
  src?: CivicFeed['src'];
  /** Seconds between polls of `src`, at least 5. Default 0: none. */
  refresh?: CivicFeed['refresh'];
  /** Shows editors what is wrong with the feed, on the page. Default false. */
  debug?: CivicFeed['debug'];
  /** As on every element; a change is followed. Default: the closest ancestor's. */
  lang?: CivicFeed['lang'];
  /** Larger type, wider lines and targets for older readers. Default false. */
  'large-type'?: CivicFeed['largeType'];
  /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
  data?: CivicFeed['data'];
  /** The feed was read, or read anew with a change. */
  'oncivic-data'?: (event: CustomEvent<CivicDataDetail>) => void;
  /** The feed could not be read and no copy is known. */
  'oncivic-error'?: (event: CustomEvent<CivicErrorDetail>) => void;
}

export interface CivicMemberCardProps extends BaseProps {
  /** Id of the member. Default: the fragment of `src`. */
  item?: CivicMemberCard['item'];
  /** `compact`, `card` or `feature`. Default `card`. */
  variant?: CivicMemberCard['variant'];
  /** Level of the name as a heading, 1 to 6. Default 3. */
  'heading-level'?: CivicMemberCard['headingLevel'];
  /** Adds schema.org data for search engines to the page. Default false. */
  'json-ld'?: CivicMemberCard['jsonLd'];
  /** Address of a feed, relative to the document's own URL; the fragment names the item. */
  src?: CivicMemberCard['src'];
  /** Seconds between polls of `src`, at least 5. Default 0: none. */
  refresh?: CivicMemberCard['refresh'];
  /** Shows editors what is wrong with the feed, on the page. Default false. */
  debug?: CivicMemberCard['debug'];
  /** As on every element; a change is followed. Default: the closest ancestor's. */
  lang?: CivicMemberCard['lang'];
  /** Larger type, wider lines and targets for older readers. Default false. */
  'large-type'?: CivicMemberCard['largeType'];
  /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
  data?: CivicMemberCard['data'];
  /** Data arrived, or changed. */
  'oncivic-data'?: (event: CustomEvent<CivicDataDetail>) => void;
  /** No data could be had. */
  'oncivic-error'?: (event: CustomEvent<CivicErrorDetail>) => void;
}

export interface CivicMemberListProps extends BaseProps {
  /** `person` or `organisation`. Default: both. */
  kind?: CivicMemberList['kind'];
  /** Shows members whose organisation has these words in it. */
  organisation?: CivicMemberList['organisation'];
  /** Shows members whose role has these words in it. */
  post?: CivicMemberList['post'];
  /** Shows members that carry this tag. */
  tag?: CivicMemberList['tag'];
  /** Id of a series: its title and note above, its members in its order. */
  series?: CivicMemberList['series'];
  /** Variant of the cards: `compact`, `card` or `feature`. Default `card`. */
  variant?: CivicMemberList['variant'];
  /** `on`, `off` or `auto`: where there are more than twelve members. Default `auto`. */
  search?: CivicMemberList['search'];
  /** Level of its headings, 1 to 6: of the names in a list, a series' title one above; of a board's title. Default 3. */
  'heading-level'?: CivicMemberList['headingLevel'];
  /** Address of a feed, relative to the document's own URL; the fragment names the item. */
  src?: CivicMemberList['src'];
  /** Seconds between polls of `src`, at least 5. Default 0: none. */
  refresh?: CivicMemberList['refresh'];
  /** Shows editors what is wrong with the feed, on the page. Default false. */
  debug?: CivicMemberList['debug'];
  /** As on every element; a change is followed. Default: the closest ancestor's. */
  lang?: CivicMemberList['lang'];
  /** Larger type, wider lines and targets for older readers. Default false. */
  'large-type'?: CivicMemberList['largeType'];
  /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
  data?: CivicMemberList['data'];
  /** Data arrived, or changed. */
  'oncivic-data'?: (event: CustomEvent<CivicDataDetail>) => void;
  /** No data could be had. */
  'oncivic-error'?: (event: CustomEvent<CivicErrorDetail>) => void;
}

export interface CivicPledgeFormProps extends BaseProps {
  /** Id of the item. Default: the fragment of `src`. */
  item?: CivicPledgeForm['item'];
  /** Level of the title as a heading, 1 to 6. Default 3. */
  'heading-level'?: CivicPledgeForm['headingLevel'];
  /** `off` on a shared machine: nothing is kept on it. Default: kept until sent. */
  outbox?: CivicPledgeForm['outbox'];
  /** A trial, loudly marked: sent and answered, never counted. Default false. */
  test?: CivicPledgeForm['test'];
  /** Address of a feed, relative to the document's own URL; the fragment names the item. */
  src?: CivicPledgeForm['src'];
  /** Seconds between polls of `src`, at least 5. Default 0: none. */
  refresh?: CivicPledgeForm['refresh'];
  /** Shows editors what is wrong with the feed, on the page. Default false. */
  debug?: CivicPledgeForm['debug'];
  /** As on every element; a change is followed. Default: the closest ancestor's. */
  lang?: CivicPledgeForm['lang'];
  /** Larger type, wider lines and targets for older readers. Default false. */
  'large-type'?: CivicPledgeForm['largeType'];
  /** The answer to the captcha in the slot. */
  captcha?: CivicPledgeForm['captcha'];
  /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
  data?: CivicPledgeForm['data'];
  /** Before sending; cancelable, `event.respondWith()` answers in the kit's place. */
  'oncivic-submit'?: (event: CustomEvent<CivicSubmitDetail>) => void;
  /** Signed: the server has it. */
  'oncivic-success'?: (event: CustomEvent<{ id: string }>) => void;
  /** Something has to be filled in first. */
  'oncivic-invalid'?: (event: CustomEvent<{ id: string, fields: string[] }>) => void;
  /** Data arrived, or changed. */
  'oncivic-data'?: (event: CustomEvent<CivicDataDetail>) => void;
  /** No data could be had. */
  'oncivic-error'?: (event: CustomEvent<CivicErrorDetail>) => void;
}

export interface CivicProgressBoardProps extends BaseProps {
  /** Shows measures of this group. */
  group?: CivicProgressBoard['group'];
  /** Shows measures of the member with this id. */
  member?: CivicProgressBoard['member'];
  /** Ids of the measures to show, in this order, with spaces between them. */
  items?: CivicProgressBoard['items'];
  /** Shape of the meters: `bar`, `ring`, `thermometer`, `figure` or `sparkline`. Default `bar`. */
  shape?: CivicProgressBoard['shape'];
  /** Level of its headings, 1 to 6: of the names in a list, a series' title one above; of a board's title. Default 3. */
  'heading-level'?: CivicProgressBoard['headingLevel'];
  /** Address of a feed, relative to the document's own URL; the fragment names the item. */
  src?: CivicProgressBoard['src'];
  /** Seconds between polls of `src`, at least 5. Default 0: none. */
  refresh?: CivicProgressBoard['refresh'];
  /** Shows editors what is wrong with the feed, on the page. Default false. */
  debug?: CivicProgressBoard['debug'];
  /** As on every element; a change is followed. Default: the closest ancestor's. */
  lang?: CivicProgressBoard['lang'];
  /** Larger type, wider lines and targets for older readers. Default false. */
  'large-type'?: CivicProgressBoard['largeType'];
  /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
  data?: CivicProgressBoard['data'];
  /** Data arrived, or changed. */
  'oncivic-data'?: (event: CustomEvent<CivicDataDetail>) => void;
  /** No data could be had. */
  'oncivic-error'?: (event: CustomEvent<CivicErrorDetail>) => void;
}

export interface CivicProgressMeterProps extends BaseProps {
  /** Id of the measure, or of a pledge, whose signatures are then shown. Default: the fragment of `src`. */
  item?: CivicProgressMeter['item'];
  /** `bar`, `ring`, `thermometer`, `figure` or `sparkline`. Default `bar`; a count without a goal is a figure. */
  shape?: CivicProgressMeter['shape'];
  /** Address of a feed, relative to the document's own URL; the fragment names the item. */
  src?: CivicProgressMeter['src'];
  /** Seconds between polls of `src`, at least 5. Default 0: none. */
  refresh?: CivicProgressMeter['refresh'];
  /** Shows editors what is wrong with the feed, on the page. Default false. */
  debug?: CivicProgressMeter['debug'];
  /** As on every element; a change is followed. Default: the closest ancestor's. */
  lang?: CivicProgressMeter['lang'];
  /** Larger type, wider lines and targets for older readers. Default false. */
  'large-type'?: CivicProgressMeter['largeType'];
  /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
  data?: CivicProgressMeter['data'];
  /** Data arrived, or changed. */
  'oncivic-data'?: (event: CustomEvent<CivicDataDetail>) => void;
  /** No data could be had. */
  'oncivic-error'?: (event: CustomEvent<CivicErrorDetail>) => void;
}

export interface CivicVolunteerSignupProps extends BaseProps {
  /** Id of the item. Default: the fragment of `src`. */
  item?: CivicVolunteerSignup['item'];
  /** Level of the title as a heading, 1 to 6. Default 3. */
  'heading-level'?: CivicVolunteerSignup['headingLevel'];
  /** `off` on a shared machine: nothing is kept on it. Default: kept until sent. */
  outbox?: CivicVolunteerSignup['outbox'];
  /** A trial, loudly marked: sent and answered, never counted. Default false. */
  test?: CivicVolunteerSignup['test'];
  /** Address of a feed, relative to the document's own URL; the fragment names the item. */
  src?: CivicVolunteerSignup['src'];
  /** Seconds between polls of `src`, at least 5. Default 0: none. */
  refresh?: CivicVolunteerSignup['refresh'];
  /** Shows editors what is wrong with the feed, on the page. Default false. */
  debug?: CivicVolunteerSignup['debug'];
  /** As on every element; a change is followed. Default: the closest ancestor's. */
  lang?: CivicVolunteerSignup['lang'];
  /** Larger type, wider lines and targets for older readers. Default false. */
  'large-type'?: CivicVolunteerSignup['largeType'];
  /** The answer to the captcha in the slot. */
  captcha?: CivicVolunteerSignup['captcha'];
  /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
  data?: CivicVolunteerSignup['data'];
  /** Before sending; cancelable, `event.respondWith()` answers in the kit's place. */
  'oncivic-submit'?: (event: CustomEvent<CivicSubmitDetail>) => void;
  /** Signed up: the server has it. */
  'oncivic-success'?: (event: CustomEvent<{ id: string }>) => void;
  /** Something has to be filled in first. */
  'oncivic-invalid'?: (event: CustomEvent<{ id: string, fields: string[] }>) => void;
  /** Data arrived, or changed. */
  'oncivic-data'?: (event: CustomEvent<CivicDataDetail>) => void;
  /** No data could be had. */
  'oncivic-error'?: (event: CustomEvent<CivicErrorDetail>) => void;
}

export interface CivicElements {
  'civic-feed': CivicFeedProps;
  'civic-member-card': CivicMemberCardProps;
  'civic-member-list': CivicMemberListProps;
  'civic-pledge-form': CivicPledgeFormProps;
  'civic-progress-board': CivicProgressBoardProps;
  'civic-progress-meter': CivicProgressMeterProps;
  'civic-volunteer-signup': CivicVolunteerSignupProps;
}
