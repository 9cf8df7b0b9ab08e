import { swcOptions } from './apps/dev/bootstrap/swc-options.mjs';

// Tests are ES modules like the product: run them through `npm test`, which sets --experimental-vm-modules.
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  transform: { '\\.ts$': ['@swc/jest', swcOptions()] },
  transformIgnorePatterns: ['/node_modules/'],
  resolver: '<rootDir>/test/support/resolve-sources.cjs',
  setupFiles: ['<rootDir>/test/support/before-each-file.ts'],
  testSequencer: '<rootDir>/test/support/rooms-in-order.cjs',
  maxWorkers: 2,
  testTimeout: 30_000,
};
