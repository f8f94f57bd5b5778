import { type Command, type Decide, localDateOf, refuse, same, type Act } from '#domain/kernel';
import { actingAs, empowered, madeNow, type NumberedDocument, notRecused } from '#domain/procedure';
import type { CaseEvent } from '../case.events.js';
import { actsOf, certified, handlingOf, notJudges, recusedIn } from '../duties.js';
import type { Handover } from './intake.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { undecided } from '../stages.js';

export type HandCaseOver = Command<'HandCaseOver', Handover>;

/**
 * Gives the case to another organ with power over it (移交): the way out when a mandate ends or its cap is too low (E14).
 * The giving organ needs no mandate for it; the number of the case and all its clocks go on.
 */
export const handCaseOver: Decide<HandCaseOver, Case, CaseEvent> = (asked, state, act) => {
  if (
    same(state.handedOver?.handover, asked) &&
    asked.handlingOrgan === state.handling?.handlingOrgan
  )
    return [];
  undecided(state);
  madeNow(act);
  const from = handlingOf(state);
  const heads = ['head-of-organ', 'principal-head'] as const;
  const { id } = actingAs(act, heads, [from.handlingOrgan, from.organ, asked.organ]);
  if (asked.handlingOrgan === from.handlingOrgan && asked.organ === from.organ)
    refuse('same-organ', 'The case is there already.');
  const handling = { ...asked, prefix: from.prefix };
  empowered(handling, actsOf(state), act);
  notRecused(recusedIn(state), id);
  certified({ ...state, handling }, asked.officers, act);
  notJudges(state, asked.officers);
  const handedOverOn = localDateOf(act.now);
  return [
    {
      type: 'CaseHandedOver',
      data: {
        handover: asked,
        handedOverOn,
        by: id,
        documents: form(asked, state, act),
      },
    },
  ];
};

const form = (
  { handlingOrgan: to, reasons }: HandCaseOver['data'],
  state: Case,
  act: Act,
): readonly NumberedDocument[] =>
  drawUp(state, act, [
    paper.handover,
    { from: state.handling?.handlingOrgan, to, reasons, handedOverOn: localDateOf(act.now) },
  ]);
