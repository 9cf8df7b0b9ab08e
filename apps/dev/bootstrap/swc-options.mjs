/** How TypeScript becomes JavaScript, the same for the build and for jest, and in step with tsconfig.json. */
export function swcOptions() {
  return {
    swcrc: false,
    configFile: false,
    sourceMaps: true,
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', tsx: false, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        // TypeORM hydrates entities by assignment; a defined field would shadow what a parent class has set.
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
      },
      keepClassNames: true,
    },
    module: { type: 'es6' },
  };
}
