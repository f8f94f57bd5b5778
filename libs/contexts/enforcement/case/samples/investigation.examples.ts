import { localDate } from '#domain/kernel';
import { otherwise, played, story, until } from '../stories/case.examples.js';
import { act, at } from '../stories/people.examples.js';
import { clue, overstock } from '../stories/matter.examples.js';
import { type Asked, sent, told } from './sent.examples.js';

const suspend: Asked<'SuspendCase'> = {
  type: 'SuspendCase',
  data: { cause: 'waits-for-other-result', reasons: '等待鉴定结论' },
};
const request: Asked<'RequestRecusal'> = {
  type: 'RequestRecusal',
  data: { officer: 'liang', by: 'party', reasons: '与当事人是近亲属' },
};
const ruling: Asked<'DecideRecusal'> = {
  type: 'DecideRecusal',
  data: { officer: 'liang', granted: true, reasons: '属实' },
};
const ouAt = (when: string) => act('ou', when);
const open = until('inquiry');
const suspended = played([{ command: suspend, act: ouAt('2026-03-16 09:00') }], open);
const requested = played([{ command: request, act: act('chen', '2026-03-06 09:00') }], open);
const granted = played([{ command: ruling, act: ouAt('2026-03-09 09:00') }], requested);

const january = localDate('2026-01-05');
/** The same case in January, under the rule that ended with that month. */
const inJanuary = played([
  {
    command: otherwise('clue', {
      clue: { ...clue, acts: [{ ...overstock, endedOn: january, foundOn: january }] },
    }),
    act: act('chen', '2026-01-05 16:00'),
  },
  { command: story.applied.command, act: act('chen', '2026-01-06 09:00') },
  { command: story.filed.command, act: ouAt('2026-01-07 09:00') },
]);

/** A sample for each command of the investigation. */
export const investigationSamples = {
  SummonToInquiry: sent(
    {
      type: 'SummonToInquiry',
      data: { summonsId: 's1', person: '容某', at: at('2026-03-05 14:00'), place: '大队询问室' },
    },
    act('chen', '2026-03-04 15:00'),
    until('filed'),
  ),
  RecordInquiry: told('inquiry'),
  RecordFieldwork: told('scene'),
  ExtendCasePeriod: sent(
    {
      type: 'ExtendCasePeriod',
      data: { days: 60, approver: 'head-of-organ', reasons: '案情复杂' },
    },
    ouAt('2026-02-05 09:00'),
    inJanuary,
  ),
  SuspendCase: sent(suspend, ouAt('2026-03-16 09:00'), open),
  ResumeCase: sent(
    { type: 'ResumeCase', data: { reasons: '鉴定结论已出' } },
    ouAt('2026-03-26 09:00'),
    suspended,
  ),
  RequestRecusal: sent(request, act('chen', '2026-03-06 09:00'), open),
  DecideRecusal: sent(ruling, ouAt('2026-03-09 09:00'), requested),
  ReviewRecusedActs: sent(
    {
      type: 'ReviewRecusedActs',
      data: { officer: 'liang', discarded: ['inquiry-1'], findings: '重新核实' },
    },
    ouAt('2026-03-09 15:00'),
    granted,
  ),
  ConcludeInvestigation: told('concluded'),
  SendBackToInvestigation: sent(
    { type: 'SendBackToInvestigation', data: { reasons: '补充询问仓库管理员' } },
    ouAt('2026-04-09 09:00'),
    until('concluded'),
  ),
};
