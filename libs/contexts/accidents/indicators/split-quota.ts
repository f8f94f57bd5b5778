import { fields, filledWith, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { alreadySo, stop } from '#domain/procedure';
import { gradeWords } from '../accident/grading.js';
import { streetClock, streetDuties } from './streets.js';
import { accidentFields, streetOutcomes } from './year.events.js';
import {
  clerkOf,
  clerksOf,
  headOf,
  headsOf,
  mustBeOpen,
  openedCommand,
  type Opened,
  yearCommand,
} from './year.state.js';

const { area, flag, id, oneOf, optional, paperNumber, text, whole } = fields;

type Split = Readonly<{ street: string; field: string; deaths: number }>;

/** All streets together have no more than the district was given. */
const mustFit = ({ quotas, splits }: Opened, { street, field, deaths }: Split): void => {
  const quota = quotas.find((one) => one.field === field);
  if (!quota)
    return refuse(
      'no-quota',
      '该领域尚未登记上级下达的控制指标，不能分解（no quota was handed down for it yet）.',
      'WSL 89',
    );
  const others = splits.filter((one) => one.field === field && one.street !== street);
  const sum = others.reduce((all, one) => all + one.deaths, deaths);
  if (sum > quota.deaths)
    refuse(
      'over-the-quota',
      `各街道合计 ${sum} 人，超过下达指标 ${quota.deaths} 人（together more than the district was given）.`,
      'WSL 89',
    );
};

/** Hands a share of the quota down to a street（分解下达街道）. */
export const splitQuota = openedCommand('SplitQuota', {
  title: 'Hand a quota down to a street（分解下达街道控制指标）',
  at: 'street-quotas',
  by: clerksOf,
  who: clerkOf,
  asks: {
    street: id({ names: 'organ', about: 'Which street（街道办事处）' }),
    field: oneOf(accidentFields, { about: 'Field of accidents（事故领域）' }),
    deaths: whole({ about: 'Deaths at most（死亡人数控制指标）', min: 0, max: 100_000 }),
    source: text({ about: 'From which document（下达文件、文号）', max: 300 }),
  },
  repeat: (asked, { splits }) =>
    alreadySo(
      splits.find(({ street, field }) => street === asked.street && field === asked.field),
      asked,
    ),
  stage: (year, { registry }, asked) => {
    mustBeOpen(year);
    if (registry.organ(asked.street)?.kind !== 'street')
      refuse('not-a-street', '只能分解给街道办事处（only a street is given a share）.', 'WSL 89');
    mustFit(year, asked);
  },
  rule: (asked, year, act, { id: by }) => {
    const { name, area: where } = act.registry.organ(asked.street)!;
    const split = { ...asked, name, area: where, enteredOn: localDateOf(act.now), by };
    const splits = [
      ...year.splits.filter((one) => one.street !== asked.street || one.field !== asked.field),
      split,
    ];
    const of = { area: where, organ: year.opened.organ };
    const clocks = streetDuties(year, { counted: year.counted, splits }, of, act);
    return [{ type: 'QuotaSplit', data: { ...split, clocks } }];
  },
});

/**
 * What an accident counts as from now on（事故计入控制指标）: sent by the accident itself, each
 * time that its casualties or its grade change, so that nobody types a death in.
 */
export const countAccident = yearCommand('CountAccident', {
  title: 'Count an accident（事故计入控制指标）',
  by: [],
  system: ['reaction'],
  asks: {
    organ: id({ names: 'organ', about: 'Whose indicators（机关）' }),
    year: whole({ about: 'Year（年度）', min: 2000, max: 2100, example: 2026 }),
    accidentId: id({ about: 'The accident（事故编号）' }),
    field: oneOf(accidentFields, { about: 'Field of accidents（事故领域）' }),
    // The accident’s own door has held it against the district already.
    // The accident says it: its own door asks whether there is such a street.
    area: text({ about: 'Street of the place（所在街道）', example: '440704004', max: 12 }),
    deaths: whole({ about: 'Deaths that count（计入的死亡人数）', min: 0, max: 100_000 }),
    grade: optional(oneOf(gradeWords, { about: 'Its grade（事故等级）' })),
    ended: flag({ about: 'No accident of its own any more（已销案）' }),
  },
  fills: filledWith<{ yearId: string }>(),
  repeat: (asked, { counted }) =>
    alreadySo(
      counted.find(({ accidentId }) => accidentId === asked.accidentId),
      asked,
    ),
  rule: (asked, year, act) => {
    const counted = [
      ...year.counted.filter(({ accidentId }) => accidentId !== asked.accidentId),
      asked,
    ];
    const clocks = streetDuties(year, { counted, splits: year.splits }, asked, act);
    return [{ type: 'AccidentCounted', data: { ...asked, clocks } }];
  },
});

/**
 * A street is over its quota, or had a larger accident: what follows is decided by people（X22）. A
 * veto that others decided is put on record at the vetoes.
 */
export const considerStreet = openedCommand('ConsiderStreet', {
  title: 'What follows for a street was considered（登记对街道的研究处理）',
  at: 'street-decisions',
  by: headsOf,
  who: headOf,
  asks: {
    area: area({ about: 'Which street, by its code（街道代码）', example: '440704004' }),
    outcome: oneOf(streetOutcomes, {
      about: 'Interview, score, veto, or nothing（约谈、扣分、一票否决、不处理）',
    }),
    number: optional(paperNumber({ about: 'Number of the paper（文号）', max: 80 })),
    reason: text({ about: 'Why（理由）', max: 1_000 }),
  },
  repeat: (asked, { considered }) => alreadySo(considered.at(-1), asked),
  stage: ({ clocks, lapsed }, _, { area: where, outcome, number }) => {
    if (!(streetClock(where) in clocks) && !(streetClock(where) in lapsed))
      refuse(
        'nothing-to-consider',
        `${where} 没有待研究的事项（nothing of that street waits）.`,
        'X22',
      );
    if ((outcome === 'none') !== (number === undefined))
      refuse(
        'number-or-not',
        '约谈、扣分、一票否决须填写文号，不处理的不填（say its number, but where nothing follows）.',
        'X22',
      );
  },
  rule: (asked, year, act, { id: by }) => [
    {
      type: 'StreetConsidered',
      data: {
        ...asked,
        decidedOn: localDateOf(act.now),
        by,
        clocks: stop(year, act.validAt, streetClock(asked.area)),
      },
    },
  ],
});

export type SplitQuota = MessageOf<typeof splitQuota>;
export type CountAccident = MessageOf<typeof countAccident>;
export type ConsiderStreet = MessageOf<typeof considerStreet>;
