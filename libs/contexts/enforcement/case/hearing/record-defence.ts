import { type Command, type Decide, localDateOf, own, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { officerOfCase, present } from '../duties.js';
import type { Defence } from './hearing.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { again, notBefore } from '#domain/procedure';
import { inRound } from '../stages.js';

export type RecordDefence = Command<'RecordDefence', Defence>;

/**
 * Takes down what the party states in its defence (陈述、申辩). It is taken as long as nothing is decided, even after the
 * time for it; what was reviewed and discussed without it must be so again.
 */
export const recordDefence: Decide<RecordDefence, Case, CaseEvent> = (asked, state, act) => {
  if (again(own(state.round?.defences, asked.defenceId)?.defence, asked, 'defence-id-taken'))
    return [];
  const { notice } = inRound(state);
  notBefore(act, notice.notifiedOn, 'the notice');
  if (asked.points === '') refuse('nothing-stated', 'Write down what was stated.', 'PL 45');
  const by =
    asked.form === 'oral' ? present(state, asked.present ?? [], act) : officerOfCase(state, act);
  const recordedOn = localDateOf(act.validAt);
  return [
    {
      type: 'DefenceRecorded',
      data: {
        defence: asked,
        recordedOn,
        by,
        documents: drawUp(state, act, [
          paper.defence,
          { by: asked.by, form: asked.form, points: asked.points, recordedOn },
        ]),
      },
    },
  ];
};
