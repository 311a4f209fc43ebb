/** An element as a server renders it, in a declarative shadow root: readable before any script. */
import { serverBase } from '../../src/server/server-page.js';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import type { FeedJson } from './layout.js';
import { css } from '../../src/base/element/css.js';
import { escapeHtml } from '../../src/server/escape-html.js';
import { storyPart } from '../../src/elements/member-card/card-parts.js';
import { CivicMemberCard } from '../../src/elements/member-card/element.js';
import * as story from '../../src/elements/member-card/lazy/story.js';
import { CivicMemberList } from '../../src/elements/member-list/element.js';
import * as areas from '../../src/elements/member-list/lazy/areas.js';
import * as directory from '../../src/elements/member-list/lazy/directory.js';
import * as honours from '../../src/elements/member-list/lazy/honours.js';
import {
  areasPart,
  directoryPart,
  honoursPart,
} from '../../src/elements/member-list/lazy/list-parts.js';
import * as list from '../../src/elements/member-list/lazy/view.js';
import { additionsPart } from '../../src/forms/form-element.js';
import * as additions from '../../src/forms/fields/lazy/additions.js';
import { CivicPledgeForm, wallPart } from '../../src/elements/pledge-form/element.js';
import * as wall from '../../src/elements/pledge-form/lazy/wall.js';
import { CivicProgressMeter } from '../../src/elements/progress-meter/element.js';
import * as answers from '../../src/elements/progress-meter/lazy/answers.js';
import * as shapes from '../../src/elements/progress-meter/lazy/shapes.js';
import { answersPart, shapesPart } from '../../src/elements/progress-meter/meter-parts.js';

// Pages load them for what needs them; rendering on a server waits for nothing.
answersPart.module = answers;
shapesPart.module = shapes;
wallPart.module = wall;
additionsPart.module = additions;
CivicPledgeForm.styles = css([CivicPledgeForm.styles, wall.wallStyles]);
CivicProgressMeter.styles = css([
  CivicProgressMeter.styles,
  answers.answersStyles,
  shapes.shapeStyles,
]);
storyPart.module = story;
CivicMemberCard.styles = css([CivicMemberCard.styles, story.storyStyles]);
areasPart.module = areas;
directoryPart.module = directory;
honoursPart.module = honours;
CivicMemberList.useView({
  ...list,
  styles: css([list.styles, areas.styles, directory.styles, honours.styles]),
});

/**
 * @returns the element's shadow root as a template, to be put first into the element; empty where the
 * element needs a browser to show anything.
 * @param tag of an element of the kit: it becomes a part of a module's path.
 */
export async function renderShadow(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  feed: FeedJson,
): Promise<string> {
  // With the ending that the file has: a bundler looks for the files that this may mean.
  if (!customElements.get(tag))
    await import(`../../src/elements/${tag.replace(/^civic-/, '')}/define.ts`);
  const chosen = Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
  // A template of which only the tag's name varies: lit's own way to it is for pages, not for servers.
  const texts = [`<${tag}${chosen} .data=`, `></${tag}>`];
  const result = html(Object.assign(texts, { raw: texts }), feed);
  const page = await collectResult(render(result));
  const [template = ''] = /<template[^]*<\/template>/.exec(page) ?? [];
  return (
    template
      // There is no hydration: the kit draws anew. Without its marks the page is a third smaller.
      .replace(/<!--\/?lit[^>]*-->|<\?>/g, '')
      // Before the kit is there, a pressed button must not put what was filled in into an address.
      .replace(/<form\b/g, '<form method="dialog"')
      .replace(/ (defer-hydration|shadowroot="open")/g, '')
      .split(serverBase)
      .join('/')
  );
}
