import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
// @ts-expect-error A plain script of the build has no types.
import { flattenPrivateNames } from '../../scripts/build/flatten-private-names.mjs';

const flatten = flattenPrivateNames as (code: string, file: string) => string;

function run(code: string): unknown {
  const { outputText } = ts.transpileModule(flatten(code, 'a.ts'), {
    compilerOptions: { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.None },
  });
  assert.doesNotMatch(outputText, /#\w|WeakMap/);
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the bundle's code has to run
  return new Function(`${outputText}; return answer;`)() as unknown;
}

describe('private names in bundles', () => {
  it('keeps fields, methods, accessors and statics at work', () => {
    const answer = run(`
      class A {
        #count = 1;
        static #all = 10;
        get #double() { return this.#count * 2; }
        #add(n: number) { this.#count += n; return this.#double; }
        run() { return this.#add(2) + A.#all; }
      }
      const answer = new A().run();`);
    assert.equal(answer, 16);
  });

  it('keeps a name of a class apart from the same name in its subclass', () => {
    const answer = run(`
      class A { #x = 'a'; a() { return this.#x; } }
      class B extends A { #x = 'b'; b() { return this.a() + this.#x; } }
      const answer = new B().b();`);
    assert.equal(answer, 'ab');
  });

  it('means the outer class inside of an inner one', () => {
    const answer = run(`
      class A {
        #x = 1;
        inner() { const outer = this; return new (class { #y = 2; sum() { return outer.#x + this.#y; } })(); }
      }
      const answer = new A().inner().sum();`);
    assert.equal(answer, 3);
  });

  it('answers a brand check', () => {
    const answer = run(`
      class A { #x = 1; static is(o: object) { return #x in o; } }
      const answer = [A.is(new A()), A.is({})];`);
    assert.deepEqual(answer, [true, false]);
  });

  it('makes the same name from the same source', () => {
    const code = 'class A { #x = 1; }';
    assert.equal(flatten(code, 'a.ts'), flatten(code, 'a.ts'));
    assert.notEqual(flatten(code, 'a.ts'), flatten(code, 'b.ts'));
  });
});
