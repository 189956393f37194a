const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
  ],
};

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      displayName: 'app',
      testMatch: ['<rootDir>/test/{adf,atlassian,templates,design,sync,store,handlers,static}/**/*.test.ts'],
      transform,
    },
    { displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.test.ts'], transform },
    { displayName: 'site', testMatch: ['<rootDir>/test/site/**/*.test.ts'], transform },
    { displayName: 'contract', testMatch: ['<rootDir>/test/contract/**/*.test.ts'], transform },
    { displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'], transform },
  ],
  testTimeout: 120_000,
};
