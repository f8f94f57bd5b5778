import { outgoingRenames } from './outgoing-renames.js';
import { paperRenames } from './paper-renames.js';
import { pastRenames } from './past-renames.js';
import { enforcementRenames } from './enforcement-renames.js';
import { fromPaper, workedOut } from './paper-and-law.js';
import { newRecords } from '../catalogue/new-records.js';
import { newContexts } from './new-contexts.js';
import type { Rename } from './openapi-compare.js';

const sameAddress =
  'the same address: what a path names is called id, its parts as the command calls them';
const ownSchema =
  'the same request: it was described by the schema of another noun that happened to have its name';

/** A place of the command API that is described otherwise today. */
const described = (place: string, why: string): Rename => ({
  api: 'command',
  from: place,
  to: place,
  why,
});

const bar = 'POST /licence-bars/{subject}/listings';
const barNow = 'POST /licence-bars/{id}/listings';

const aside = 'new: an event that no program can read is set aside once for all（搁置）';
const duties = 'new: what somebody owes beside the matters in hand（职责）';
const settings = 'new: what the district settles is proposed and confirmed（本地规定）';
const measures = [
  'approval',
  'refusal',
  'registration',
  'sealing',
  'disposal',
  'extension',
  'testing',
  'testing-result',
  'lifting',
].flatMap((act): readonly Rename[] => {
  const before = `POST /enforcement-cases/{id}/measures/{measure}/${act}`;
  const now = `POST /enforcement-cases/{id}/measures/{measureId}/${act}`;
  return [
    {
      api: 'command',
      from: `${before} path measure`,
      to: `${now} path measureId`,
      why: sameAddress,
    },
    { api: 'command', from: before, to: now, why: sameAddress },
  ];
});

/** What was changed on purpose. Anything else that differs is a broken promise. */
export const renames: readonly Rename[] = [
  ...newContexts,
  ...newRecords,
  ...enforcementRenames,
  ...fromPaper,
  ...workedOut,
  { api: 'command', to: 'POST /stored-events/{id}/set-aside', why: aside },
  ...['discharge', 'handing-over'].map((at): Rename => ({
    api: 'command',
    to: `POST /duties/{id}/${at}`,
    why: duties,
  })),
  { api: 'query', to: 'GET /duties/{id}', why: duties },
  ...['erasure', 'erasure/confirmation'].map((at): Rename => ({
    api: 'command',
    to: `POST /citizens/{id}/${at}`,
    why: 'personal data go when the law says so, by two hands',
  })),
  ...['proposal', 'confirmation', 'withdrawal'].map((at): Rename => ({
    api: 'command',
    to: `POST /law-settings/{rule}/${at}`,
    why: settings,
  })),
  ...[
    [`${bar} path subject`, `${barNow} path id`],
    [bar, barNow],
    [`${bar}/{listing}/removal path subject`, `${barNow}/{listingId}/removal path id`],
    [`${bar}/{listing}/removal path listing`, `${barNow}/{listingId}/removal path listingId`],
    [`${bar}/{listing}/removal`, `${barNow}/{listingId}/removal`],
  ].map(([from, to]): Rename => ({ api: 'command', from, to, why: sameAddress })),
  ...measures,
  ...['POST /bundles body.members[].alongside', 'POST /licence-applications body.alongside'].map(
    (to): Rename => ({ api: 'command', to, why: 'the same application is taken once (LL 49)' }),
  ),
  ...[
    'POST /bundles body.applicant.citizen',
    'POST /enforcement-cases/{id}/administrative-review body',
    'POST /enforcement-cases/{id}/filing-application body',
    'POST /enforcement-cases/{id}/handover body',
    'POST /enforcement-cases/{id}/hearing/record body',
    'POST /enforcement-cases/{id}/hearing/request body',
    'POST /enforcement-cases/{id}/measures/{measureId}/lifting body',
    'POST /enforcement-cases/{id}/recusals body',
    'POST /enforcement-cases/{id}/termination body',
    'POST /licence-applications body.applicant.citizen',
    'POST /mandates/{id}/publication body',
    'POST /people/{id}/certificates/{number}/suspension body',
    'POST /licences body.holder.citizen',
    'POST /people/{id}/certificates body',
    'POST /people/{id}/certificates/{number}/suspension body',
    'POST /mandates/{id}/publication body',
  ].map((place) => described(place, ownSchema)),
  ...['/deadlines query person', '/deadlines query team'].map((place): Rename => ({
    api: 'query',
    to: `GET ${place}`,
    why: 'one deadline board over all registers is narrowed by person and by team',
  })),
  ...['category', 'dueTo', 'of', 'person'].map((field): Rename => ({
    api: 'query',
    to: `GET /worklist query ${field}`,
    why: 'one worklist over all registers; who leads people sees their work',
  })),
  { api: 'query', to: 'GET /desk', why: 'new: what is mine today（今日工作台）' },
  {
    api: 'query',
    from: 'GET /imports query status',
    to: 'GET /imports query status',
    why: 'an import that was stopped is not shown as running',
  },
  ...['asOf', 'revision', 'validAt'].map((field): Rename => ({
    api: 'query',
    to: `GET /bundles/{id} query ${field}`,
    why: 'a bundle is shown as it stood, like every other matter',
  })),
  {
    api: 'query',
    from: 'GET /me header authorization',
    why: 'no parameter of its own: the token of every operation, which its security says',
  },
  ...[
    'POST /people/{id}/deputies',
    'POST /people/{id}/deputies/{deputyship}/end',
    'POST /people/{id}/leaves body.deputy',
    'POST /people/{id}/leaves body.basis',
  ].map((to): Rename => ({ api: 'command', to, why: 'new: who answers for a post（代行职务）' })),
  ...['withdrawal', 'contest', 'upholding'].map((act): Rename => ({
    api: 'command',
    to: `POST /people/{id}/leaves/{from}/${act}`,
    why: 'new: a leave entered wrongly is contested, upheld or withdrawn（离岗登记异议）',
  })),
  {
    api: 'query',
    to: 'GET /people query contested',
    why: 'new: contested leaves that wait for a superior',
  },
  ...['POST /particulars-openings', 'POST /citizens/{id}/particulars'].map((door): Rename => ({
    api: 'command',
    to: `${door} body.matter`,
    why: 'what is kept of a person is for who works on a matter of that person: it is named',
  })),
  {
    api: 'command',
    to: 'POST /people/{id}/posts/{post}/confirmation',
    why: 'new: a post that decides or checks has a second hand',
  },
  {
    api: 'query',
    to: 'GET /tracking/bundles/{id}',
    why: 'new: an applicant follows each part of a bundle',
  },
  {
    api: 'query',
    to: 'GET /reported-clues',
    why: 'new: whoever reported something follows what became of it',
  },
  { api: 'query', to: 'GET /journal', why: 'new: reads and refusals, for auditors（日志）' },
  ...pastRenames,
  ...['GET /organs/{id}', 'GET /organs/{id}/answering'].map((to): Rename => ({
    api: 'query',
    to,
    why: 'new: one organ, and who answered for its posts on a day',
  })),
  ...['GET /public/licences', 'GET /public/licences/{number} query on'].map((to): Rename => ({
    api: 'query',
    to,
    why: 'the public looks licences through, and as they stood on a day（LL 40、61）',
  })),
  ...['GET /licence-applications query stage', 'GET /licensing/queue query stage'].map(
    (place): Rename => ({
      api: 'query',
      from: place,
      to: place,
      why: 'an application that silence has decided has a stage of its own（视为准予延续）',
    }),
  ),
  ...['', '.on', '.source'].map((part): Rename => ({
    api: 'command',
    to: `POST /licences body.takenOver${part}`,
    why: 'a licence granted on paper before the district began here is taken over（历史证照补录）',
  })),
  {
    api: 'command',
    to: 'POST /licence-applications/{id}/supplement-notice/correction',
    why: 'new: the one notice asked for too much（DESK-17；DOC-6）',
  },
  ...[
    'GET /licence-applications query clerk',
    'GET /licence-applications query approver',
    'GET /licensing/day-sheet query clerk',
  ].map((to): Rename => ({ api: 'query', to, why: 'found by officer, a day by clerk（DESK-37）' })),
  ...[
    'POST /bundles body.applicant.unit.principalIdentityNumber',
    'POST /citizens body.identityNumber',
    'POST /citizens/{id}/particulars body.identityNumber',
    'POST /enforcement-cases body.party.identityNumber',
    'POST /enforcement-cases/{id}/identity body.party.identityNumber',
    'POST /licence-applications body.applicant.unit.principalIdentityNumber',
    'POST /licences body.holder.unit.principalIdentityNumber',
    'POST /people body.identityNumber',
    'POST /summary-cases body.party.identityNumber',
  ].map((place): Rename => ({
    api: 'command',
    from: place,
    to: place,
    why: 'passports and permits are longer than a citizen identity number（FLD-15）',
  })),
  {
    api: 'command',
    to: 'POST /licence-applications/{id}/withdrawal body.paper',
    why: 'the window enters a withdrawal on paper（LIC-S16）',
  },
  {
    api: 'query',
    from: 'PUT /simulated-clock',
    why: 'the simulated clock is moved at one door, by an operator',
  },
  ...['file-hold', 'file-hold/end', 'disposal-proposal', 'disposal-approval', 'disposal'].map(
    (act): Rename => ({
      api: 'command',
      to: `POST /enforcement-cases/{id}/${act}`,
      why: 'files whose period of keeping is over are listed, approved and destroyed（销毁清册）',
    }),
  ),
  ...['POST /saved-filters', 'POST /saved-filters/dropped'].map((to): Rename => ({
    api: 'command',
    to,
    why: 'somebody keeps how a list is looked at（常用筛选）',
  })),
  ...['', '/{id}/as-of', '/{id}/history', '/{id}/replay', '/{id}/verify'].map((of): Rename => ({
    api: 'query',
    to: `GET /saved-filters${of}`,
    why: 'somebody keeps how a list is looked at（常用筛选）',
  })),
  ...['retention', 'archivedTo', 'fileHeld', 'disposal', 'disposalList'].map((word): Rename => ({
    api: 'query',
    to: `GET /enforcement-cases query ${word}`,
    why: 'the docket is the list of files to be destroyed（销毁清册）',
  })),
  ...paperRenames,
  ...[
    'enforcement-cases',
    'licence-applications',
    'licences',
    'bundles',
    'licence-bars',
    'duties',
  ].map((path): Rename => ({
    api: 'query',
    to: `GET /${path}/{id}/duties`,
    why: 'new: who owed what in a matter, and who let it pass（履职台账）',
  })),
  ...['day-sheet.pdf', 'day-sheet.xlsx', 'figures.xlsx', 'workload.xlsx'].map((file): Rename => ({
    api: 'query',
    to: `GET /licensing/${file}`,
    why: 'new: the sheet of the day and the figures of the desk as files（窗口日报、统计表）',
  })),
  ...[
    'enforcement-cases',
    'licence-applications',
    'licences',
    'imported-cases',
    'organs',
    'people',
    'mandates',
    'enterprises',
  ].flatMap((register) =>
    ['csv', 'xlsx'].map((kind): Rename => ({
      api: 'query',
      to: `GET /${register}/export.${kind}`,
      why: 'new: a list as a table that people take with them（导出）',
    })),
  ),
  ...[
    'organs',
    'people',
    'mandates',
    'enterprises',
    'enforcement-cases',
    'licence-applications',
    'licences',
    'hazards',
    'inspections',
    'tip-offs',
    'duties',
  ].flatMap((path) =>
    ['', '/confirmation', '/withdrawal'].map((step): Rename => ({
      api: 'command',
      to: `POST /${path}/{id}/fact-corrections${step}`,
      why: 'new: a recorded fact is corrected by two hands（更正登记事实）',
    })),
  ),
  ...outgoingRenames,
  { api: 'command', from: 'PUT /calendars/{year} answers 201', why: 'it always answered 200' },
];
