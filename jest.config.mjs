// Jest loads CommonJS: these packages, of the Markdown serializer, the words, the timeline and the tests, come as modules alone.
const modules = [
  'mdast-util-[^/]+',
  'micromark(?:-[^/]+)?',
  'unist-util-[^/]+',
  'character-entities',
  'decode-named-character-reference',
  'devlop',
  'longest-streak',
  'markdown-table',
  'zwitch',
  'd3-[^/]+',
  'internmap',
  'intl-messageformat',
  'html-tag-names',
  '@formatjs/[^/]+',
];

const transform = {
  '^.+\\.tsx?$|/node_modules/.+\\.m?js$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
  ],
};

const transformIgnorePatterns = [`/node_modules/(?!(?:${modules.join('|')})/)`];

// What is built and packaged is not ours to test, and names the same package again.
const modulePathIgnorePatterns = [
  '<rootDir>/dist/',
  '<rootDir>/static/dist/',
  '<rootDir>/packages/local-site/confluence-page/(?:dist|node_modules)',
  '<rootDir>/packages/local-site/clients/node_modules',
];

const settings = { transform, transformIgnorePatterns, modulePathIgnorePatterns };
const inBrowser = { ...settings, testEnvironment: '<rootDir>/test/browser/environment.ts' };

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      displayName: 'app',
      testMatch: [
        '<rootDir>/test/{adf,approval,atlassian,overview,templates,design,sync,store,handlers,security,static,locales,words,cost,docs,health,run}/**/*.test.ts',
      ],
      ...settings,
    },
    { displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.test.ts'], ...settings },
    { displayName: 'adversary', testMatch: ['<rootDir>/test/adversary/**/*.test.ts'], ...settings },
    { displayName: 'site', testMatch: ['<rootDir>/packages/local-site/**/*.test.ts'], ...settings },
    { displayName: 'platform', testMatch: ['<rootDir>/test/platform/**/*.test.ts'], ...settings },
    { displayName: 'cli', testMatch: ['<rootDir>/test/cli/**/*.test.ts'], ...settings },
    {
      displayName: 'contract',
      testMatch: ['<rootDir>/test/contract/**/*.test.ts'],
      ...settings,
    },
    {
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/one-browser.ts',
      globalTeardown: '<rootDir>/test/browser/no-browser.ts',
      ...inBrowser,
    },
    { displayName: 'gallery', testMatch: ['<rootDir>/test/gallery/*.test.ts'], ...settings },
    {
      displayName: 'editor',
      testMatch: ['<rootDir>/test/browser/confluence-page/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/confluence-page/setup.ts',
      ...inBrowser,
    },
  ],
  globalSetup: '<rootDir>/test/bundle-once/setup.ts',
  globalTeardown: '<rootDir>/test/bundle-once/teardown.ts',
  testTimeout: 240_000,
  // Most of a browser test is waiting: a core that only leads the others would be idle.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/longest-first.mjs',
};
