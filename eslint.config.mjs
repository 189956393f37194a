import js from '@eslint/js';
import i18next from 'eslint-plugin-i18next';
import tseslint from 'typescript-eslint';

const noLetters = /^[^\p{L}]*$/u;
const textKey = /^[a-z]\w*(\.\w+)+$/i;
const elementName = /^(div|h[1-6]|main)$/;
const localeCode = /^[a-z]{2}-[A-Z]{2}$/;
const path = /^[\w-]*(\/[\w-]*)+$/;
const styleVariable = /^var\(--[\w-]+\)$/;

/** The rooms of src/, from the bottom up: one imports what is below it, and nothing from above. */
const rooms = [
  'lib',
  'contract',
  'i18n',
  'adf',
  'platform',
  'errors',
  ...[
    'people',
    'reading',
    'approval',
    'designs',
    'templates',
    'readiness',
    'reviews',
    'overview',
    'sync',
    'publishing',
    'reminders',
    'health',
    'privacy',
  ].map((feature) => `features/${feature}`),
  'functions',
];

/** What works on what it is given: it reads and writes nothing. */
const pure = ['lib', 'contract', 'adf', 'features/reading', 'features/approval'];

/** What puts messages into a language: the functions that answer, and what writes texts into pages, issues and names. */
const formats = ['i18n', 'functions', 'features/people'];
const formattingFiles = ['src/features/health/health-page.ts', 'src/features/health/health-issue.ts'];

function onlyBelow(room, index, files = [`src/${room}/**/*.ts`], mayFormat = formats.includes(room)) {
  const above = rooms.slice(index + 1).map((other) => other.replace('features/', ''));
  const isPure = pure.includes(room);
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          // Invariant 10: a route is always built with `route`.
          paths: [{ name: '@forge/api', importNames: ['assumeTrustedRoute'], message: 'Build routes with `route`.' }],
          patterns: [
            ...(above.length === 0
              ? []
              : [
                  {
                    regex: `^(?:\\.\\./)+(?:features/)?(?:${above.join('|')})/`,
                    message: `src/${room} imports only what is below it.`,
                  },
                ]),
            ...(mayFormat
              ? []
              : [
                  {
                    regex: '/i18n/format$',
                    message: `src/${room} names messages, and says none: its caller formats them.`,
                  },
                ]),
            ...(isPure
              ? [{ regex: '^@forge/|/platform/|/store/', message: `src/${room} is pure: effects live above it.` }]
              : []),
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.local-site/**', 'coverage/**'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.disableTypeChecked] },
  {
    // What runs in a browser.
    files: ['packages/local-site/example/ui/*.js'],
    languageOptions: { globals: { document: 'readonly' } },
  },
  {
    // Its packages are installed when the local site first needs them, so types may be missing here.
    files: ['packages/local-site/confluence-page/src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  ...rooms.map((room, index) => onlyBelow(room, index)),
  onlyBelow('features/health', rooms.indexOf('features/health'), formattingFiles, true),
  {
    // The surfaces know the contract and nothing else of the functions.
    files: ['static/src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '(^|/)\\.\\./src/(?!contract/(api|former-user|limits)$)',
              message: 'static/ imports src/contract/api.ts, former-user.ts and limits.ts there, and nothing else.',
            },
          ],
        },
      ],
    },
  },
  {
    // What functions say to a person is in locales/functions/.
    files: ['src/**/*.ts'],
    ignores: ['src/features/publishing/**', 'src/features/reviews/{status-message,status-words,content-property}.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'NewExpression[callee.name="Failure"] > :matches(TemplateLiteral, Literal[value=/ /])',
          'Property[key.name=/^(advice|done|fix|message|problem|reason|what)$/] > :matches(TemplateLiteral, Literal[value=/ /])',
        ].map((selector) => ({ selector, message: 'Say it with a text from locales/functions/.' })),
      ],
    },
  },
  {
    // What people read is in locales/. The rule knows types: a word that is one of a few a type allows is no text.
    files: ['static/src/**/*.{ts,tsx}'],
    plugins: { i18next },
    rules: {
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'all',
          message: 'Say it with a text from locales/',
          'should-validate-template': true,
          words: { exclude: [noLetters, textKey, elementName, localeCode, path, styleVariable] },
          'jsx-attributes': {
            exclude: [
              'accept',
              'className',
              'classNamePrefix',
              'data-.*',
              'describedBy',
              'id',
              'name',
              'rel',
              'step',
              'target',
              'width',
            ],
          },
          'class-properties': { exclude: ['name'] },
          'object-properties': { exclude: ['describedBy', 'moduleKey', 'resource', 'timeZone', 'type'] },
          callees: {
            exclude: [
              'Date',
              'DateTimeFormat',
              'Error',
              'TextDecoder',
              'call',
              'get',
              'getDateTimeFormat',
              'getElementById',
              'has',
              'matchMedia',
              'querySelector',
              'say',
              'set',
              'show',
              'startsWith',
              'useCall',
              'usePausedCall',
            ],
          },
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name=/^(say|show)$/]:not(:function *)',
          message: 'While a module loads, nobody knows the language yet. Say it in a function.',
        },
      ],
    },
  },
);
