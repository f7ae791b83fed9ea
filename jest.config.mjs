import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  // Three test files on two cores: those that look at a page wait for it most of the time.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  // Beside the packages: a run leaves nothing in the folder for temporary files.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testSequencer: '<rootDir>/test/support/run/slowestFirst.cjs',
  globalSetup: '<rootDir>/test/support/run/begin.mjs',
  globalTeardown: '<rootDir>/test/support/run/end.mjs',
  // Generous: a slow machine is no failure, and no test asserts a time.
  testTimeout: 180_000,
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.(ts|mjs|js)$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  // @noble/hashes and libphonenumber-js/core ship as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@noble/hashes|libphonenumber-js)/)'],
};
