// The walls of the house: every arrow points down, no circle. Each wall says why it stands; the tool in `npm run walls`
// checks them all. A path is matched against the importing file (`from`) and the file or package it reaches (`to`).

const packages = (...names) => `node_modules/(${names.join('|')})(/|$)`;
const anyPackage = 'node_modules/';
/** Type packages stand in for the vendor they describe. */
const vendor = (name) => `node_modules/(@types/)?${name}(/|$)`;

/** A room may reach the rooms and packages named here, itself, and nothing else. */
function room(name, from, mayReach, why, { nodeToo = false } = {}) {
  return {
    name: `room-${name}`,
    severity: 'error',
    comment: why,
    from: { path: from },
    to: { pathNot: [from, ...mayReach], ...(nodeToo ? { dependencyTypesNot: ['core'] } : {}) },
  };
}

/** One vendor, one room. */
function only(name, packagePath, rooms, why) {
  return {
    name: `vendor-${name}`,
    severity: 'error',
    comment: why,
    from: { pathNot: ['^test/', '^apps/dev/', ...rooms] },
    to: { path: packagePath },
  };
}

const tslib = packages('tslib');

/** The libraries that wrap one vendor each, and that vendor's packages. */
const SIDE_LIBS = {
  mail: ['nodemailer', '@types/nodemailer'],
  sheets: ['exceljs', 'csv-parse', 'iconv-lite', 'yauzl', '@types/yauzl'],
  evidence: ['sharp', 'exifr', 'file-type'],
  auth: ['@node-rs/argon2'],
  temporal: ['@temporalio/[^/]+', 'protobufjs'],
};

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one thought in two places: move what both need one floor down.',
      from: {},
      // Entities refer to each other by type (`Relation<>`) and lazily: that circle exists in the schema, not while loading.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'The file or package does not exist: a wall cannot be checked against a name that leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'tests-are-imported-by-nobody',
      severity: 'error',
      comment: 'test/ may see everything and must be seen by nobody, or the product would ship its fakes.',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'dev-is-imported-by-nobody',
      severity: 'error',
      comment:
        'apps/dev holds the demo clock and the embedded servers: imported by another room, production could move its own day.',
      from: { pathNot: '^(apps/dev|test)/' },
      to: { path: '^apps/dev/' },
    },
    {
      name: 'no-development-package-in-the-product',
      severity: 'error',
      comment: 'A production install has no development packages: what the servers load must be a dependency.',
      from: { path: '^(libs|workflows|activities|apps/(api|worker))/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    },

    room(
      'domain',
      '^libs/domain/',
      [],
      'The law imports nothing: a rule that cannot reach the world gives the same answer every day and everywhere.',
    ),
    room(
      'words',
      '^libs/words/',
      ['^libs/domain/'],
      'Words are keyed by domain names and run in workflows, servers and browsers alike: no package, no other room.',
    ),
    room(
      'config',
      '^libs/config/',
      ['^libs/domain/', packages('zod')],
      'Configuration is read before anything else runs, so it may need only the domain and zod.',
      { nodeToo: true },
    ),
    room(
      'contracts',
      '^libs/contracts/',
      ['^libs/domain/', packages('zod')],
      'Contracts go to the browser too: only the domain and zod, or the web bundle drags a server along.',
    ),
    room(
      'workflows',
      '^workflows/',
      ['^libs/(domain|words)/', packages('@temporalio/workflow', '@temporalio/common')],
      'Workflows are replayed for years: anything beyond the law, the words and the workflow SDK, even a type, can make a replay differ. What they need from the world goes through a port.',
    ),
    room(
      'database',
      '^libs/database/',
      ['^libs/(domain|config)/', packages('typeorm', 'pg', '@types/pg', 'reflect-metadata', 'uuid'), tslib],
      'The database keeps facts and knows nobody above it: no workflow, no use case, no other library.',
      { nodeToo: true },
    ),
    ...Object.keys(SIDE_LIBS).map((lib) => ({
      name: `room-${lib}`,
      severity: 'error',
      comment: `libs/${lib} wraps one vendor: it may use the domain, the configuration and its own package, never a neighbour, so that each can be replaced alone.`,
      from: { path: `^libs/${lib}/` },
      to: { path: '^(libs|workflows|activities|apps|test)/', pathNot: [`^libs/${lib}/`, '^libs/(domain|config)/'] },
    })),
    ...Object.entries(SIDE_LIBS).map(([lib, vendors]) => ({
      name: `room-${lib}-packages`,
      severity: 'error',
      comment: `libs/${lib} knows the packages of its own vendor and no other: what it hides must not grow unseen.`,
      from: { path: `^libs/${lib}/` },
      to: { path: anyPackage, pathNot: [packages(...vendors), tslib] },
    })),
    room(
      'casework',
      '^libs/casework/',
      ['^libs/(domain|database|words)/', packages('uuid', 'pinyin-pro'), tslib],
      'A use case is rules plus stores in one transaction. It tells the world by an outbox row, never by calling the engine, the mail or HTTP itself.',
      { nodeToo: true },
    ),
    {
      name: 'room-activities',
      severity: 'error',
      comment:
        'Activities are thin: ports and ids of the workflows, libraries, the activity SDK. A workflow body or an app from here would turn the arrow round.',
      from: { path: '^activities/' },
      to: { path: '^(apps|workflows|test)/', pathNot: '^workflows/(ports|shared)/' },
    },
    {
      name: 'room-activities-packages',
      severity: 'error',
      comment: 'An activity calls one use case or one library; of packages it needs the activity SDK only.',
      from: { path: '^activities/' },
      to: { path: anyPackage, pathNot: packages('@temporalio/activity', 'tslib') },
    },
    {
      name: 'room-api',
      severity: 'error',
      comment:
        'The api speaks to libraries and knows messages and ids of workflows; it never runs an activity, a workflow body or another app.',
      from: { path: '^apps/api/' },
      to: {
        path: '^(activities|workflows|apps|test)/',
        pathNot: ['^apps/api/', '^workflows/shared/', '^workflows/.*\\.messages\\.ts$'],
      },
    },
    {
      name: 'rooms-of-the-api',
      severity: 'error',
      comment:
        'Each noun of the api shows its own: what two of them need lies beside them in apps/api, in apps/api/http, or one floor down.',
      from: { path: '^apps/api/([^/]+)/' },
      to: { path: '^apps/api/[^/]+/', pathNot: '^apps/api/($1|http)/' },
    },
    {
      name: 'room-worker',
      severity: 'error',
      comment:
        'The worker hosts activities and the workflow bundle, the relay knows messages and ids; another app is none of its business.',
      from: { path: '^apps/worker/' },
      to: { path: '^(apps|test)/', pathNot: '^apps/worker/' },
    },
    {
      name: 'room-worker-loads-no-workflow-body',
      severity: 'error',
      comment: 'Workflow bodies run inside the bundle only; loaded beside it they would run without determinism.',
      from: { path: '^apps/worker/' },
      to: {
        path: '^workflows/',
        pathNot: ['^workflows/shared/', '^workflows/.*\\.messages\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'room-web',
      severity: 'error',
      comment:
        'The browser shares contracts, words and law with the servers, nothing that could carry a secret or a server with it.',
      from: { path: '^apps/web/' },
      to: {
        path: '^(libs|workflows|activities|apps|test)/',
        pathNot: ['^apps/web/', '^libs/(contracts|domain|words)/'],
      },
    },
    {
      name: 'room-web-packages',
      severity: 'error',
      comment: 'Server packages do not belong into the browser.',
      from: { path: '^apps/web/', pathNot: 'vite\\.config\\.ts$' },
      to: { path: packages('@nestjs', '@fastify', '@temporalio', 'typeorm', 'pg', 'nodemailer', 'exceljs', 'sharp') },
    },

    only(
      'exceljs',
      vendor('exceljs'),
      ['^libs/sheets/'],
      'exceljs lives in libs/sheets: workbooks are streamed there with memory kept flat, and can be written by another library tomorrow.',
    ),
    only(
      'csv',
      vendor('(csv-parse|iconv-lite)'),
      ['^libs/sheets/'],
      'Reading tables lives in libs/sheets, whatever their file format and encoding.',
    ),
    only(
      'nodemailer',
      vendor('nodemailer'),
      ['^libs/mail/'],
      'nodemailer lives in libs/mail: one place that knows how mail leaves the house.',
    ),
    only(
      'typeorm',
      vendor('(typeorm|pg)'),
      ['^libs/database/'],
      'SQL lives in libs/database: area limits, encryption and audit cannot be kept by code that goes round the stores.',
    ),
    only(
      'evidence',
      vendor('(sharp|exifr|file-type)'),
      ['^libs/evidence/'],
      'Looking into uploaded files lives in libs/evidence, where size and content are checked first.',
    ),
    only(
      'argon2',
      vendor('@node-rs/argon2'),
      ['^libs/auth/'],
      'Password hashing lives in libs/auth, with its cost in one place.',
    ),
    only(
      'temporal-client',
      vendor('@temporalio/(client|proto)'),
      ['^libs/temporal/'],
      'The Temporal client lives in libs/temporal: every payload goes through the codec there.',
    ),
    only(
      'temporal-worker',
      vendor('@temporalio/worker'),
      ['^apps/worker/', '^libs/temporal/'],
      'Workers run in apps/worker only.',
    ),
    only(
      'temporal-workflow',
      vendor('@temporalio/workflow'),
      ['^workflows/'],
      'The workflow SDK works inside the workflow sandbox only.',
    ),
    only(
      'temporal-activity',
      vendor('@temporalio/activity'),
      ['^activities/', '^apps/worker/'],
      'The activity context exists inside activities only.',
    ),
    only(
      'react',
      vendor('(react|react-dom|react-router|antd|@tanstack/react-query|dayjs)'),
      ['^apps/web/'],
      'React and its friends live in apps/web: servers do not draw.',
    ),
    only(
      'http',
      vendor('(@fastify/[^/]+|fastify|@nestjs/(platform-fastify|swagger))'),
      ['^apps/(api|worker)/'],
      'HTTP is spoken in the apps: a use case must not know how it was asked.',
    ),
    only(
      'nest',
      vendor('@nestjs/(common|core)'),
      ['^apps/(api|worker)/'],
      'Nest wires the apps together; libraries stay plain classes that a test can build with `new`.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'require'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
};
