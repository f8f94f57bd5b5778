import { localDate } from '#domain/kernel';
import { before, until } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import { sent, told } from './sent.examples.js';

/** A sample for each command from the notice to the report on the hearing. */
export const hearingSamples = {
  NotifyParty: told('notified'),
  ServeNotice: told('noticeServed'),
  PostPublicNotice: sent(
    {
      type: 'PostPublicNotice',
      data: {
        of: 'decision',
        service: {
          method: 'public-notice',
          attempts: ['直接送达未果', '邮寄退回'],
          where: '区政府网站',
        },
      },
    },
    act('chen', '2026-05-13 10:00'),
    before('served'),
  ),
  RecordDefence: told('defence'),
  AnswerDefence: told('answered'),
  WaiveRights: sent(
    { type: 'WaiveRights', data: { defence: true, hearing: true, paper: 'sha256:aa' } },
    act('chen', '2026-04-14 10:00'),
    until('noticeServed'),
  ),
  RequestHearing: told('requested'),
  ScheduleHearing: told('scheduled'),
  PostponeHearing: sent(
    {
      type: 'PostponeHearing',
      data: {
        date: localDate('2026-05-11'),
        servedOn: localDate('2026-04-24'),
        reasons: '当事人住院',
      },
    },
    act('ou', '2026-04-24 10:00'),
    until('answered'),
  ),
  HoldHearing: told('held'),
  TerminateHearing: sent(
    { type: 'TerminateHearing', data: { cause: 'withdrawn', note: '撤回' } },
    act('mai', '2026-04-24 10:00'),
    before('held'),
  ),
  ReportHearing: told('reported'),
};
