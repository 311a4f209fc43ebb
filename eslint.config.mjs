import js from '@eslint/js';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import perfectionist from 'eslint-plugin-perfectionist';
import tseslint from 'typescript-eslint';
import { importDirections } from './scripts/eslint/import-directions.mjs';

const typescriptFiles = ['**/*.ts'];
const forTypescript = (config) => ({ ...config, files: typescriptFiles });

export default tseslint.config(
  // The sample pages carry the old libraries they are there to imitate.
  { ignores: ['dist/', 'server/dist/', 'coverage/', '.cache/', 'src/contract/generated/', 'demo/hosts/'] },
  // Each has its own compiler or browser test: `npm run examples`, `npm run docs`.
  { ignores: ['examples/', 'docs-site/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    // Node's globals; a name that does not exist fails at the first run of these few scripts.
    rules: { 'no-undef': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  ...tseslint.configs.recommendedTypeChecked.map(forTypescript),
  {
    files: typescriptFiles,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },

  {
    // The order of a class's members that CONVENTIONS.md gives: only the groups, a reader's order within each.
    files: typescriptFiles,
    plugins: { perfectionist },
    rules: {
      'perfectionist/sort-classes': [
        'error',
        {
          type: 'unsorted',
          newlinesBetween: 'ignore',
          groups: [
            'index-signature',
            ['static-property', 'static-accessor-property', 'static-block'],
            ['static-method', 'static-get-method', 'static-set-method'],
            ['public-property', 'public-accessor-property'],
            ['protected-property', 'protected-accessor-property'],
            ['private-property', 'private-accessor-property', 'private-function-property'],
            'constructor',
            'lifecycle',
            [
              'public-method',
              'public-get-method',
              'public-set-method',
              'public-function-property',
              'protected-method',
              'protected-get-method',
            ],
            'render',
            'private-render',
            ['private-method', 'private-get-method', 'private-set-method'],
            'private-handle',
            'unknown',
          ],
          customGroups: [
            {
              groupName: 'lifecycle',
              selector: 'method',
              elementNamePattern:
                '^(connectedCallback|disconnectedCallback|attributeChangedCallback|formAssociatedCallback|createRenderRoot|hostConnected|hostDisconnected|hostUpdate|hostUpdated|shouldUpdate|willUpdate|update|firstUpdated|updated)$',
            },
            { groupName: 'render', selector: 'method', elementNamePattern: '^render$' },
            { groupName: 'private-render', selector: 'method', elementNamePattern: '^#?render.+' },
            { groupName: 'private-handle', selector: 'method', elementNamePattern: '^#?handle.+' },
          ],
        },
      ],
    },
  },

  forTypescript(lit['flat/recommended']),
  forTypescript(wc['flat/best-practice']),
  forTypescript(litA11y.configs.recommended),
  {
    files: typescriptFiles,
    rules: {
      // Safari takes the role from a list without markers; role="list" gives it back.
      'lit-a11y/no-redundant-role': 'off',
      // The base class is known to have them: lit's.
      'wc/guard-super-call': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
    },
    settings: {
      lit: { elementBaseClasses: ['CivicElement', 'LitElement'] },
      wc: { elementBaseClasses: ['CivicElement', 'LitElement'] },
    },
  },

  {
    files: ['{src,server,desk,demo}/**/*.{ts,js,mjs}'],
    plugins: { civic: { rules: { 'import-directions': importDirections } } },
    rules: { 'civic/import-directions': 'error' },
  },

  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': ['error', { allow: ['warn'] }],
      'no-eval': 'error',
      // What a strict Content-Security-Policy or Trusted Types would refuse on a host page.
      'lit/ban-attributes': ['error', 'style'],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/directives/style-map*', 'lit/directives/unsafe-*', 'lit/decorators*'],
              message: 'Breaks a strict CSP, parses text as HTML, or costs bytes: see docs.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'AssignmentExpression[left.type="MemberExpression"][left.property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Text is text: nothing from a feed is ever parsed as HTML.',
        },
        {
          selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]',
          message: 'Text is text: nothing from a feed is ever parsed as HTML.',
        },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="parse"]',
          message: 'The page may have replaced it: instantOf() of src/contract/rules/texts.ts.',
        },
      ],
    },
  },
  {
    files: ['src/elements/**/*.ts'],
    // A style sheet is one list, however long; logic is what has to be split.
    ignores: ['**/styles.ts'],
    rules: { 'max-lines': ['error', { max: 340, skipBlankLines: false, skipComments: false }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's assertions are expressions: expect(x).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
      // A plugin of chai's types `equal()` as a promise, for the snapshots it can also compare.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['Equal', 'Assertion'], package: 'chai' },
            { from: 'package', name: ['Equal', 'Assertion'], package: '@types/chai' },
          ],
        },
      ],
      // Broken input is written on purpose.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  {
    files: ['test/**/{tooling,server,node}/**/*.ts'],
    rules: {
      // node:test's describe and it return promises nobody has to await.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
);
