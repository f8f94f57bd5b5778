import { type Act, localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { by, onlyTime } from '../../people.examples.js';
import { tale } from '../accident.examples.js';
import type { AccidentCommand, accidentNoun } from '../accident.noun.js';
import { submitted, upToReport, upToTeam } from './inquiry.examples.js';

// The same fall, listed by the city while it is inquired into.

const step = <const C extends AccidentCommand>(command: C, act: Act) => [command, act] as const;

export const listData = {
  lister: '江门市安全生产委员会',
  number: '江安委督〔2026〕3号',
  receivedOn: localDate('2026-08-20'),
} as const;
export const listed = step(
  { type: 'ListAccident', data: listData },
  by('duty', '2026-08-21 10:00'),
);
export const consentData = { consents: true, number: '江安委办函〔2026〕9号' } as const;
export const sentBackData = {
  consents: false,
  number: '江安委办函〔2026〕8号',
  changes: '补充监管责任的认定',
} as const;
export const sentBack = step(
  { type: 'AnswerListerReview', data: sentBackData },
  by('duty', '2026-09-14 10:00'),
);
export const submittedAgain = step(submitted[0], by('ou', '2026-09-16 10:00'));
export const consented = step(
  { type: 'AnswerListerReview', data: consentData },
  by('duty', '2026-09-18 10:00'),
);
/** Up to the report of the listed accident. */
export const upToListed = [...upToReport.slice(0, -1), listed, submitted] as const;

type Both = 'ListAccident' | 'AnswerListerReview';

/** For both commands a history in which it does something. */
export const listingSamples = (
  office: Samples<typeof accidentNoun>['ReportAccident']['as'],
): Pick<Samples<typeof accidentNoun>, Both> => ({
  ListAccident: {
    history: tale(...upToTeam),
    data: listData,
    as: office,
    act: onlyTime('2026-08-21 10:00'),
  },
  AnswerListerReview: {
    history: tale(...upToListed),
    data: consentData,
    as: office,
    act: onlyTime('2026-09-18 10:00'),
  },
});
