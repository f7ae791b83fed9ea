export default {
  testEnvironment: 'node',
  // Jest leaves a core to itself: of two that is half of them.
  maxWorkers: '100%',
  // Generous: a slow machine is no failure, and no test asserts a time.
  testTimeout: 180_000,
  roots: ['<rootDir>/test'],
  transform: {
    '^.+\\.(ts|mjs|js)$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  // @noble/hashes and libphonenumber-js/core ship as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@noble/hashes|libphonenumber-js)/)'],
};
