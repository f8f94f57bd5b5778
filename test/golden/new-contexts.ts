import { pathOf } from '#platform/acts';
import { cases } from '../catalogue/tried-nouns.js';
import type { Rename } from './openapi-compare.js';
import { registryRenames } from './registry-renames.js';

/** Contexts that did not exist when the descriptions were kept. */
const contexts: Readonly<Record<string, string>> = {
  hazards: 'new: inspections, tip-offs, hazards and their listing（检查、举报、隐患挂牌督办）',
  sources: 'new: major hazard sources, their points and alarms（重大危险源、监测、报警）',
  blacklist: 'new: the list of serious violators（严重失信主体名单）',
  accidents: 'new: accidents, their reports and who was told（事故报告）',
  equipment: 'new: the register of equipment（执法装备台账）',
  supervision: 'new: yearly plans of inspections, patrols of villages（监督检查计划、村居巡查）',
  appraisal: 'new: vetoes, yearly appraisals, commendations（一票否决、年度考核、表彰）',
  evidence: 'new: files that prove something, their custody and disposal（证据材料）',
};

const why = contexts.hazards!;

/** Every door of theirs. */
const doors = cases.flatMap(({ context, noun, verb }): readonly Rename[] => {
  if (!(context in contexts) || verb.at === undefined) return [];
  const path = pathOf(noun, verb.at).replaceAll(/:(\w+)/g, '{$1}');
  return [{ api: 'command', to: `POST /${path}`, why: contexts[context]! }];
});

const past = ['/history', '/replay', '/as-of', '/verify'];
const clocks = ['/clocks', '/clocks/{clock}/explain', '/duties'];
const matters = ['hazards', 'inspections', 'tip-offs', 'hazard-statistics'];

const exportsOf = (path: string): readonly string[] =>
  ['csv', 'xlsx'].map((kind) => `/${path}/export.${kind}`);

/** What is asked of their nouns: lists, files, and what is on record about each. */
const questions = [
  ...matters.flatMap((path) => [
    `/${path}`,
    ...exportsOf(path),
    ...['', ...past, ...clocks].map((part) => `/${path}/{id}${part}`),
  ]),
  ...['open-listings', 'open-reports', 'reporters'].flatMap((path) =>
    past.map((part) => `/${path}/{id}${part}`),
  ),
  ...['own-grants', 'point-codes', 'source-names', 'maker-numbers', 'letter-numbers'].flatMap(
    (path) => past.map((part) => `/${path}/{id}${part}`),
  ),
  '/law/citations/{code}',
  '/law/versions/{digest}',
  '/reporters/{id}/particulars',
  '/hazards/{id}/closure-count',
  '/inspections/{id}/checklists',
  '/tip-offs/{id}/code',
  '/duties',
];

const ofSources = ['hazard-sources', 'monitoring-points', 'gateways', 'alarms'].flatMap((path) => [
  `/${path}`,
  ...exportsOf(path),
  ...['', ...past, ...(['monitoring-points', 'gateways'].includes(path) ? [] : clocks)].map(
    (part) => `/${path}/{id}${part}`,
  ),
]);
const readings = '/monitoring-points/{id}/readings';
const ofBlacklist = [
  '/public/blacklist',
  '/public/blacklist/changes',
  '/blacklist-standing/{subject}',
  ...['blacklist-listings', 'credit-records', 'disclosures'].flatMap((path) => [
    `/${path}`,
    ...exportsOf(path),
    ...['', ...past, ...clocks].map((part) => `/${path}/{id}${part}`),
  ]),
];
const ofAccidents = ['accidents'].flatMap((path) => [
  `/${path}`,
  ...exportsOf(path),
  ...['', ...past, ...clocks, '/proof-of-duties'].map((part) => `/${path}/{id}${part}`),
]);
const ofIndicators = [
  '/indicator-years',
  ...exportsOf('indicator-years'),
  ...['', ...past, ...clocks].map((part) => `/indicator-years/{id}${part}`),
  '/assurances',
  ...exportsOf('assurances'),
  ...['', ...past, ...clocks].map((part) => `/assurances/{id}${part}`),
  '/accident-figures',
  '/accident-orders',
];
const ofSupervision = ['inspection-plans', 'patrols'].flatMap((path) => [
  `/${path}`,
  ...exportsOf(path),
  ...['', ...past, ...clocks].map((part) => `/${path}/{id}${part}`),
]);
const ofAppraisal = ['vetoes', 'appraisals', 'commendations', 'plan-evaluations'].flatMap(
  (path) => [
    `/${path}`,
    ...exportsOf(path),
    ...['', ...past, ...(path === 'vetoes' ? [] : clocks)].map((part) => `/${path}/{id}${part}`),
  ],
);
const evidence = contexts.evidence!;
const parts = ['', '/file', '/original', '/thumbnail', '/metadata', '/custody', '/custody.pdf'];
const files = [...parts, ...past];

const proofs = [
  'absence',
  'bundle',
  'verifier.html',
  'verifier.mjs',
  'checkpoint',
  'checkpoints',
  'consistency',
  'inclusion',
  'key',
  'tile/{level}/{path}',
];

/** What contexts brought that are new as a whole. */
export const newContexts: readonly Rename[] = [
  ...doors,
  ...registryRenames,
  ...[...questions, readings].map((path): Rename => ({ api: 'query', to: `GET ${path}`, why })),
  { api: 'query', to: 'POST /public/tip-offs', why },
  ...proofs.map((at): Rename => ({
    api: 'query',
    to: `GET /transparency/${at}`,
    why: 'new: signed checkpoints of the whole log, and proofs（存证）',
  })),
  {
    api: 'command',
    to: 'POST /projections/{name}/check',
    why: 'rows are held against the log when somebody asks',
  },
  {
    api: 'query',
    to: 'GET /transparency/decided-again',
    why: 'a past decision is made once more for whoever checks it',
  },
  ...['licence-applications', 'licences'].flatMap((path) =>
    ['service', 'public-notices', 'service-corrections'].map((door): Rename => ({
      api: 'command',
      to: `POST /${path}/{id}/documents/${door}`,
      why: 'new: papers of the desk reach the party, by public notice too, and on the right day（文书送达、公告送达、更正送达日期）',
    })),
  ),
  ...['decided-again/certificate', 'certificate-key'].map((at): Rename => ({
    api: 'query',
    to: `GET /transparency/${at}`,
    why: 'new: what is said of a past decision is signed, and holds outside（重新裁定证明）',
  })),
  ...['xes', 'ocel'].map((kind): Rename => ({
    api: 'query',
    to: `GET /process-logs/export.${kind}`,
    why: 'new: how matters went, for the tools of process mining（流程日志）',
  })),
  ...ofSources.map((path): Rename => ({
    api: 'query',
    to: `GET ${path}`,
    why: contexts.sources!,
  })),
  ...ofBlacklist.map((path): Rename => ({
    api: 'query',
    to: `GET ${path}`,
    why: contexts.blacklist!,
  })),
  ...ofAppraisal.map((path): Rename => ({
    api: 'query',
    to: `GET ${path}`,
    why: contexts.appraisal!,
  })),
  ...ofSupervision.map((path): Rename => ({
    api: 'query',
    to: `GET ${path}`,
    why: contexts.supervision!,
  })),
  ...[...ofAccidents, ...ofIndicators].map((path): Rename => ({
    api: 'query',
    to: `GET ${path}`,
    why: contexts.accidents!,
  })),
  ...['', '/{id}', ...[...past, ...clocks].map((part) => `/{id}${part}`)].map((part): Rename => ({
    api: 'query',
    to: `GET /equipment${part}`,
    why: contexts.equipment!,
  })),
  ...exportsOf('equipment').map((path): Rename => ({
    api: 'query',
    to: `GET ${path}`,
    why: contexts.equipment!,
  })),
  ...[...exportsOf('exhibits'), ...exportsOf('documents')].map((path): Rename => ({
    api: 'query',
    to: `GET ${path}`,
    why: 'each list is taken along as a table（台账导出）',
  })),
  ...['', ...files.map((part) => `/{id}${part}`)].map((path): Rename => ({
    api: 'query',
    to: `GET /exhibits${path}`,
    why: evidence,
  })),
  ...[
    'GET /uploads',
    'POST /uploads',
    'GET /uploads/{id}',
    'PATCH /uploads/{id}',
    'DELETE /uploads/{id}',
  ].map((to): Rename => ({ api: 'command', to, why: evidence })),
];
