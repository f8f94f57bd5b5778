import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { actingAs, again, decidingOrgans, from, notBefore, start } from '#domain/procedure';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import type { Return } from '../decision/decision.events.js';
import { handlingOf } from '../duties.js';
import type { Case } from '../case.state.js';
import { notArchived } from '../standing-penalty.js';

export type TakeCaseBack = Command<'TakeCaseBack', Return>;

/**
 * A case given to the police comes back without criminal liability (移送退回): it may be fined again (E44). The time to decide
 * starts on the day it came back, because the bureau could not act meanwhile.
 */
export const takeCaseBack: Decide<TakeCaseBack, Case, CaseEvent> = (asked, state, act) => {
  if (!state.transferred && again(state.returned?.back, asked, 'not-transferred')) return [];
  const { transferred, filed } = state;
  if (!transferred || transferred.to === 'competent-organ')
    return refuse('not-transferred', 'The case is not with police or supervision.', 'PL 27');
  if (!filed)
    return refuse('case-not-filed', 'It was given away before filing: record a new clue.', 'PL 54');
  const { id } = actingAs(
    act,
    ['head-of-organ', 'principal-head', 'officer'],
    decidingOrgans(handlingOf(state), act),
  );
  notArchived(state);
  notBefore(act, transferred.transferredOn, 'the transfer');
  const returnedOn = localDateOf(act.validAt);
  return [
    {
      type: 'CaseReturned',
      data: {
        back: asked,
        returnedOn,
        by: id,
        clocks: [start(act, { rule: rules.casePeriod, duty: 'officer' }, from(returnedOn))],
      },
    },
  ];
};
