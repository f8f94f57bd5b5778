import { type Act, type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import type { Clue } from './intake.events.js';
import type { Case } from '../case.state.js';
import { identified } from './party-identified.js';
import { again } from '#domain/procedure';

export type RecordClue = Command<'RecordClue', { caseId: string; clue: Clue }>;

/**
 * Takes up a clue (线索). Anybody may report one, village safety staff and reactions of other contexts included: it
 * orders nothing and opens no case. `caseId` names the case to be; the clue has no document number yet (DOC-2).
 */
export const recordClue: Decide<RecordClue, Case, CaseEvent> = (asked, state, act) => {
  const { caseId, clue } = asked;
  if (
    again(
      state.clue && { caseId: state.clue.caseId, clue: state.clue.clue },
      asked,
      'case-id-taken',
    )
  )
    return [];
  if (state.stage !== 'unknown') refuse('case-id-taken', 'Another case has this id.');
  statesAnAct(clue, act);
  const organ = act.registry.organ(clue.organ);
  if (!organ) return refuse('organ-unknown', 'The registry knows no such organ.');
  const { actor } = act;
  return [
    {
      type: 'ClueRecorded',
      data: {
        caseId,
        clue,
        documentPrefix: organ.documentPrefix,
        recordedOn: localDateOf(act.now),
        recordedBy: actor.kind === 'person' ? actor.id : actor.name,
      },
    },
  ];
};

type Stated = Pick<Clue, 'party' | 'acts' | 'organ'>;

/** At least one act of an identifiable party, each named once (PL 54; E38: by id, not by name). */
export function statesAnAct({ party, acts, organ }: Stated, act: Act): void {
  identified(party, act.registry.organ(organ)?.area ?? '', act);
  if (acts.length === 0) refuse('no-act-stated', 'State at least one act (违法行为).', 'PL 54');
  if (new Set(acts.map(({ actId }) => actId)).size < acts.length)
    refuse('act-named-twice', 'Each act is named once.', 'PL 29');
}
