import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser';

// Who may import whom. Every rule has a forbidden import in boundaries.spec.ts, to prove that it
// can fail.

const edges = 'http|projections|deadlines|reactions|processes|registers|reading|sheets';
const aContext = '^libs/contexts/([^/]+)/';
const pureCode = `^libs/contexts/([^/]+)/(?!(?:${edges})/)[^/]+/`;
const notTests = '\\.(spec|examples)\\.ts$';
const tests = ['\\.(spec|examples|bench)\\.ts$', '^test/', '^libs/testing/'];
// What is begun from a command line, by name or as a thread, the door of a stand-in, and what the
// packer takes along in the place of Node.
const started = [
  '/main\\.ts$',
  '^apps/standalone/src/((backup|district)/)?[^/]+\\.ts$',
  '^apps/standalone/src/demo/pages\\.ts$',
  '^libs/contexts/[^/]+/[^/]+\\.(commands|queries|worker|readings|nouns|sheets)\\.ts$',
  '^libs/contexts/licensing/coverage\\.ts$',
  '/ahead-thread\\.ts$',
  '^libs/stand-ins/[^/]+/index\\.ts$',
  '^libs/platform/bundles/verifier/(no-calendar|node-crypto)\\.ts$',
];
const rings = 'contexts|domain|platform|stand-ins|testing';

export const forbidden: NonNullable<IFlattenedRuleSet['forbidden']> = [
  {
    name: 'four-rings-and-nothing-beside-them',
    comment:
      'The folder list shows the architecture: contexts, domain, platform, stand-ins; and the helpers of tests.',
    severity: 'error',
    from: { path: `^libs/(?!(?:${rings})/)` },
    to: {},
  },
  {
    name: 'kernel-stands-alone',
    comment: 'The kernel is the language the rules are written in. It needs nothing.',
    severity: 'error',
    from: { path: '^libs/domain/kernel/', pathNot: notTests },
    to: { pathNot: '^libs/domain/kernel/' },
  },
  {
    name: 'kernel-has-one-door',
    comment:
      'Whoever uses the kernel takes it from its index; how it is laid out inside is its own.',
    severity: 'error',
    from: { pathNot: '^libs/domain/kernel/' },
    to: { path: '^libs/domain/kernel/(?!index\\.ts$)', pathNot: '\\.examples\\.ts$' },
  },
  {
    name: 'domain-stands-alone',
    comment:
      'What the law and its procedure say needs no framework, no database, no clock, no context.',
    severity: 'error',
    from: { path: '^libs/domain/', pathNot: notTests },
    to: {
      pathNot: ['^libs/domain/', '^(node:)?crypto$', 'node_modules/(chinese-days|canonicalize)/'],
    },
  },
  {
    name: 'rules-are-pure',
    comment:
      'Decisions know their own files and the domain: no framework, no database, no clock, no edge.',
    severity: 'error',
    from: { path: pureCode, pathNot: notTests },
    to: {
      pathNot: [
        '^libs/domain/',
        `^libs/contexts/$1/(?!(?:${edges})/)[^/]+/`,
        // What every rule may name: people and organs, instruments, files by their digests; a case
        // that was decided, and what stands against a person; a hazard or inspection that
        // follows; an accident that was.
        '^libs/contexts/(?:registry|equipment|evidence|enforcement|licensing|hazards|accidents)/contract\\.ts$',
        '^node:|^crypto$',
      ],
    },
  },
  {
    name: 'contexts-meet-at-the-contract',
    comment: 'One context may know another only by its contract.ts.',
    severity: 'error',
    from: { path: aContext, pathNot: notTests },
    to: { path: aContext, pathNot: ['^libs/contexts/$1/', '^libs/contexts/[^/]+/contract\\.ts$'] },
  },
  {
    name: 'contract-tells-only-news',
    comment:
      'What we tell other contexts is which events there are, where to read them, and what files are to who names them.',
    severity: 'error',
    from: { path: '^libs/contexts/[^/]+/contract\\.ts$' },
    to: { pathNot: '\\.(events|stream|seed|reference)\\.ts$|^libs/domain/kernel/' },
  },
  {
    name: 'platform-knows-no-context',
    comment: 'Shared libraries serve every context and know none.',
    severity: 'error',
    from: { path: '^libs/(?!contexts/)', pathNot: notTests },
    to: { path: '^libs/contexts/' },
  },
  {
    name: 'the-product-needs-no-stand-in',
    comment:
      'What a laptop has instead of a server is started beside the product, never called by it.',
    severity: 'error',
    from: {
      path: ['^libs/(contexts|domain|platform)/', '^apps/(command-api|query-api|worker)/'],
      pathNot: notTests,
    },
    to: { path: '^libs/stand-ins/' },
  },
  {
    name: 'queries-never-write',
    comment: 'Nothing the query API can reach may append an event or touch the alarms.',
    severity: 'error',
    from: { path: ['^apps/query-api/', '^libs/contexts/[^/]+/[^/]+\\.queries\\.ts$'] },
    to: {
      path: '^libs/platform/(store|acts|numbers|reservations)/|node_modules/bullmq/',
      reachable: true,
    },
  },
  {
    name: 'commands-never-read-tables',
    comment:
      'A command decides from its own history. Nothing the command API can reach may reach a table; what starts it hands it the journal, which is written to and never read.',
    severity: 'error',
    from: {
      path: ['^apps/command-api/', '^libs/contexts/[^/]+/[^/]+\\.commands\\.ts$'],
      pathNot: '^apps/command-api/src/main\\.ts$',
    },
    to: { path: 'node_modules/((@nestjs/)?typeorm|pg)/', reachable: true },
  },
  {
    name: 'apps-only-assemble',
    comment: 'An app picks modules. Rules, tables and routes live in libs.',
    severity: 'error',
    from: { path: '^apps/', pathNot: notTests },
    to: {
      path: aContext,
      pathNot:
        '^libs/contexts/[^/]+/[^/]+\\.(commands|queries|worker|readings|lookup|seed|accounts|runner|direct|sheets)\\.ts$',
    },
  },
  {
    name: 'one-home-per-driver',
    comment: 'Each outside system is spoken to in one library.',
    severity: 'error',
    from: {
      pathNot: [
        '^libs/platform/(log|store|deadlines|http/limits|mqtt)/',
        '^libs/stand-ins/event-node/',
        ...tests,
      ],
    },
    to: { path: 'node_modules/(@eventstore/db-client|@grpc/grpc-js|bullmq|ioredis|mqtt)/' },
  },
  {
    name: 'no-circles',
    comment: 'If two files need each other, they are one file or they need a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-tests-in-the-product',
    severity: 'error',
    from: { pathNot: tests },
    to: { path: tests },
  },
  {
    name: 'no-product-that-only-tests-need',
    comment:
      'What only tests use is a test by its name, or law that nobody keeps; it is not counted as product.',
    severity: 'error',
    from: { pathNot: tests },
    module: {
      path: '^(libs|apps)/',
      pathNot: [...tests, ...started],
      numberOfDependentsLessThan: 1,
    },
  },
  {
    name: 'no-file-nobody-needs',
    severity: 'error',
    from: {
      orphan: true,
      pathNot: ['\\.spec\\.ts$', '/main\\.ts$', '\\.d\\.ts$', '^migrations/', '^test/bench/'],
    },
    to: {},
  },
];

export const options: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
};
