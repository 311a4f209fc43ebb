import { expect } from '@open-wc/testing';
import { version } from '../../src/base/element/define.js';

describe('version', () => {
  it('is the one in package.json', async () => {
    const { version: published } = (await (await fetch('/package.json')).json()) as {
      version: string;
    };
    expect(version).to.equal(published);
  });
});
