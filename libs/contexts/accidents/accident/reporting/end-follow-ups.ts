import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, stop } from '#domain/procedure';
import { inOurHands, knownCommand } from '../accident.state.js';
import { headOf, heads } from '../who-may.js';

const { text } = fields;

/**
 * Rescue is over and nothing is left to tell（续报终止）; casualties that change are told still.
 */
export const endFollowUps = knownCommand('EndFollowUps', {
  title: 'End the follow-up reports（终止续报）',
  at: 'follow-ups/end',
  by: heads,
  asks: { reason: text({ about: 'Why（理由：应急处置结束）', max: 500 }) },
  who: headOf,
  repeat: (asked, { ended }) => again(ended && { reason: ended.reason }, asked, 'already-ended'),
  stage: (accident) => {
    inOurHands(accident);
    if (accident.counted.missing > 0)
      refuse(
        'people-missing',
        'People are missing still（仍有人员下落不明，续报不得终止）.',
        'R493 12',
        'ACC-D19',
      );
  },
  rule: (asked, accident, act, { id: by }) => [
    {
      type: 'FollowUpsEnded',
      data: {
        ...asked,
        endedOn: localDateOf(act.now),
        by,
        clocks: stop(accident, act.now, 'ACC-D19'),
      },
    },
  ],
});

export type EndFollowUps = MessageOf<typeof endFollowUps>;
