import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser';

// Who may import whom. Every rule has a forbidden import in boundaries.spec.ts, to prove that it can fail.

const contexts = 'registry|import|licensing|enforcement|blacklist|hazards|accountability';
const edges = 'http|projections|deadlines|reactions';
const aContext = `^libs/(${contexts})/`;
const pureCode = `^libs/(${contexts})/src/(?!(${edges})/)[^/]+/`;
const notTests = '\\.(spec|examples)\\.ts$';
const tests = ['\\.(spec|examples|bench)\\.ts$', '^test/', '^libs/testing/'];

export const forbidden: NonNullable<IFlattenedRuleSet['forbidden']> = [
  {
    name: 'kernel-stands-alone',
    comment: 'The kernel is the language the rules are written in. It needs nothing.',
    severity: 'error',
    from: { path: '^libs/kernel/', pathNot: notTests },
    to: { pathNot: '^libs/kernel/' },
  },
  {
    name: 'rules-are-pure',
    comment:
      'Decisions know their own files, the kernel and the law: no framework, no database, no clock, no edge.',
    severity: 'error',
    from: { path: pureCode, pathNot: notTests },
    to: {
      pathNot: [
        '^libs/(kernel|law)/',
        `^libs/$1/src/(?!(${edges})/)[^/]+/`,
        '^libs/registry/src/contract\\.ts$',
        '^node:|^crypto$',
      ],
    },
  },
  {
    name: 'contexts-meet-at-the-contract',
    comment: 'One context may know another only by its contract.ts.',
    severity: 'error',
    from: { path: aContext, pathNot: notTests },
    to: { path: aContext, pathNot: ['^libs/$1/', '/src/contract\\.ts$'] },
  },
  {
    name: 'contract-tells-only-news',
    comment: 'What we tell other contexts is which events there are and where to read them.',
    severity: 'error',
    from: { path: '/src/contract\\.ts$' },
    to: { pathNot: '\\.(events|stream|seed)\\.ts$|^libs/kernel/' },
  },
  {
    name: 'platform-knows-no-context',
    comment: 'Shared libraries serve every context and know none.',
    severity: 'error',
    from: { path: '^libs/', pathNot: [aContext, notTests] },
    to: { path: aContext },
  },
  {
    name: 'queries-never-write',
    comment: 'Nothing the query API can reach may append an event or touch the alarms.',
    severity: 'error',
    from: { path: '^apps/query-api/' },
    to: { path: '^libs/(event-store|acts|numbers)/|node_modules/bullmq/', reachable: true },
  },
  {
    name: 'commands-never-read-tables',
    comment:
      'A command decides from its own history. Nothing the command API can reach may reach a table.',
    severity: 'error',
    from: { path: '^apps/command-api/' },
    to: { path: 'node_modules/((@nestjs/)?typeorm|pg)/', reachable: true },
  },
  {
    name: 'apps-only-assemble',
    comment: 'An app picks modules. Rules, tables and routes live in libs.',
    severity: 'error',
    from: { path: '^apps/', pathNot: notTests },
    to: {
      path: aContext,
      pathNot: '/src/[^/]+\\.(commands|queries|worker|lookup|seed|accounts|runner)\\.ts$',
    },
  },
  {
    name: 'one-home-per-driver',
    comment: 'Each outside system is spoken to in one library.',
    severity: 'error',
    from: { pathNot: ['^libs/(event-log|event-store|event-node|deadlines)/', ...tests] },
    to: { path: 'node_modules/(@eventstore/db-client|@grpc/grpc-js|bullmq|ioredis)/' },
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
