import type { Rename } from './openapi-compare.js';

const cases = 'POST /enforcement-cases/{id}';
const added = (why: string, ...places: readonly string[]): readonly Rename[] =>
  places.map((to) => ({ api: 'command', to, why }));

const otherwise = (api: Rename['api'], why: string, ...places: readonly string[]) =>
  places.map((place): Rename => ({ api, from: place, to: place, why }));

/** What enforcement takes beside what it took. */
export const enforcementRenames: readonly Rename[] = [
  ...['', '/export.csv', '/export.xlsx'].map((at): Rename => ({
    api: 'query',
    to: `GET /case-figures${at}`,
    why: 'new: figures by street, article, item and period, each with what proves it',
  })),
  ...added(
    'a fine below its range names the ground of mitigation (PL 32)',
    `${cases}/change body.mitigation`,
    `${cases}/conclusion body.proposal.items[].mitigation`,
    `${cases}/decision body.items[].mitigation`,
    `${cases}/notice body.items[].mitigation`,
    'POST /summary-cases body.mitigation',
  ),
  ...added(
    'a wrong party is corrected before the decision, with the reason',
    `${cases}/identity body.correction`,
  ),
  ...added(
    'facts that were recorded wrongly are corrected, with sums and clocks',
    `${cases}/payment-corrections`,
    `${cases}/service-corrections`,
    `${cases}/decision/upholding`,
  ),
  ...added(
    'the days to sue run from the receipt by the party (ALL 45)',
    `${cases}/administrative-review/receipt`,
    `${cases}/administrative-review/decision body.receivedOn`,
  ),
  ...added(
    'an act is called otherwise in law than the clue called it',
    `${cases}/acts/restatement`,
  ),
  ...otherwise(
    'command',
    'held goods go with a case that is transferred',
    `${cases}/measures/{measureId}/lifting body.cause`,
  ),
  ...added(
    'the organ answers in review and suit within its own time',
    `${cases}/remedies/copies`,
    `${cases}/remedies/answers`,
  ),
  ...otherwise(
    'command',
    'files of fieldwork are named by their digests',
    `${cases}/fieldwork body.files`,
    `${cases}/fieldwork body.files[]`,
  ),
  ...added(
    'a scene is on record from when to when',
    `${cases}/fieldwork body.startedAt`,
    `${cases}/fieldwork body.endedAt`,
  ),
  ...added(
    'what was measured at a scene, and with which instrument',
    ...[
      '',
      '[]',
      '[].instrument',
      '[].measurand',
      '[].measuredAt',
      '[].measuredIn',
      '[].value',
    ].map((part) => `${cases}/fieldwork body.measurements${part}`),
  ),
  ...added(
    'a transfer to the police has its team, report, receipt, answer and end (R310)',
    ...['team', 'report', 'refusal', 'receipt', 'answers', 'contests', 'handover', 'result'].map(
      (at) => `${cases}/transfer/${at}`,
    ),
  ),
  ...added(
    'what only follows an order to correct names that order (PL 28)',
    ...['conclusion body.proposal', 'decision body', 'notice body'].flatMap((at) =>
      ['', '.dueOn', '.number'].map((field) => `${cases}/${at}.items[].order${field}`),
    ),
  ),
  ...added(
    'an act that was fined is filed for another kind of penalty only (PL 29)',
    `${cases}/filing body`,
    `${cases}/filing body.otherPenalty`,
  ),
  ...otherwise(
    'command',
    'an area is told by its code, and is one that there is（行政区划）',
    'POST /enforcement-cases body.acts[].area',
    'POST /summary-cases body.act.area',
    'POST /enterprises body.street',
    'POST /enterprises/{id}/street body.street',
    'POST /mandates body.area',
    'POST /organs body.area',
  ),
  ...added('the head sends a concluded case back', `${cases}/investigation-return`),
  ...added(
    'what should not have been public comes down at once',
    `${cases}/publication/withdrawal body.mistaken`,
  ),
  ...added('a fine on the spot names its step as well', 'POST /summary-cases body.step'),
  ...added(
    'a decision served without its credit-repair notice owes it (CRD-8, E68)',
    `${cases}/decision/service body.withoutRepairNotice`,
  ),
  ...otherwise(
    'command',
    'the name of a unit of the register is not typed',
    'POST /enforcement-cases body.party.name',
    `${cases}/identity body.party.name`,
    'POST /summary-cases body.party.name',
  ),
  ...otherwise(
    'query',
    'a legal review that did not pass is a place of its own',
    'GET /enforcement-cases query stage',
  ),
];
