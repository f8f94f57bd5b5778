import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { clockOf, rules } from '../case.law.js';
import { headOfCase } from '../duties.js';
import type { MeasureExtension } from './measures.events.js';
import { heldMeasure, measureOf } from './measures.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { again, madeNow } from '#domain/procedure';
import { notArchived } from '../standing-penalty.js';

export type ExtendMeasure = Command<'ExtendMeasure', MeasureExtension>;

/** The head prolongs a sealing or seizure once (延长查封扣押), in writing with reasons, while it still runs (CL 25). */
export const extendMeasure: Decide<ExtendMeasure, Case, CaseEvent> = (asked, state, act) => {
  if (again(measureOf(state, asked.measureId).extension, asked, 'measure-already-extended'))
    return [];
  const { application } = heldMeasure(state, asked.measureId);
  const clock = clockOf(rules.seizure, asked.measureId);
  const running = state.clocks[clock];
  if (application.kind === 'registration' || !running)
    return refuse('no-term-to-extend', 'Only a running sealing or seizure is prolonged.', 'CL 25');
  madeNow(act);
  const by = headOfCase(state, act, { coercive: true });
  notArchived(state);
  if (asked.reasons === '') refuse('no-reasons', 'Say in writing why it takes longer.', 'CL 25');
  if (!running.set.standing && act.now > running.set.due)
    refuse('term-over', 'What has run out cannot be prolonged.', 'CL 25', 'COE-D2');
  const extendedOn = localDateOf(act.now);
  const { facts, duty } = running.set;
  const grant = { amount: asked.days, approver: 'head-of-organ', grantedOn: extendedOn };
  const set = act.law.set(rules.seizure, { ...facts, extended: [grant] }, duty);
  return [
    {
      type: 'MeasureExtended',
      data: {
        extension: asked,
        extendedOn,
        by,
        documents: drawUp(state, act, [
          paper.coercionExtension,
          { goods: application.goods, reasons: asked.reasons, until: set.dueDate, by },
        ]),
        clocks: [{ op: 'move', clock, set, why: asked.reasons }],
      },
    },
  ];
};
