import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, move, stop } from '#domain/procedure';
import { rules } from '../hazard.law.js';
import { knownCommand } from '../hazard.state.js';
import { answeredAbove, mustBeAnsweredAbove, papersUnlessAbove } from '../listing/listed-above.js';
import { forms, papersOf } from '../papers.js';
import { isPastLimit, underNotice } from '../stages.js';
import { lastDayToAsk } from './last-day-to-ask.js';
import { headOfLister, heads } from '../who-may.js';

const { flag, text } = fields;

/**
 * The lister alone grants or refuses more time, the city or province by its own answer: neither the
 * street nor the department that follows it (HAZ-S9, HAZ-D15). Silence grants nothing, and a limit
 * that passed is not brought back (E75).
 */
export const answerExtension = knownCommand('AnswerExtension', {
  title: 'Answer the request for more time（延期批复）',
  at: 'extension/answer',
  by: heads,
  asks: {
    granted: flag({ about: 'Granted（是否同意）' }),
    reason: text({ about: 'Why（理由）' }),
    ...answeredAbove,
  },
  who: headOfLister,
  repeat: (asked, { answered }) =>
    again(
      answered && {
        granted: answered.granted,
        reason: answered.reason,
        reference: answered.reference,
      },
      asked,
      'already-answered',
    ),
  stage: (hazard, act, { granted, reference }) => {
    const { limit } = underNotice(hazard);
    mustBeAnsweredAbove(hazard, { reference });
    if (!hazard.asked)
      refuse('nothing-asked', 'Nobody asked for more time（未申请延期）.', 'HAZ-S9');
    if (granted && (hazard.limitPassed !== undefined || isPastLimit(hazard, act)))
      refuse(
        'limit-passed',
        `The limit ended on ${limit}: it stays listed under a new one（期限已于${limit}届满，应当继续挂牌）.`,
        'E75',
        'HAZ-S17',
      );
  },
  rule: (said, hazard, act, { id: by, capacity: { organ: lister } }) => {
    const answeredOn = localDateOf(act.now);
    const { until } = hazard.asked ?? {};
    const content = {
      to: hazard.reported.report.subject.name,
      ...said,
      ...(said.granted ? { until } : { askedUntil: until, limit: hazard.limit }),
      answeredOn,
    };
    const form = said.granted ? forms.extension : forms.extensionRefused;
    const longer = said.granted && until !== undefined ? until : undefined;
    const moved = longer
      ? [
          ...move(act, hazard, rules.limit, {
            facts: (was) => ({ ...was, until: longer }),
            why: 'HAZ-S9（延期批复）',
          }),
          ...lastDayToAsk(hazard, act, longer, 1),
        ]
      : [];
    return [
      {
        type: 'ExtensionAnswered',
        data: {
          ...said,
          answeredOn,
          by,
          ...papersUnlessAbove(said, papersOf(hazard, lister), act, [form, content]),
          clocks: [...stop(hazard, act.now, rules.answerExtension), ...moved],
        },
      },
    ];
  },
});

export type AnswerExtension = MessageOf<typeof answerExtension>;
