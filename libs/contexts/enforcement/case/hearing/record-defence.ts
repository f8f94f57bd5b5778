import { caseCommand } from '../said/case.command.js';
import { shown, drawUp, again } from '#domain/procedure';
import * as since from '../said/since.js';
import { officers } from '../said/case.roles.js';
import { localDateOf, own, refuse, type MessageOf, fields } from '#domain/kernel';
import { officerOfCase, present } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import { inRound } from '../stages.js';

const { id, oneOf, optional, parts, text } = fields;

/**
 * Takes down what the party states in its defence (陈述、申辩). It is taken as long as nothing is
 * decided, even after the time for it; what was reviewed and discussed without it must be so again.
 */
export const recordDefence = caseCommand('RecordDefence', {
  title: 'Record a defence（陈述申辩）',
  at: 'defences',
  by: officers,
  asks: {
    defenceId: id({ about: 'Name of the defence in the case（申辩编号）', example: 'defence-1' }),
    form: oneOf(['oral', 'written'], { about: 'Oral or written（口头或书面）' }),
    by: text({ about: 'Who spoke（陈述申辩人）', max: 200 }),
    points: text({ about: 'What was said（陈述申辩意见）', max: 20_000 }),
    present: optional(parts(shown, { about: 'Officers who took it down（记录执法人员）' })),
  },
  who: (state, act, { form, present: there }) =>
    form === 'oral' ? present(state, there ?? [], act) : officerOfCase(state, act),
  repeat: (asked, state) =>
    again(own(state.round?.defences, asked.defenceId)?.defence, asked, 'defence-id-taken'),
  late: since.notified,
  rule: (asked, state, act, by) => {
    inRound(state);
    if (asked.points === '')
      refuse('nothing-stated', 'Write down what was stated（须记录陈述申辩的内容）.', 'PL 45');
    const recordedOn = localDateOf(act.validAt);
    return [
      {
        type: 'DefenceRecorded',
        data: {
          defence: asked,
          recordedOn,
          by,
          documents: drawUp(papersOf(state), act, [
            forms.defence,
            { by: asked.by, form: asked.form, points: asked.points, recordedOn },
          ]),
        },
      },
    ];
  },
});

export type RecordDefence = MessageOf<typeof recordDefence>;
