import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import { expect } from '@open-wc/testing';

/** Fails with what axe found, by rule and place. The document around a fixture has no landmarks of its own. */
export async function expectAccessible(node: Element): Promise<void> {
  const { axe: runner } = window as unknown as { axe: typeof axe };
  const results = await runner.run(node, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-one-main': { enabled: false },
    },
    resultTypes: ['violations'],
  });
  const found = results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes.map((one) => one.target.join(' ') + ' — ' + one.failureSummary).join('\n  ')}`,
  );
  expect(found.join('\n')).to.equal('');
}
