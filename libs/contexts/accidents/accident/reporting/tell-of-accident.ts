import { fields, type MessageOf, mustNotBeBefore } from '#domain/kernel';
import { stop } from '#domain/procedure';
import { knownCommand } from '../accident.state.js';
import { clockOf } from '../duties.js';
import { heads, office, onDuty } from '../who-may.js';

const { moment, oneOf, optional, personal, paperNumber, text } = fields;

const upwards = ['government', 'upper-department', 'province'];

/**
 * Somebody was told（上报、通报）: when, how, who took it, under which receipt. The hour of that
 * addressee is kept by it; what is told upwards after a change of casualties keeps that too.
 */
export const tellOfAccident = knownCommand('TellOfAccident', {
  title: 'Report upwards or tell（上报、通报事故）',
  at: 'tellings',
  by: [...onDuty, ...heads],
  asks: {
    to: oneOf(
      [
        'government',
        'upper-department',
        'province',
        'sector-department',
        'police',
        'labour',
        'union',
        'procuratorate',
        'ecology',
        'health',
        'market-supervision',
        'other',
      ],
      { about: 'Whom（报告、通报对象）' },
    ),
    body: text({ about: 'Its name（机关名称）', max: 120 }),
    channel: oneOf(['telephone', 'written'], { about: 'Telephone or in writing（方式）' }),
    toldAt: moment({ about: 'When（报出时刻）', happened: true }),
    receiver: personal(text({ about: 'Who took it（接报人姓名）', max: 60 })),
    receipt: optional(paperNumber({ about: 'Number of the receipt（回执编号）', max: 80 })),
  },
  who: office,
  late: ({ reported: { statement } }) => statement.saidAt,
  repeat: ({ to, body, toldAt }, { tellings }) =>
    tellings.some((one) => one.to === to && one.body === body && one.toldAt === toldAt),
  rule: (asked, accident, act, { id: by }) => {
    mustNotBeBefore(accident.reported.statement.saidAt, asked.toldAt);
    const { to, toldAt } = asked;
    const alsoChange = upwards.includes(to) ? ['ACC-D19-CHANGE'] : [];
    return [
      {
        type: 'AccidentTold',
        data: { ...asked, by, clocks: stop(accident, toldAt, clockOf(to), ...alsoChange) },
      },
    ];
  },
});

export type TellOfAccident = MessageOf<typeof tellOfAccident>;
