import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import { dueOn } from '../payment/due-on.js';
import { voided, apartFrom, madeNow } from '#domain/procedure';
import { notArchived } from '../standing-penalty.js';
import { decidingHead } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { readyToClose } from './ready-to-close.js';
import type { CaseEvent } from '../case.events.js';

export type DecideClosing = Command<'DecideClosing', { approved: boolean; reasons: string }>;

/** Nobody approves an own application. */
const notOwn = ({ proposed }: Case, head: string): void =>
  apartFrom(
    {
      held: proposed?.officers ?? [],
      code: 'own-proposal',
      reason: 'Nobody approves an own application（审批分离）.',
      law: ['PL 57', 'ENF-R6'],
    },
    head,
  );

/**
 * 结案审批. The head closes the case on the officers' application, or sends it back (ENF-S17). Looked at anew on the day:
 * a case in which something came up meanwhile is not closed. The periods of review and litigation run on.
 */
export const decideClosing: Decide<DecideClosing, Case, CaseEvent> = (
  { approved, reasons },
  state,
  act,
) => {
  const id = decidingHead(state, act);
  notOwn(state, id);
  if (approved ? state.closed : state.closingRefused) return [];
  notArchived(state);
  if (state.closed) refuse('case-closed', 'The case is closed（已结案）.', 'O15 65', 'ENF-S17');
  if (!state.proposed)
    return refuse(
      'closing-not-proposed',
      'The officers have not applied（未申请结案）.',
      'ENF-S17',
    );
  madeNow(act);
  const on = localDateOf(act.validAt);
  if (!approved)
    return [{ type: 'ClosingRefused', data: { reasons, refusedOn: on, refusedBy: id } }];
  const way = readyToClose(state, act);
  const account = dueOn(state, localDateOf(act.now), act.law);
  const clocks = voided(
    state,
    act.validAt,
    'case closed（已结案）',
    (clock) => !/^ENF-D(19|21)/.test(clock),
  );
  return [{ type: 'CaseClosed', data: { way, closedOn: on, approvedBy: id, account, clocks } }];
};
