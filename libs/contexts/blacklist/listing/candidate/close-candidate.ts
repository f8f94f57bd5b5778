import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { again, drawUp, voided } from '#domain/procedure';
import { knownCommand, undecided } from '../listing.state.js';
import { forms, papersOf } from '../papers.js';
import { headOfOrgan, heads } from '../who-may.js';

const { oneOf, text } = fields;

/** It comes to nothing（终结）: the penalty fell, the subject ended, the trigger is not met. */
export const closeCandidate = knownCommand('CloseCandidate', {
  title: 'Close the candidate（终结拟列入）',
  at: 'closing',
  by: heads,
  asks: {
    ground: oneOf(['penalty-fell', 'subject-ended', 'trigger-not-met'], {
      about: 'Why（处罚已撤销、对象终止、不符合情形）',
    }),
    reason: text({ about: 'Reasons（理由）', max: 2_000 }),
  },
  who: headOfOrgan,
  repeat: (asked, { closed }) =>
    again(
      closed && { ground: closed.ground, reason: closed.reason },
      asked,
      'candidate-already-closed',
    ),
  stage: undecided,
  rule: (said, listing, act, { id: by }) => {
    const closedOn = localDateOf(act.now);
    return [
      {
        type: 'CandidateClosed',
        data: {
          ...said,
          closedOn,
          by,
          documents: drawUp(papersOf(listing), act, [forms.closing, { ...said, closedOn }]),
          clocks: voided(listing, act.validAt, 'BLK-S15（终结）'),
        },
      },
    ];
  },
});

export type CloseCandidate = MessageOf<typeof closeCandidate>;
