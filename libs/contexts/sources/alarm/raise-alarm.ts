import { type Asks, fields, label, type MessageOf } from '#domain/kernel';
import { owe } from '#domain/procedure';
import type { Stands } from '../point/point.events.js';
import { alarmCommand, raisedCommand } from './alarm.state.js';

const { id, moment, oneOf, optional, part, shape, text } = fields;

const number = (about: string) =>
  fields.checked<number>({
    about,
    rule: 'isNumber',
    example: 61.5,
    schema: { type: 'number' },
    fits: (value): value is number => typeof value === 'number' && Number.isFinite(value),
    otherwise: 'is no number（须为数值）',
  });

const unit = shape('AlarmUnit', {
  id: id({ about: 'Unit（单位）' }),
  name: text({ about: 'Its name（单位名称）', max: 200 }),
});

const stands = shape('AlarmStands', {
  sourceId: optional(id({ about: 'Major hazard source（重大危险源）' })),
  plate: optional(text({ about: 'Plate of the vehicle（车牌号）', max: 20 })),
  name: text({ about: 'Name of the place（名称）', max: 120 }),
  unit: part(unit, { about: 'Whose it is（单位）' }),
  organ: id({ about: 'In whose name it is watched（主管机关）' }),
  handlingOrgan: id({ about: 'Who watches it（承办机构）' }),
});

const asks = {
  alarmId: id({ about: 'Id, from its point and moment（报警编号）' }),
  pointId: id({ about: 'Point（监测点）' }),
  code: text({ about: 'Code of the point（点位编号）', max: 60 }),
  stands: part(stands, { about: 'Where it stands（所在）' }),
  kind: oneOf(['high', 'low', 'silent', 'off-corridor'], { about: 'Why it rings（报警类型）' }),
  value: optional(number('What was measured（监测值）')),
  limit: optional(number('The limit（报警值）')),
  since: moment({ about: 'Since when it was so（起始时刻）' }),
  raisedAt: moment({ about: 'When it had lasted long enough（报警时刻）' }),
};

type Asked = Asks<typeof asks>;

const standsOf = ({ stands: said }: Asked): Stands => said;

/**
 * Readings passed a limit for as long as its point says, or none came（报警）: raised by the
 * program that watches them. Somebody has to answer it, and it climbs.
 */
export const raiseAlarm = alarmCommand('RaiseAlarm', {
  title: 'An alarm is raised（报警）',
  by: [],
  system: ['reaction'],
  asks,
  repeat: (_, { raised }) => raised !== undefined,
  rule: (asked, _, act) => [
    {
      type: 'AlarmRaised',
      data: {
        ...asked,
        stands: standsOf(asked),
        clocks: [
          owe(act, {
            duty: 'MHS-ALARM',
            rule: 'MHS-ALARM',
            what: label('answer the alarm', '处置报警'),
            by: { kind: 'post', role: 'officer', organ: asked.stands.handlingOrgan },
            why: ['MHS-ALARM', 'HSL 13'],
          }),
        ],
      },
    },
  ],
});

export type RaiseAlarm = MessageOf<typeof raiseAlarm>;

/** Readings are back inside（报警解除）. That it was answered, somebody still has to say. */
export const clearAlarm = raisedCommand('ClearAlarm', {
  title: 'An alarm is cleared（报警解除）',
  by: [],
  system: ['reaction'],
  asks: {
    value: optional(number('What was measured then（监测值）')),
    clearedAt: moment({ about: 'When（解除时刻）' }),
  },
  repeat: (_, { cleared }) => cleared !== undefined,
  rule: (asked) => [{ type: 'AlarmCleared', data: asked }],
});

export type ClearAlarm = MessageOf<typeof clearAlarm>;
