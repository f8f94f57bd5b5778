import { localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { by } from '../desk.examples.js';
import { as, on } from '../samples.examples.js';
import { type Step, steps, tale } from './application.examples.js';
import type { ApplicationCommand, applicationNoun } from './application.noun.js';

const at = (command: ApplicationCommand, person: string, day: string): Step => [
  command,
  by(person, day),
];
/** Why it is refused（不予许可的理由）. */
export const ground = {
  kind: 'condition-not-met',
  text: '不符合条件',
  law: '危险化学品安全管理条例',
} as const;
const refusing: readonly Step[] = [
  steps.received,
  steps.accepted,
  steps.assigned,
  steps.signed,
  at(
    { type: 'RefuseApplication', data: { grounds: [ground], departure: '现场条件已变化' } },
    'pan',
    '2026-09-22',
  ),
];
const refused = tale(...refusing);
const refusalPapers = ['（江海）应急许驳〔2026〕12号'];
const handed = { method: 'direct', receiver: '王明', signed: true } as const;
const servedRefusal = tale(
  ...refusing,
  at(
    { type: 'ServePapers', data: { papers: refusalPapers, service: handed } },
    'cai',
    '2026-09-23',
  ),
);

/** How papers of an application reach the applicant, and are put right. */
export const servingSamples: Pick<
  Samples<typeof applicationNoun>,
  'ServePapers' | 'PostPublicNotice' | 'CorrectService'
> = {
  ServePapers: {
    history: refused,
    data: { papers: refusalPapers, service: handed },
    as: as('cai'),
    act: on('2026-09-23'),
  },
  PostPublicNotice: {
    history: refused,
    data: {
      papers: refusalPapers,
      service: { method: 'public-notice', attempts: ['邮寄退回'], where: '区政府门户网站' },
    },
    as: as('cai'),
    act: on('2026-09-28'),
  },
  CorrectService: {
    history: servedRefusal,
    data: { paper: refusalPapers[0]!, servedOn: localDate('2026-09-24'), reasons: '回证日期有误' },
    act: on('2026-09-28'),
  },
};
