import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { lastDay } from '../periods.js';
import { forms, papersOf } from '../papers.js';
import { isPastLimit, underNotice } from '../stages.js';
import { forTheUnit, unitOrOfficer } from '../who-may.js';

const { day, text } = fields;

/**
 * The unit asks for more time before the limit, with its reasons and with what makes that time
 * safe (HAZ-S9, HAZ-D14). Asked after the last day for it, it may be refused for that alone: the
 * limit stands (E75).
 */
export const askExtension = knownCommand('AskExtension', {
  title: 'Ask for more time（申请延期）',
  at: 'extension',
  by: unitOrOfficer,
  evenInOwn: true,
  asks: {
    until: day({ about: 'Until when（申请延期至）' }),
    reason: text({ about: 'Why（延期理由）' }),
    interim: text({ about: 'What makes that time safe（临时防范措施）' }),
  },
  who: forTheUnit,
  repeat: ({ until, reason, interim }, { asked, answered }) =>
    !answered &&
    again(
      asked && { until: asked.until, reason: asked.reason, interim: asked.interim },
      { until, reason, interim },
      'extension-asked',
    ),
  stage: (hazard, act, { until }) => {
    const { limit, notice, served } = underNotice(hazard);
    if (isPastLimit(hazard, act))
      refuse('limit-passed', `The limit was ${limit}（整改期限已于${limit}届满）.`, 'E75');
    if (hazard.extensions >= notice.extensionsMax)
      refuse(
        'extension-used-up',
        'The notice knows no further extension（延期次数已用完）.',
        'HAZ-S9',
      );
    const cap = lastDay(rules.limitCap, served.servedOn, act);
    if (until <= limit || until > cap)
      refuse(
        'extension-beyond-cap',
        `An extension ends after ${limit} and by ${cap}（延期须晚于${limit}、不迟于${cap}）.`,
        'HAZ-D1',
      );
  },
  rule: (said, hazard, act, { id: by }) => {
    const askedOn = localDateOf(act.now);
    const lead = hazard.clocks[rules.askExtension];
    const late = lead === undefined || lead.overdue || act.now > lead.set.due;
    return [
      {
        type: 'ExtensionAsked',
        data: {
          ...said,
          late,
          askedOn,
          by,
          documents: drawUp(papersOf(hazard), act, [
            forms.extensionForm,
            { ...said, late, askedOn },
          ]),
          clocks: [
            ...stop(hazard, act.now, rules.askExtension),
            oweStep(act, hazard, rules.answerExtension),
          ],
        },
      },
    ];
  },
});

export type AskExtension = MessageOf<typeof askExtension>;
