import { fields, label, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { apartFrom, onThe, owe, stop } from '#domain/procedure';
import { checkClock, headOf, headsOf as heads, openedCommand } from './year.state.js';

/** Somebody who entered nothing of it checks it（核对）: clerk and checker are two. */
export const checkYear = openedCommand('CheckIndicatorYear', {
  title: 'Check the indicators of a year（核对年度控制指标）',
  at: 'check',
  by: heads,
  asks: {},
  who: (year, act) => {
    const { clerks } = year;
    const who = headOf(year, act);
    const reason = 'Who entered figures does not check them（登记人员不得核对）.';
    apartFrom({ held: clerks, code: 'entered-it', reason, law: ['WSL 89'] }, act, who.id);
    return who;
  },
  repeat: (_, { checked }) => checked !== undefined,
  stage: ({ clerks }) => {
    if (clerks.length === 0)
      refuse('nothing-entered', 'Nothing was entered yet（尚未登记任何数字）.', 'WSL 89');
  },
  rule: (_, year, act, { id: by }) => [
    {
      type: 'YearChecked',
      data: {
        checkedOn: localDateOf(act.now),
        by,
        clocks: stop(year, act.validAt, checkClock),
      },
    },
  ],
});

/** What was checked is opened again for a reason（退回更正）, and is checked anew. */
export const reopenYear = openedCommand('ReopenIndicatorYear', {
  title: 'Reopen the indicators of a year（退回更正年度控制指标）',
  at: 'reopening',
  by: heads,
  asks: { reason: fields.text({ about: 'Why（理由）', max: 500 }) },
  who: headOf,
  repeat: ({ reason }, { checked, reopened }) => !checked && reopened?.reason === reason,
  stage: ({ checked }) => {
    if (!checked)
      refuse(
        'not-checked-yet',
        'It was not checked yet: there is nothing to reopen（该年度指标尚未核对，无须退回）.',
        'WSL 89',
      );
  },
  rule: ({ reason }, { opened }, act, { id: by }) => {
    const reopenedOn = localDateOf(act.now);
    return [
      {
        type: 'YearReopened',
        data: {
          reason,
          reopenedOn,
          by,
          clocks: [
            owe(act, {
              duty: checkClock,
              rule: 'DTY-DAY',
              facts: onThe(reopenedOn, act),
              what: label(
                `check the indicators of ${opened.year} anew`,
                `重新核对${opened.year}年度控制指标`,
              ),
              by: { kind: 'unit', organ: opened.organ },
              why: ['WSL 89'],
            }),
          ],
        },
      },
    ];
  },
});

export type CheckIndicatorYear = MessageOf<typeof checkYear>;
export type ReopenIndicatorYear = MessageOf<typeof reopenYear>;
