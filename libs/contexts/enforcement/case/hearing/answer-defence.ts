import { caseCommand } from '../said/case.command.js';
import { localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { actingAs, again, empowered, workingOrgans, notRecused } from '#domain/procedure';
import { actsOf, handlingOf, officerOfCase, recusedIn } from '../duties.js';
import { inRound } from '../stages.js';

const { id, oneOf, text } = fields;

/**
 * Reviews a defence (复核): adopted, or reasons given why not (PL 45). By an officer of the case or
 * a legal reviewer.
 */
export const answerDefence = caseCommand('AnswerDefence', {
  title: 'Answer a defence（陈述申辩复核）',
  at: 'defences/answer',
  by: ['officer', 'legal-reviewer'],
  asks: {
    defenceId: id({ about: 'The defence answered（申辩编号）' }),
    adopted: oneOf(['whole', 'part', 'none'], {
      about: 'Adopted in whole, in part, not（采纳情况）',
    }),
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  who: (state, act) => {
    const handling = handlingOf(state);
    const who = actingAs(act, ['officer', 'legal-reviewer'], workingOrgans(handling));
    if (!who.capacity.roles.includes('legal-reviewer')) return officerOfCase(state, act);
    notRecused(recusedIn(state), who.id, act);
    empowered(handling, actsOf(state), act);
    return who.id;
  },
  repeat: (asked, state) =>
    again(own(state.round?.defences, asked.defenceId)?.answer, asked, 'defence-already-answered'),
  stage: (state, _, { defenceId }) =>
    own(inRound(state).defences, defenceId) ??
    refuse('defence-unknown', 'There is no such defence（无此陈述申辩）.', 'PL 45'),
  rule: (asked, _, act, by) => {
    if (asked.reasons === '')
      refuse('no-reasons', 'Say what was adopted, or why not (不予采纳的理由).', 'PL 45', 'PL 62');
    return [
      {
        type: 'DefenceAnswered',
        data: { answer: asked, answeredOn: localDateOf(act.now), by },
      },
    ];
  },
});

export type AnswerDefence = MessageOf<typeof answerDefence>;
