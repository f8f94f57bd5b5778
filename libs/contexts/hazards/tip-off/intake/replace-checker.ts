import { fields, localDateOf, type MessageOf, type Owner, refuse } from '#domain/kernel';
import { fitTogether, handOver } from '#domain/procedure';
import { acceptedOf, registeredCommand } from '../../tip-off-kept/tip-off.state.js';
import { heads, matching, of } from '../../tip-off-kept/who-may.js';

const { id, text } = fields;

/**
 * A checker who is near to whoever reported or is reported withdraws（回避, PL 43, E48): a head
 * names another in that place, who has what was owed, and the first has no hand in it any more.
 */
export const replaceChecker = registeredCommand('ReplaceChecker', {
  title: 'Name another checker（核查人员回避、更换）',
  at: 'checkers/replacement',
  by: heads,
  asks: {
    checker: id({ about: 'Who withdraws（回避的核查人员）' }),
    instead: id({ about: 'Who takes the place（接替的核查人员）' }),
    reason: text({ about: 'Why, never who reported（回避理由，不得写明举报人）', max: 300 }),
  },
  who: (tipOff, act, { checker, instead }) => {
    const who = of(...heads)(tipOff, act);
    const { checkers } = acceptedOf(tipOff);
    const pair = checkers.map((one) => (one === checker ? instead : one));
    fitTogether(pair, matching(tipOff, act), act);
    return who;
  },
  repeat: ({ checker, instead }, { replaced }) =>
    replaced.some((one) => one.checker === checker && one.instead === instead),
  stage: (tipOff, _, { checker, instead }) => {
    const { checkers } = acceptedOf(tipOff);
    if (tipOff.checked) refuse('already-checked', 'It was checked（已核查完毕）.', 'PL 43');
    if (!checkers.includes(checker))
      refuse('no-checker', 'That is none of its checkers（不是本举报的核查人员）.', 'PL 43');
    if (checkers.includes(instead))
      refuse('checker-already', 'That is one of its checkers（已是核查人员）.', 'PL 43');
  },
  rule: ({ checker, instead, reason }, tipOff, act, { id: by }) => {
    const { organ } = tipOff.registered.told;
    const to: Owner = { kind: 'person', person: instead, organ };
    const clocks = handOver(act, tipOff, { from: checker, to, why: reason });
    const replacedOn = localDateOf(act.now);
    return [
      {
        type: 'CheckerReplaced',
        data: { checker, instead, reason, replacedOn, by, ...(clocks.length > 0 && { clocks }) },
      },
    ];
  },
});

export type ReplaceChecker = MessageOf<typeof replaceChecker>;
