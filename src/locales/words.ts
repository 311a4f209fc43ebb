import type { ApproximationWords } from '../base/text/format.js';

/** Words that more than one element says. */
export interface SharedWords {
  /** How exact a figure is, before the number or between number and unit. */
  approx: ApproximationWords;
  /** Under an older copy: when it was read. */
  stale(when: string): string;
  source: string;
  /** The title of an article, as the language quotes one. */
  work(title: string): string;
}

export interface MemberCardWords {
  story: string;
  dispatches: string;
  honours: string;
  links: string;
  /** A portrait without an alternative text of its own. */
  portrait(name: string): string;
}

export interface MemberListWords {
  search: string;
  /** Announced and shown while searching. */
  found(count: number): string;
  none: string;
}

/** All of them take numbers with their unit and dates in words. */
export interface ProgressMeterWords {
  none: string;
  /** In place of a figure that is kept back until it is large enough. */
  floor(minimum: string): string;
  /** @param falling less is better: the goal is to get down to it. */
  goal(goal: string, falling: boolean): string;
  done(percent: string): string;
  /** Away from the goal, behind where the count began. */
  back(percent: string): string;
  /** Above a ceiling, by how much. */
  over(excess: string): string;
  /** Not above a ceiling. */
  within: string;
  /** Announced when a goal is reached while the page is open. */
  passed(label: string, goal: string): string;
  period(from: string, to?: string): string;
  asOf(when: string): string;
  /** The count is older than the editor allows. */
  old(when: string): string;
  /** Between things that are said in one breath. */
  comma: string;
}

/** Words of every form before it is sent; what is wrong and what became of it come later. */
export interface FormWords {
  trial: string;
  'not-yet-open'(when: string): string;
  closed(when: string): string;
  consents: string;
  guardian: string;
  guardianName: string;
  sending: string;
  failed: string;
  again: string;
  optional: string;
  choose: string;
}

export interface PledgeFormWords {
  signed(count: string): string;
  goal(next: string): string;
  wall: string;
  sign: string;
  /** Lines to sign on, on paper. */
  paper: string;
}

export interface VolunteerSignupWords {
  organiser: string;
  contact: string;
  /** How long something still is: “in 3 days”. */
  inDays(count: number): string;
  inHours(count: number): string;
  inMinutes(count: number): string;
  closes(when: string, left: string): string;
  /** The reader is in another time zone. */
  zone(name: string): string;
  noPosts: string;
  posts: string;
  /** That more than one may be chosen. */
  several: string;
  day: string;
  place: string;
  kind: string;
  all: string;
  found(count: number): string;
  /** Before an end on the day after. */
  nextDay: string;
  free(places: number): string;
  /** Not enough for all who come along. */
  few(places: number): string;
  /** What a party can do that is larger than that. */
  party(people: number, canWait: boolean): string;
  full: string;
  waiting: string;
  /** In place of the number for a post that takes nobody. */
  shut: string;
  overlap: string;
  /** Takes the waiting list for a post that was free when it was chosen. */
  wait: string;
  chosen(posts: readonly string[]): string;
  /** Posts of an earlier choice that can no longer be had. */
  gone(count: number): string;
  people: string;
  person(number: number): string;
  add: string;
  remove: string;
  sign: string;
}

/** All words of one language, by who says them. */
export interface Words {
  shared: SharedWords;
  memberCard: MemberCardWords;
  memberList: MemberListWords;
  progressMeter: ProgressMeterWords;
  form: FormWords;
  pledgeForm: PledgeFormWords;
  volunteerSignup: VolunteerSignupWords;
}
