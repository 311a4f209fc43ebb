/**
 * Where a field need not be shown, and why: a field's name (`members.tags`), or a group with all that is in it
 * (`members.facts.source.*`). every-field.test.ts reads it.
 */
type Reasons = Readonly<Record<string, string>>;

const address = 'It is the address of the item, not a text about it.';
const figureSource =
  'A card names the source once, of the person; figures carry theirs for other programs.';
const printedPage = 'The page of a printed paper is said on the item’s own page.';
const elsewhere = 'Needs a second field to be seen, and has a test in test/elements.';
const lookedUp = 'A list or a board chooses by it, and does not show it.';
const short = 'Mail and articles show the short form; the rest is behind its link.';
const brief = 'A preview has one line for who or what it is.';
const ofForm = 'It is about filling in and sending, which only the form does.';
const personOnly = 'schema.org has no word for it, or search engines take none.';
const notAWord = 'Nobody remembers a person by it; what is short is searched.';
const whenSent = 'Is seen once the form is sent: test/elements fills it in and sends it.';
const sent = 'It is sent with the answers, or says where to, and is not read by anybody.';
const whoAsks = 'A form says who asks, not where that was read; the item’s page names the source.';
const ofQuestions =
  'Questions are drawn by one part for every form (src/forms/fields): shown with the section `forms`.';
const ofResults = 'Comes with the published results of a form, whose distribution shows it.';
const stateOnly =
  'A preview says what it is and where; where it stands changes after the link was shared.';
const forCalendars =
  'Calendars and the server read it (src/data/lazy/event-calendar.ts, server/formats); a page shows the dates.';
const ofVisit =
  'A directory shows it and search engines are told; mail and articles name place, telephone and check.';
const behindStory =
  'Comes with the part behind the disclosure; mail and articles show the short form.';
const inRoll = 'schema.org has an award’s title only; an honour roll shows the rest.';
const inLists =
  'Rolls, directories and features show it: demo/feeds/lists-sample.json has it, and test/elements/member-list-ways.test.ts.';
const ofProfile = 'A community’s figures stand on its card; schema.org has no words for them.';
const partsOfParts =
  'A meter has a line for its parts; what these are made of is kept for other programs.';
const byServer = 'The collector alone reads it: test/server/codes.test.ts, moderation.test.ts.';
const ruleOnly =
  'A rule is worked out at the desk and the server, which write its dates as posts: pages read those.';
const otherSample = 'The sample would need another feed or moment; tests set it themselves.';

const each = (reason: string, names: string): Reasons =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, reason]),
  );

/** What questions have that the samples of the section `forms` show for every form. */
const newInFields = 'other rows.* low high showIf.*';

/** How a long form is divided, and where an answer is already known: every form reads these. */
const newInLayout = 'section newPage prefill';

const inFields = (sections: readonly string[], ...fields: string[]): string =>
  sections
    .flatMap((section) =>
      fields
        .join(' ')
        .split(' ')
        .map((field) => `${section}.fields.${field}`),
    )
    .join(' ');

export const exempt: {
  /** Surfaces that show an item. */
  readonly shown: Readonly<Record<'element' | 'plain' | 'page' | 'jsonLd' | 'search', Reasons>>;
  /** Columns of a spreadsheet. */
  readonly column: Reasons;
  /** The sample feeds. */
  readonly sample: Reasons;
  /** `fullMember`. */
  readonly fixture: Reasons;
} = {
  shown: {
    element: {
      ...each(address, 'areas.id'),
      ...each(printedPage, 'areas.source.page'),
      ...each(
        elsewhere,
        `series.sections.* members.hours.opens members.hours.closes members.hours.to members.subheads.*
        pledges.chapters.* areas.level areas.parent areas.posts.member`,
      ),
      ...each(
        ofVisit,
        `members.place.position.* areas.place.position.* activities.posts.places.address
        activities.posts.places.position.*`,
      ),
      ...each(partsOfParts, 'measures.parts.parts.* pledges.signed.parts.parts.*'),
      ...each(ruleOnly, 'activities.posts.repeats.*'),
      ...each(address, 'members.id series.id measures.id'),
      ...each(lookedUp, 'members.tags measures.group measures.member'),
      ...each(figureSource, 'members.facts.asOf members.facts.source.*'),
      ...each(printedPage, 'members.source.page series.source.page measures.source.page'),
      ...each(
        elsewhere,
        `measures.baseline measures.better measures.staleAfter measures.history.*
        pledges.signed.parts.label pledges.signed.unit pledges.signed.asOf pledges.wall.at pledges.closes
        pledges.fields.minLength pledges.fields.min pledges.fields.max pledges.fields.options.*
        pledges.guardian.below pledges.signature
        activities.timeZone activities.people activities.posts.waitlist activities.fields.minLength activities.fields.min
        activities.fields.max activities.fields.options.* activities.guardian.below`,
      ),
      ...each(address, 'pledges.id activities.id'),
      ...each(
        sent,
        `pledges.consents.version pledges.guardian.consent.id pledges.guardian.consent.version pledges.submit.*
        activities.consents.version activities.guardian.consent.id activities.guardian.consent.version
        activities.submit.*`,
      ),
      ...each(
        whenSent,
        `pledges.guardian.consent.required pledges.thanks
        activities.guardian.consent.required activities.thanks
        activities.waitlistNotice activities.cancelUntil activities.place.position.* activities.posts.place.address
        activities.posts.place.position.*`,
      ),
      ...each(whoAsks, 'pledges.source.* activities.source.*'),
      ...each(ofResults, 'measures.form'),
      ...each(address, 'records.id'),
      ...each(figureSource, 'records.figures.asOf records.figures.source.*'),
      ...each(printedPage, 'records.source.page'),
      ...each(
        elsewhere,
        `records.of records.closed records.budget.currency records.cost.currency records.responsible
        records.activity records.related records.rating.value`,
      ),
      ...each(lookedUp, 'records.form records.meeting.event'),
      ...each(address, 'events.id'),
      ...each(
        forCalendars,
        'events.repeats.rule events.repeats.except events.repeats.holidays events.dates.id events.updated',
      ),
      ...each(
        elsewhere,
        `events.timeZone events.dates.ends events.dates.previous.ends events.previous.ends events.organiser
        events.participants events.seats`,
      ),
      ...each(short, 'events.places.position.*'),
      ...each(figureSource, 'events.figures.asOf events.figures.source.*'),
      ...each(printedPage, 'events.source.page'),
      ...each(ofQuestions, inFields(['pledges', 'activities'], newInFields)),
      ...each(byServer, `${inFields(['pledges', 'activities'], 'verified')} pledges.moderated`),
    },
    plain: {
      ...each(partsOfParts, 'measures.parts.parts.*'),
      ...each(
        ofVisit,
        'members.hours.* members.timeZone members.place.position.* members.contact.url members.complaints.url',
      ),
      ...each(
        behindStory,
        'members.profile.* members.headline members.byline members.subheads.* members.photos.* members.quotes',
      ),
      ...each(elsewhere, 'pledges.chapters.* areas.level areas.parent areas.posts.member'),
      ...each(address, 'areas.id'),
      ...each(short, 'areas.contact.url areas.place.position.* areas.source.page areas.source.url'),
      ...each(byServer, 'pledges.moderated forms.moderated'),
      ...each(address, 'members.id measures.id pledges.id forms.id records.id'),
      ...each(
        short,
        `records.category records.place.address records.place.position.* records.of records.due records.closed
        records.photos.caption records.photos.credit records.photos.width records.photos.height records.photos.at
        records.figures.asOf records.figures.source.* records.budget.* records.cost.* records.funding
        records.period.from records.period.to records.progress records.responsible records.agency records.reports
        records.form records.activity records.related records.meeting.* records.rating.* records.source.page
        records.source.url records.updates.by`,
      ),
      ...each(address, 'events.id'),
      ...each(
        forCalendars,
        'events.repeats.rule events.repeats.except events.repeats.holidays events.dates.id events.timeZone events.updated',
      ),
      ...each(
        elsewhere,
        'events.dates.ends events.dates.previous.ends events.previous.ends events.organiser events.seats',
      ),
      ...each(
        short,
        `events.dates.place.position.* events.place.position.* events.places.position.* events.online events.area
        events.participants events.contact.* events.audience events.fee events.agenda.text events.minutes
        events.figures.* events.photo.* events.source.page events.source.url`,
      ),
      ...each(lookedUp, 'members.kind members.tags measures.group measures.member'),
      ...each(
        short,
        `members.photo.caption members.photo.credit members.photo.width members.photo.height
        members.story members.quote members.facts.asOf members.facts.source.* members.honours.*
        members.dispatches.* members.links.* members.source.page members.source.url
        measures.parts.label measures.period.* measures.source.page measures.source.url measures.history.*
        pledges.signed.parts.* pledges.signed.target pledges.signed.steps pledges.signed.asOf
        pledges.wall.* pledges.source.page pledges.source.url
        forms.method.invited forms.method.from forms.method.to forms.source.page forms.source.url`,
      ),
      ...each(elsewhere, 'measures.baseline measures.better measures.staleAfter'),
      ...each(ofResults, 'measures.form'),
      ...each(
        ofForm,
        `pledges.opens pledges.closes pledges.fields.* pledges.consents.* pledges.guardian.*
        pledges.signature pledges.submit.* pledges.thanks
        forms.kind forms.opens forms.fields.* forms.items.* forms.consents.* forms.guardian.* forms.results
        forms.minimum forms.submit.* forms.thanks`,
      ),
    },
    page: {
      ...each(brief, 'measures.parts.parts.*'),
      ...each(
        brief,
        `series.subtitle series.sections.* members.category members.hours.* members.timeZone members.place.*
        members.contact.* members.walkMinutes members.checkedOn members.complaints.* members.headline members.byline
        members.subheads.* members.photos.* members.quotes members.profile.* pledges.chapters.*`,
      ),
      ...each(byServer, 'pledges.moderated'),
      ...each(ruleOnly, 'activities.posts.repeats.*'),
      ...each(ofResults, 'measures.form'),
      ...each(address, 'series.id members.id measures.id pledges.id activities.id records.id'),
      ...each(address, 'events.id'),
      ...each(
        brief,
        `events.kind events.category events.ends events.hours events.timeZone events.repeats.* events.dates.*
        events.status events.previous.* events.place.address events.place.position.* events.places.*
        events.online events.area events.organiser events.agency events.participants events.contact.*
        events.audience events.fee events.joining events.seats events.agenda.* events.minutes
        events.figures.* events.photo.* events.updated events.source.*`,
      ),
      ...each(stateOnly, 'records.status records.closed records.progress records.updates.*'),
      ...each(
        brief,
        `records.kind records.category records.place.* records.area records.of records.opened records.due
        records.photos.* records.figures.* records.budget.* records.cost.* records.funding records.period.*
        records.responsible records.agency records.reports records.form records.activity records.related
        records.meeting.* records.rating.* records.source.*`,
      ),
      ...each(
        brief,
        `series.date series.page series.credits.* series.members series.source.*
        members.kind members.tags members.photo.* members.story members.quote members.facts.*
        members.honours.* members.dispatches.* members.links.* members.source.*
        measures.parts.label measures.target measures.steps measures.asOf measures.approx measures.baseline
        measures.better measures.staleAfter measures.period.* measures.group measures.member
        measures.source.* measures.history.*
        pledges.articles pledges.issuer pledges.date pledges.signed.* pledges.wall.* pledges.source.*
        activities.place.* activities.organiser activities.contact.* activities.timeZone
        activities.posts.* activities.source.*`,
      ),
      ...each(
        ofForm,
        `pledges.opens pledges.closes pledges.fields.* pledges.consents.* pledges.guardian.*
        pledges.signature pledges.submit.* pledges.thanks
        activities.opens activities.closes activities.cancelUntil activities.people activities.fields.*
        activities.consents.* activities.guardian.* activities.submit.* activities.thanks activities.waitlistNotice`,
      ),
    },
    jsonLd: {
      ...each(
        inRoll,
        `members.honours.kind members.honours.grade members.honours.places members.honours.unnamed
        members.honours.notice.* members.honours.consent members.honours.expires`,
      ),
      ...each(ofProfile, 'members.profile.*'),
      ...each(
        personOnly,
        `members.category members.hours.* members.timeZone members.place.* members.contact.* members.walkMinutes
        members.checkedOn members.complaints.* members.headline members.byline members.subheads.* members.photos.*
        members.quotes`,
      ),
      ...each(address, 'members.id'),
      ...each(
        personOnly,
        `members.tags members.photo.alt members.photo.caption members.photo.credit members.photo.width
        members.photo.height members.story members.quote members.facts.* members.honours.by
        members.honours.date members.dispatches.* members.links.label members.source.*`,
      ),
    },
    search: each(
      notAWord,
      `members.profile.* members.category members.hours.* members.timeZone members.place.* members.contact.*
      members.walkMinutes members.checkedOn members.complaints.* members.headline members.byline members.subheads.*
      members.photos.* members.quotes
      members.kind members.photo.* members.story members.quote members.facts.* members.honours.*
      members.dispatches.* members.links.* members.source.*`,
    ),
  },
  column: {},
  sample: {
    ...each(ruleOnly, 'activities.posts.repeats.*'),
    ...each(ofQuestions, inFields(['pledges', 'activities'], newInFields, newInLayout)),
    ...each(
      byServer,
      `${inFields(['pledges', 'activities', 'forms'], 'verified')} pledges.moderated forms.moderated`,
    ),
    ...each(
      otherSample,
      `areas.contact.email areas.contact.url members.facts.source.* pledges.signed.value pledges.signed.target pledges.wall.*
    pledges.submit.encoding pledges.source.* activities.place.position.* activities.contact.email
    activities.contact.url activities.posts.place.position.* activities.posts.waiting activities.opens
    activities.closes activities.fields.minLength activities.fields.min activities.fields.max
    activities.fields.options.* activities.guardian.* activities.submit.encoding activities.source.*
    forms.fields.minLength forms.fields.autocomplete forms.fields.showIf.not forms.fields.showIf.min
    forms.fields.showIf.max forms.fields.showIf.all.min forms.fields.showIf.all.max forms.fields.showIf.any.not
    forms.fields.showIf.any.min forms.guardian.consent.required forms.submit.encoding forms.source.page
    forms.source.url`,
    ),
  },
  fixture: {
    ...each(figureSource, 'members.facts.asOf members.facts.source.* members.source.page'),
    ...each(
      inLists,
      `members.facts.bound members.facts.to members.facts.of members.facts.change members.honours.kind
      members.honours.grade members.honours.places members.honours.unnamed members.honours.notice.*
      members.honours.consent members.honours.expires members.dispatches.when members.profile.* members.category
      members.hours.* members.timeZone members.place.* members.contact.* members.walkMinutes members.checkedOn
      members.complaints.* members.headline members.byline members.subheads.* members.photos.* members.quotes`,
    ),
  },
};
