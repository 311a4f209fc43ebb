import type { AgendaWords } from './zh-Hans/agenda.js';
import type { AgendaDetailsWords } from './zh-Hans/agenda-details.js';
import type { FormFaultWords } from './zh-Hans/form-faults.js';
import type { FormOutcomeWords } from './zh-Hans/form-outcomes.js';
import type { PledgeOutcomeWords } from './zh-Hans/pledge-outcomes.js';
import type { VolunteerOutcomeWords } from './zh-Hans/volunteer-outcomes.js';
import type { CivicFormWords } from './zh-Hans/civic-form.js';
import type { FormWords } from './zh-Hans/form.js';
import type { MemberCardWords } from './zh-Hans/member-card.js';
import type { MemberListWords } from './zh-Hans/member-list.js';
import type { MemberStoryWords } from './zh-Hans/member-story.js';
import type { PledgeFormWords } from './zh-Hans/pledge-form.js';
import type { ProgressMeterWords } from './zh-Hans/progress-meter.js';
import type { RecordDetailsWords } from './zh-Hans/record-details.js';
import type { RecordListsWords } from './zh-Hans/record-lists.js';
import type { RecordsWords } from './zh-Hans/records.js';
import type { SharedWords } from './zh-Hans/shared.js';
import type { VolunteerPeopleWords } from './zh-Hans/volunteer-people.js';
import type { VolunteerSignupWords } from './zh-Hans/volunteer-signup.js';

/** All words of one language, by who says them. Which there are, and what for, the Chinese ones say. */
export interface Words {
  shared: SharedWords;
  memberCard: MemberCardWords;
  memberStory: MemberStoryWords;
  memberList: MemberListWords;
  progressMeter: ProgressMeterWords;
  records: RecordsWords;
  recordLists: RecordListsWords;
  recordDetails: RecordDetailsWords;
  agenda: AgendaWords;
  agendaDetails: AgendaDetailsWords;
  form: FormWords;
  pledgeForm: PledgeFormWords;
  civicForm: CivicFormWords;
  volunteerSignup: VolunteerSignupWords;
  volunteerPeople: VolunteerPeopleWords;
  formFaults: FormFaultWords;
  formOutcomes: FormOutcomeWords;
  pledgeOutcomes: PledgeOutcomeWords;
  volunteerOutcomes: VolunteerOutcomeWords;
}
