import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { apartFrom } from '#domain/procedure';
import { keptExhibitCommand, notDisposed } from './exhibit.state.js';
import { heads, mustHaveIt } from './who-may.js';

const { text } = fields;

/** It is kept whatever its time says: a suit, a review, an inquiry needs it（法律保全）. */
export const holdExhibit = keptExhibitCommand('HoldExhibit', {
  title: 'Hold it by law（法律保全）',
  at: 'hold',
  by: ['legal-reviewer', 'archivist', ...heads],
  asks: { reason: text({ about: 'Why（保全理由）', max: 500 }) },
  who: (exhibit, act) => mustHaveIt(exhibit, act),
  repeat: ({ reason }, { held }) => held?.reason === reason,
  stage: (exhibit) => {
    notDisposed(exhibit);
    if (exhibit.held) refuse('exhibit-held', '已在保全中（it is held already）.');
  },
  rule: ({ reason }, _, act, { id: by, capacity: { organ } }) => [
    { type: 'ExhibitHeld', data: { reason, by, organ, heldOn: localDateOf(act.now) } },
  ],
});

/** A head, who is not the one who set it, says that the hold is over（解除保全）. */
export const liftHold = keptExhibitCommand('LiftHold', {
  title: 'Lift the hold（解除保全）',
  at: 'hold/end',
  by: heads,
  asks: { reason: text({ about: 'Why（解除理由）', max: 500 }) },
  who: (exhibit, act) => {
    const who = mustHaveIt(exhibit, act);
    const hand = {
      held: exhibit.held ? [exhibit.held.by] : [],
      code: 'own-hold',
      reason: '设定保全的人员不得自行解除（whoever set the hold does not lift it）.',
      law: ['PL 54'] as const,
    };
    apartFrom(hand, act, who.id);
    return who;
  },
  repeat: ({ reason }, { lifted }) => lifted === reason,
  stage: ({ held }) => {
    if (!held) refuse('not-held', '未在保全中（nothing holds it）.');
  },
  rule: ({ reason }, _, act, { id: by, capacity: { organ } }) => [
    { type: 'HoldLifted', data: { reason, by, organ, liftedOn: localDateOf(act.now) } },
  ],
});

export type HoldExhibit = MessageOf<typeof holdExhibit>;
export type LiftHold = MessageOf<typeof liftHold>;
