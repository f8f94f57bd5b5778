import { fields, filledWith, label, localDate, localDateOf, type MessageOf } from '#domain/kernel';
import { onThe, owe } from '#domain/procedure';
import { checkClock, clerkOrInstallation, clerksOf, yearCommand } from './year.state.js';

const { id, whole } = fields;

/** Opens the year of an organ's indicators（建立年度控制指标）: checked by the next January. */
export const openYear = yearCommand('OpenIndicatorYear', {
  title: 'Open the year of control indicators（建立年度控制指标）',
  at: '',
  by: clerksOf,
  system: ['installation'],
  asks: {
    organ: id({ about: 'Whose indicators（机关）' }),
    year: whole({ about: 'Year（年度）', min: 2000, max: 2100, example: 2026 }),
  },
  fills: filledWith<{ yearId: string }>(),
  who: (_, act, { organ }) => clerkOrInstallation(organ, act),
  repeat: ({ organ, year }, { opened }) => opened?.organ === organ && opened.year === year,
  rule: ({ yearId, organ, year }, _, act, { id: by }) => {
    const openedOn = localDateOf(act.now);
    const due = localDate(`${year + 1}-01-31`);
    return [
      {
        type: 'YearOpened',
        data: {
          yearId,
          organ,
          year,
          openedOn,
          by,
          clocks: [
            owe(act, {
              duty: checkClock,
              rule: 'DTY-DAY',
              // A year of long ago is entered for the record: it is checked now.
              facts: onThe(due < openedOn ? openedOn : due, act),
              what: label(`check the indicators of ${year}`, `核对${year}年度控制指标`),
              by: { kind: 'unit', organ },
              why: ['WSL 89', '江海府办〔2011〕46号'],
            }),
          ],
        },
      },
    ];
  },
});

export type OpenIndicatorYear = MessageOf<typeof openYear>;
