import { type Act, type Command, type Decide, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { rules, clockOf } from '../case.law.js';
import { again, start } from '#domain/procedure';
import { present } from '../duties.js';
import type { Taking } from './measures.events.js';
import { measureOf } from './measures.js';
import { drawUp, paper } from '../papers.js';
import type { Measure } from './measures.state.js';
import type { Case } from '../case.state.js';
import { investigable } from '../stages.js';

export type RegisterEvidence = Command<'RegisterEvidence', Taking>;

/**
 * Registers evidence that may be lost and leaves it with its keeper (先行登记保存), after the head approved. What becomes of
 * it is decided within the working days of ENF-D4, otherwise it is free.
 */
export const registerEvidence: Decide<RegisterEvidence, Case, CaseEvent> = (asked, state, act) => {
  const measure = measureOf(state, asked.measureId);
  if (again(measure.taking, asked, 'measure-already-taken')) return [];
  investigable(state);
  if (measure.application.kind !== 'registration')
    refuse('other-kind-of-measure', 'This application is for sealing or seizure.', 'PL 56');
  approved(measure, act);
  const by = present(state, asked.present, act);
  const { goods, reasons } = measure.application;
  const content = { goods, reasons, place: asked.place, keeper: asked.keeper, party: asked.party };
  return [
    {
      type: 'EvidenceRegistered',
      data: {
        taking: asked,
        registeredAt: act.validAt,
        by,
        documents: drawUp(state, act, [paper.registration, content]),
        clocks: [
          start(act, {
            rule: rules.registeredEvidence,
            duty: 'head-of-organ',
            name: clockOf(rules.registeredEvidence, asked.measureId),
          }),
        ],
      },
    },
  ];
};

/** ENF-R9: the head's approval comes before the act. */
export function approved({ approvedBy, approvedAt, refusal }: Measure, act: Act): void {
  if (refusal) refuse('measure-refused', 'The head refused this measure.', 'PL 56', 'CL 18');
  if (approvedBy === undefined || (approvedAt !== undefined && act.validAt < approvedAt))
    refuse(
      'measure-not-approved',
      'The head approves the measure first.',
      'PL 56',
      'CL 18',
      'ENF-R9',
    );
}
