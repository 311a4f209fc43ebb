import { expect } from '@open-wc/testing';
import { define } from '../../src/base/element/define.js';

describe('define', () => {
  it('is silent for the same version, warns once for another, never throws', () => {
    const warnings: unknown[] = [];
    const warn = console.warn;
    console.warn = (...words: unknown[]) => void warnings.push(words);
    try {
      class First extends HTMLElement {}
      class Second extends HTMLElement {}
      define('test-defined', First);
      define('test-defined', Second);
      expect(customElements.get('test-defined')).to.equal(First);
      expect(warnings).to.have.length(0);
      customElements.define('test-foreign', class extends HTMLElement {});
      define('test-foreign', class extends HTMLElement {});
      define('test-foreign', class extends HTMLElement {});
      expect(warnings).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });
});
