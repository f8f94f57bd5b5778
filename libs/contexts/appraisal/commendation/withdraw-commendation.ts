import { type Act, fields, label, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actingAs, again, owe, type Started, stop, voided } from '#domain/procedure';
import { vetoAsks } from '../appraisal/note-veto.js';
import { heads, law, notAbout } from '../shared/who-may.js';
import {
  type Commendation,
  commendationCommand,
  proposedCommand,
  takingAway,
} from './commendation.state.js';

const { paperNumber, text } = fields;

/** A commendation is withdrawn（撤销表彰）: a veto fell into its time. */
export const withdrawCommendation = proposedCommand('WithdrawCommendation', {
  title: 'Withdraw the commendation（撤销表彰）',
  at: 'withdrawal',
  by: heads,
  asks: {
    number: paperNumber({ about: 'Number of the decision（撤销文号）', max: 60 }),
    reason: text({ about: 'Why（理由）', max: 1_000 }),
  },
  who: ({ proposed: { organ, subject } }, act) => {
    const who = actingAs(act, heads, [organ], law);
    notAbout(subject, act, who.id);
    return who;
  },
  repeat: (asked, { withdrawn }) =>
    again(
      withdrawn && { number: withdrawn.number, reason: withdrawn.reason },
      asked,
      'already-withdrawn',
    ),
  stage: ({ decided }) => {
    if (!decided?.granted)
      refuse('not-commended', '没有可撤销的表彰（nobody was commended）.', 'APR-HONOUR');
  },
  rule: ({ number, reason }, one, act, { id: by }) => [
    {
      type: 'CommendationWithdrawn',
      data: {
        number,
        reason,
        withdrawnOn: localDateOf(act.now),
        by,
        clocks: stop(one, act.validAt, 'withdraw'),
      },
    },
  ],
});

const oweWithdrawal = (act: Act, organ: string): Started =>
  owe(act, {
    duty: 'withdraw',
    rule: 'APR-RECONSIDER',
    what: label('withdraw the commendation', '撤销表彰'),
    by: { kind: 'unit', organ },
    why: ['DPG 21', 'APR-HONOUR'],
  });

/** Whether it is owed that a commendation is withdrawn, once that veto came or fell. */
const withdrawalOwed = (
  one: Commendation,
  { vetoId, step }: Readonly<{ vetoId: string; step: 'recorded' | 'lifted' }>,
  act: Act,
) => {
  const owed = one.clocks['withdraw'] !== undefined;
  if (step === 'recorded') return owed ? [] : [oweWithdrawal(act, one.proposed?.organ ?? '')];
  const others = takingAway(one).filter((other) => other !== vetoId);
  return others.length > 0
    ? []
    : voided(one, act.validAt, '否决撤销', (clock) => clock === 'withdraw');
};

/**
 * A veto falls into the time of a commendation, or falls（一票否决变化）: it is owed that it is
 * withdrawn, or no more.
 */
export const noteVeto = commendationCommand('NoteVeto', {
  title: 'Note that a veto came or fell（一票否决变化）',
  by: [],
  system: ['reaction'],
  asks: { vetoId: vetoAsks.vetoId, step: vetoAsks.step },
  repeat: ({ vetoId, step }, one) =>
    step === 'lifted'
      ? !takingAway(one).includes(vetoId)
      : one.noted.some((other) => other.vetoId === vetoId),
  rule: ({ vetoId, step }, one, act) =>
    !one.decided?.granted || one.withdrawn
      ? []
      : [
          {
            type: 'VetoNoted',
            data: {
              vetoId,
              step,
              notedOn: localDateOf(act.now),
              clocks: withdrawalOwed(one, { vetoId, step }, act),
            },
          },
        ],
});

export type WithdrawCommendation = MessageOf<typeof withdrawCommendation>;
export type NoteVetoOfCommendation = MessageOf<typeof noteVeto>;
