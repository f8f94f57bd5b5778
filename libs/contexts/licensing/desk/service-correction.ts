import { type Act, type Asks, asNumbered, fields, localDateOf, refuse } from '#domain/kernel';
import { alreadySo, drawUp, mustBePossibleDay, servedOnDay } from '#domain/procedure';
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
    const { servedOn, reasons } = asked;
    const onRecord = { servedOn: was, madeOn: madeOn(state, papers) };
    mustBePossibleDay(servedOn, onRecord, act, 'LL 44');
    const correctedOn = localDateOf(act.now);
    const content = { of: papers, was, servedOn, reasons, correctedOn };
    const told = { papers, servedOn, was, reasons, correctedOn, correctedBy };
    return [
      {
        type: 'ServiceCorrected',
        data: {
          ...told,
          service: servedOnDay(service, servedOn),
          documents: drawUp(papersOf(state, act), act, [correction, content]),
        },
      },
    ];
  },
});
