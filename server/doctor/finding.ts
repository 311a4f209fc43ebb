/** What is wrong with a page, as a code with what it is about; the words are elsewhere. */
export type FindingCode =
  | 'page-unreachable'
  | 'page-status'
  | 'page-too-large'
  | 'private-address'
  | 'not-all-checked'
  | 'charset'
  | 'nothing-here'
  | 'script-missing'
  | 'script-status'
  | 'script-type'
  | 'script-cors'
  | 'second-copy'
  | 'policy-script'
  | 'policy-feed'
  | 'policy-style'
  | 'trusted-types'
  | 'feed'
  | 'feed-item'
  | 'no-source'
  | 'fine';

export interface Finding {
  readonly code: FindingCode;
  readonly about?: string;
  /** Whole sentences that come from elsewhere: what is wrong in a feed. */
  readonly detail?: string;
}
