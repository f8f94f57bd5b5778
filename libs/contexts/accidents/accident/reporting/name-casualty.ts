import {
  type Act,
  type Asks,
  fields,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
} from '#domain/kernel';
import { alreadySo } from '#domain/procedure';
import { type Known, knownCommand, occurredAt, stands } from '../accident.state.js';
import { type NamedPeople, namesBeyond } from '../doubts.js';
import { toVerify } from '../duties.js';
import { heads, office, onDuty } from '../who-may.js';

const { day, id, narrative, oneOf, optional, personal, text } = fields;

const asks = {
  casualtyId: id({ about: 'Number among the casualties（伤亡人员编号）', example: 'c1' }),
  name: personal(text({ about: 'Name（伤亡人员姓名）', max: 60 })),
  outcome: oneOf(['dead', 'missing', 'seriously-injured'], {
    about: 'What became of them（伤亡情况）',
  }),
  since: day({ about: 'Since when（日期）', past: true }),
  hospital: optional(narrative(text({ about: 'Hospital（救治医院）', max: 120 }))),
};

type Asked = Asks<typeof asks>;

/**
 * Who died, is missing or was seriously injured（伤亡人员）, under a number of its own: what
 * becomes of somebody is told again under the same. Names and hospitals are sealed, and read by
 * the officials of the matter alone; what became of a number is not, because it is counted. More
 * names than were told are a doubt: a follow-up is missing, or somebody told fewer.
 */
export const nameCasualty = knownCommand('NameCasualty', {
  title: 'Name a casualty（登记伤亡人员）',
  at: 'casualties/:casualtyId',
  by: [...onDuty, ...heads],
  asks,
  who: office,
  repeat: (asked, { casualties }) =>
    alreadySo(
      casualties.find(({ casualtyId }) => casualtyId === asked.casualtyId),
      asked,
    ),
  stage: (accident) => stands(accident),
  rule: (asked, accident, act, { id: by }) => {
    mustNotBeBefore(localDateOf(occurredAt(accident)), asked.since);
    const doubts = doubtsOf(asked, accident);
    return [
      { type: 'CasualtyNamed', data: { ...asked, by } },
      ...(doubts.length === 0 ? [] : [doubted(accident, doubts, act)]),
    ];
  },
});

export type NameCasualty = MessageOf<typeof nameCasualty>;

const doubted = (accident: Known, doubts: ReturnType<typeof doubtsOf>, act: Act) => ({
  type: 'AccidentDoubted' as const,
  data: { doubts, clocks: doubts.map((one) => toVerify(act, accident.reported.accident, one)) },
});

/** What nobody has doubted yet, once this one is among those who are named. */
const doubtsOf = (asked: Asked, { casualties, statements, doubts }: Known) => {
  const others = casualties.filter(({ casualtyId }) => casualtyId !== asked.casualtyId);
  const count = (outcome: Asked['outcome']): number =>
    [...others, asked].filter((one) => one.outcome === outcome).length;
  const named: NamedPeople = {
    dead: count('dead'),
    missing: count('missing'),
    'seriously-injured': count('seriously-injured'),
  };
  return namesBeyond(statements.at(-1)!, named).filter(
    ({ doubt }) => !doubts.some((one) => one.doubt === doubt),
  );
};
