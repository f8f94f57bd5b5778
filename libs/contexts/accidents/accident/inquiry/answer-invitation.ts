import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { again } from '#domain/procedure';
import { inOurHands, knownCommand } from '../accident.state.js';
import { heads, office, onDuty } from '../who-may.js';
import { teamOf } from './stages.js';

const { flag, paperNumber } = fields;

/**
 * Whether the procuratorate sends somebody（检察院答复）: a refusal is on file and stops nothing.
 */
export const answerInvitation = knownCommand('AnswerInvitation', {
  title: 'Enter the answer of the procuratorate（登记检察院答复）',
  at: 'team/invitation-answer',
  by: [...onDuty, ...heads],
  asks: {
    accepted: flag({ about: 'It sends somebody（派员参加）' }),
    number: paperNumber({ about: 'Number of its paper（复函文号）', max: 80 }),
  },
  who: office,
  repeat: (asked, { invitation }) =>
    again(
      invitation && { accepted: invitation.accepted, number: invitation.number },
      asked,
      'already-answered',
    ),
  stage: (accident) => {
    inOurHands(accident);
    teamOf(accident);
  },
  rule: (asked, _, act, { id: by }) => [
    { type: 'InvitationAnswered', data: { ...asked, answeredOn: localDateOf(act.now), by } },
  ],
});

export type AnswerInvitation = MessageOf<typeof answerInvitation>;
