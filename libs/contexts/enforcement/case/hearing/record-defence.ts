import { caseCommand } from '../said/case.command.js';
import { shown, drawUp, again } from '#domain/procedure';
import * as since from '../said/since.js';
import { officers } from '../said/case.roles.js';
import { type Act, localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { officerOfCase, present } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import { inRound } from '../stages.js';
import { toldRound } from './request-hearing.js';

const { id, narrative, oneOf, optional, parts, personal, text } = fields;

/**
 * Takes down what the party states in its defence (陈述、申辩). It is taken as long as nothing is
 * decided, even after the time for it; what was reviewed and discussed without it must be so
 * again. What was stated before the decision and is found after it puts the decision in question
 * (PL 38, 45, 62).
 */
export const recordDefence = caseCommand('RecordDefence', {
  title: 'Record a defence（陈述申辩）',
  at: 'defences',
  by: officers,
  asks: {
    defenceId: id({ about: 'Name of the defence in the case（申辩编号）', example: 'defence-1' }),
    form: oneOf(['oral', 'written'], { about: 'Oral or written（口头或书面）' }),
    by: personal(text({ about: 'Who spoke（陈述申辩人）', max: 200 })),
    points: narrative(text({ about: 'What was said（陈述申辩意见）', max: 20_000 })),
    present: optional(parts(shown, { about: 'Officers who took it down（记录执法人员）' })),
  },
  who: (state, act, { form, present: there }) =>
    form === 'oral' ? present(state, there ?? [], act) : officerOfCase(state, act),
  repeat: (asked, state) => again(known(asked.defenceId, state), asked, 'defence-id-taken'),
  late: since.notified,
  rule: (asked, state, act, by) => {
    const found = foundLate(state, act);
    if (asked.points === '')
      refuse('nothing-stated', 'Write down what was stated（须记录陈述申辩的内容）.', 'PL 45');
    const recordedOn = localDateOf(act.validAt);
    const documents = drawUp(papersOf(state), act, [
      forms.defence,
      { by: asked.by, form: asked.form, points: asked.points, recordedOn },
    ]);
    const data = { defence: asked, recordedOn, by, documents };
    return found
      ? [{ type: 'DefenceFound', data: { ...data, questions: found } }]
      : [{ type: 'DefenceRecorded', data }];
  },
});

const known = (defenceId: string, { round, foundDefences }: Case) =>
  own(round?.defences, defenceId)?.defence ??
  foundDefences.find(({ defence }) => defence.defenceId === defenceId)?.defence;

/** Why it puts the decision in question, where one was made without it; nothing before. */
function foundLate(state: Case, act: Act): string | undefined {
  const { penalty } = state;
  if (!penalty) {
    inRound(state);
    return undefined;
  }
  const { served, waived } = toldRound(state);
  const on = localDateOf(act.validAt);
  if (waived?.waiver.defence)
    refuse(
      'defence-waived',
      '当事人已书面放弃陈述申辩（the party gave up its defence in writing）.',
      'PL 45',
    );
  if (on >= penalty.decidedOn && on > served.rightsUntil)
    refuse(
      'defence-late',
      `该陈述申辩晚于 ${penalty.decidedOn} 作出的决定；不服决定可以申请复议或者起诉（after the decision the party asks for review or sues）.`,
      'PL 45',
    );
  return `当事人于 ${on} 陈述申辩，决定未予复核（a defence was made and not looked at）`;
}

export type RecordDefence = MessageOf<typeof recordDefence>;
