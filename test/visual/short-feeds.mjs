/** Feeds that say little, so that states can stand in one column: made from the demo's, and given in the page. */
import { readFileSync } from 'node:fs';

const read = (name) => JSON.parse(readFileSync(`demo/feeds/${name}.json`, 'utf8'));
const inline = (feed) => `<script type="application/json">${JSON.stringify(feed)}</script>`;
const address = (name) => `/submissions/${name}`;

/** A pledge of two articles and one question; `name` is what its server is asked by. */
export function shortPledge(name, changes = {}) {
  const { pledges, ...feed } = read('pledge-sample');
  const [{ articles, fields, consents, ...pledge }] = pledges;
  delete pledge.guardian;
  const short = {
    ...pledge,
    id: name,
    articles: articles.slice(0, 2),
    fields: fields.slice(0, 1),
    consents: consents.slice(0, 1),
    submit: { url: address(name) },
    ...changes,
  };
  return `<civic-pledge-form id="${name}" item="${name}">${inline({ ...feed, pledges: [short] })}</civic-pledge-form>`;
}

/** An activity with posts that are full, have a waiting list, or have places. */
export function shortActivity(name, changes = {}, changePost = (post) => post) {
  const { activities, ...feed } = read('volunteer-sample');
  const [{ posts, ...activity }] = activities;
  const short = {
    ...activity,
    id: name,
    posts: posts.slice(0, 4).map(changePost),
    submit: { url: address(name) },
    ...changes,
  };
  const all = { ...feed, members: [], measures: [], activities: [short] };
  return `<civic-volunteer-signup id="${name}" item="${name}">${inline(all)}</civic-volunteer-signup>`;
}

/** A survey of one question, and what is asked of an answer that it calls bad. */
export function shortForm(name, changes = {}) {
  const { forms, ...feed } = read('survey');
  const [{ fields, ...form }] = forms;
  delete form.anonymous;
  const short = {
    ...form,
    id: name,
    fields: fields.slice(0, 3),
    submit: { url: address(name) },
    ...changes,
  };
  const all = { ...feed, measures: [], forms: [short] };
  return `<civic-form id="${name}" item="${name}" outbox="off">${inline(all)}</civic-form>`;
}
