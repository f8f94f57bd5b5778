import {
  type Act,
  type Asks,
  asNumbered,
  fields,
  type LocalDate,
  localDateOf,
  refuse,
} from '#domain/kernel';
import { alreadySo, drawUp, type Service } from '#domain/procedure';
import { heads } from './roles.js';
import type { ServiceCorrected } from './serving.events.js';
import { madeOn, type Of, servedOf, type Serving } from './serving.js';

const { day, text } = fields;

const asks = {
  paper: text({ about: 'Number of a paper on the receipt（送达回证上的文号）', max: 100 }),
  servedOn: day({ about: 'The day it reached the party（实际送达日期）', past: true }),
  reasons: text({ about: 'Reasons and proof（更正理由及依据）', called: 'reason' }),
};
type Asked = Asks<typeof asks>;

/** The proof of some ways of service bears the day as well. */
const dated = (service: Service, on: LocalDate): Service => {
  if (service.method === 'electronic') return { ...service, arrivedOn: on };
  return 'receivedOn' in service ? { ...service, receivedOn: on } : service;
};

/** Between the making of the papers and today, and another day than the one on record. */
const mustBePossible = (
  { servedOn }: Asked,
  was: LocalDate,
  made: LocalDate | undefined,
  act: Act,
): void => {
  if (was === servedOn)
    refuse('day-unchanged', '与原送达日期相同（this is the day on record）.', 'LL 44');
  if (made !== undefined && servedOn < made)
    refuse(
      'too-early-in-time',
      `文书于 ${made} 作出，送达不得早于该日（nothing is served before it was made）.`,
      'LL 44',
    );
  if (servedOn > localDateOf(act.now))
    refuse(
      'served-in-the-future',
      '送达日期不得晚于今天（service is recorded when it has happened）.',
      'LL 44',
    );
};

/**
 * 更正送达日期: whoever served recorded it, the head corrects it. The receipt stays as it is, a
 * paper that cites it says the right day, and both days stay on record (LL 44; DOC-6, E36).
 */
export const correctingService = <S extends Serving>({ correction, papersOf, head }: Of<S>) => ({
  title: 'Correct the day of service（更正送达日期）',
  at: 'documents/service-corrections',
  by: heads,
  asks,
  who: head,
  repeat: ({ paper, servedOn, reasons }: Asked, state: S): boolean => {
    const number = asNumbered(paper);
    return (
      servedOf(state, [number])?.servedOn === servedOn &&
      state.corrected.some(
        (one) => one.papers.includes(number) && alreadySo(one, { servedOn, reasons }),
      )
    );
  },
  rule: (asked: Asked, state: S, act: Act, correctedBy: string): readonly ServiceCorrected[] => {
    const recorded = servedOf(state, [asNumbered(asked.paper)]);
    if (!recorded)
      return refuse('not-served-yet', '尚无送达记录（no service is on record）.', 'LL 44');
    const { papers, service, servedOn: was } = recorded;
    mustBePossible(asked, was, madeOn(state, papers), act);
    const { servedOn, reasons } = asked;
    const correctedOn = localDateOf(act.now);
    const content = { of: papers, was, servedOn, reasons, correctedOn };
    const told = { papers, servedOn, was, reasons, correctedOn, correctedBy };
    return [
      {
        type: 'ServiceCorrected',
        data: {
          ...told,
          service: dated(service, servedOn),
          documents: drawUp(papersOf(state, act), act, [correction, content]),
        },
      },
    ];
  },
});
