import { type Act, type ClockChange, type Command, type Decide, own, refuse } from '#domain/kernel';
import { namesGoods } from './apply-for-measure.js';
import type { CaseEvent } from '../case.events.js';
import { rules, clockOf } from '../case.law.js';
import { again, empowered, start, type Started } from '#domain/procedure';
import { actsOf, handlingOf, present } from '../duties.js';
import type { MeasureApplication, Sealing } from './measures.events.js';
import { measureOf } from './measures.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { approved } from './register-evidence.js';
import { investigable } from '../stages.js';

export type SealProperty = Command<'SealProperty', Sealing>;

/**
 * Seals or seizes goods (查封、扣押) by two certified officers, with decision and list handed over on the spot. With `urgent`
 * it is done before approval, which must follow within the hours of COE-D1. Entrusted streets never do it (CL 17).
 */
export const sealProperty: Decide<SealProperty, Case, CaseEvent> = (asked, state, act) => {
  if (again(own(state.measures, asked.measureId)?.taking, asked, 'measure-already-taken'))
    return [];
  investigable(state);
  const application = grounds(asked, state, act);
  if (application.kind === 'registration')
    return refuse('other-kind-of-measure', 'This application is for registration.', 'CL 18');
  empowered(handlingOf(state), actsOf(state), act, { coercive: true });
  const by = present(state, asked.present, act);
  witnessed(asked);
  const clocks = clocksOf(asked, act);
  const until = clocks[0].set.dueDate;
  const { goods, reasons, basis } = application;
  return [
    {
      type: 'PropertySealed',
      data: {
        sealing: asked,
        sealedAt: act.validAt,
        by,
        until,
        documents: drawUp(
          state,
          act,
          [
            paper[application.kind],
            { party: state.filed?.party ?? state.clue?.clue.party, goods, reasons, basis, until },
          ],
          [paper.goods, { goods, place: asked.place, keeper: asked.keeper, copies: 2 }],
        ),
        clocks,
      },
    },
  ];
};

function witnessed({ party, witness }: Sealing): void {
  if (!party && !witness)
    refuse('no-party-nor-witness', 'Party or witness is there (见证人).', 'CL 18');
}

function grounds(asked: Sealing, state: Case, act: Act): MeasureApplication {
  const known = own(state.measures, asked.measureId);
  if (asked.urgent === undefined) {
    const measure = measureOf(state, asked.measureId);
    approved(measure, act);
    return measure.application;
  }
  if (known) refuse('measure-id-taken', 'This measure was applied for: it is not urgent.', 'CL 19');
  if (asked.urgent.measureId !== asked.measureId)
    refuse('measure-id-differs', 'The urgent measure bears one id.', 'CL 19');
  namesGoods(asked.urgent);
  return asked.urgent;
}

function clocksOf(asked: Sealing, act: Act): readonly [Started, ...ClockChange[]] {
  const facts = { start: act.validAt };
  const name = asked.measureId;
  const term = start(
    act,
    { rule: rules.seizure, duty: 'head-of-organ', name: clockOf(rules.seizure, name) },
    facts,
  );
  if (!asked.urgent) return [term];
  return [
    term,
    start(
      act,
      { rule: rules.urgentReport, duty: 'officer', name: clockOf(rules.urgentReport, name) },
      facts,
    ),
  ];
}
