import tseslint from 'typescript-eslint';

// biome formats and lints; eslint is here only for what needs types, and for the two rooms that must be deterministic.

const NO_CLOCK = 'The day is an argument (`today`): a rule that reads a clock cannot be replayed or tested.';
const NO_DICE = 'Rules and workflows must give the same answer twice; numbers and ids come from outside.';
const NO_WORLD = 'The law imports nothing and reaches for nothing of the machine it runs on.';

const deterministic = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: NO_CLOCK },
  { selector: "CallExpression[callee.name='Date']", message: NO_CLOCK },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: NO_CLOCK },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: NO_CLOCK },
  { selector: "MemberExpression[object.name='performance']", message: NO_CLOCK },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: NO_DICE },
  { selector: "MemberExpression[object.name='crypto']", message: NO_DICE },
];
const noWorld = ['process', 'globalThis', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'Intl', 'console'].map(
  (name) => ({ selector: `Identifier[name='${name}']`, message: NO_WORLD }),
);

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'apps/web/**/*.js', '**/*.cjs', '**/*.mjs', '*.config.js'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  { files: ['libs/domain/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...deterministic, ...noWorld] } },
  {
    files: ['workflows/**/*.ts', 'libs/words/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...deterministic] },
  },
);
