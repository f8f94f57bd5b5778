import { fields, localDateOf, type MessageOf, mustNotBeBefore } from '#domain/kernel';
import { alreadySo } from '#domain/procedure';
import { knownCommand, occurredAt } from '../accident.state.js';
import { heads, office, onDuty } from '../who-may.js';

const { day, id, oneOf, optional, personal, text } = fields;

/**
 * Who died, is missing or was seriously injured（伤亡人员）, under a number of its own: what
 * becomes of somebody is told again under the same. Names are read by the officials of the matter
 * alone.
 */
export const nameCasualty = knownCommand('NameCasualty', {
  title: 'Name a casualty（登记伤亡人员）',
  at: 'casualties/:casualtyId',
  by: [...onDuty, ...heads],
  asks: {
    casualtyId: id({ about: 'Number among the casualties（伤亡人员编号）', example: 'c1' }),
    name: personal(text({ about: 'Name（伤亡人员姓名）', max: 60 })),
    outcome: oneOf(['dead', 'missing', 'seriously-injured'], {
      about: 'What became of them（伤亡情况）',
    }),
    since: day({ about: 'Since when（日期）', past: true }),
    hospital: optional(text({ about: 'Hospital（救治医院）', max: 120 })),
  },
  who: office,
  repeat: (asked, { casualties }) =>
    alreadySo(
      casualties.find(({ casualtyId }) => casualtyId === asked.casualtyId),
      asked,
    ),
  rule: (asked, accident, _, { id: by }) => {
    mustNotBeBefore(localDateOf(occurredAt(accident)), asked.since);
    return [{ type: 'CasualtyNamed', data: { ...asked, by } }];
  },
});

export type NameCasualty = MessageOf<typeof nameCasualty>;
