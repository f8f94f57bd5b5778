import {
  type Act,
  type Asks,
  deny,
  fields,
  filledWith,
  holds,
  localDateOf,
  type MessageOf,
  refuse,
  same,
  startOfDay,
  unknown,
} from '#domain/kernel';
import {
  actingAs,
  type ActingPerson,
  doneFor,
  drawUp,
  kindOfOrgan,
  person,
  plain,
} from '#domain/procedure';
import { exhibitReference } from '#contexts/evidence/contract';
import type { Figures } from './statistics.events.js';
import { recurringOf } from './recurs.js';
import { lastDayOf, nameOf, statisticsCommand } from './statistics.state.js';

const { file, id, money, optional, part, personal, shape, text, whole } = fields;

/** The signed form of a period（统计分析表）. */
export const forms = { statistics: plain('事故隐患排查治理情况统计分析表') } as const;

const period = shape('StatisticsPeriod', {
  year: whole({ about: 'Year（年度）', min: 2008, max: 2100, example: 2026 }),
  quarter: optional(whole({ about: 'Quarter; left out for the year（季度）', min: 1, max: 4 })),
});
const most = 100_000;
const figures = shape('StatisticsFigures', {
  ordinaryFound: whole({ about: 'Ordinary hazards found（一般隐患排查数）', min: 0, max: most }),
  ordinaryRemoved: whole({ about: 'Of them removed（一般隐患整改数）', min: 0, max: most }),
  majorFound: whole({ about: 'Major hazards found（重大隐患排查数）', min: 0, max: most }),
  majorRemoved: whole({ about: 'Of them removed（重大隐患整改数）', min: 0, max: most }),
  fundsFen: money({ about: 'Spent on removing them, fen（治理投入资金，分）', min: 0 }),
});

const asks = {
  organ: id({ about: 'Organ that receives it（报送机关）' }),
  period: part(period, { about: 'Which quarter or year（统计期）' }),
  figures: part(figures, { about: 'Figures（统计数据）' }),
  signedBy: personal(text({ about: 'Principal who signed（主要负责人签字）', max: 60 })),
  signature: file(exhibitReference, {
    about: 'SHA-256 of the signed paper（签字件）',
    here: true,
    at: () => 'then',
  }),
  corrects: optional(text({ about: 'Why it is filed anew（更正理由）', max: 500 })),
};
type Asked = Asks<typeof asks> & Readonly<{ unitId: string }>;

const office = ['officer', 'team-leader', 'intake-clerk'] as const;

/** The unit files its own; an officer of the organ that receives it takes in a paper. */
const mayFile = ({ unitId, organ }: Asked, act: Act): ActingPerson => {
  if (!holds(act.actor, 'applicant')) {
    const own = act.actor.kind === 'person' ? act.actor.capacity.organ : '';
    const organs = act.registry.organ(own)?.actsFor === organ ? [organ, own] : [organ];
    return actingAs(act, office, organs, ['O16 14']);
  }
  const who = person(act);
  if (who.capacity.organ !== unitId)
    deny(
      'not-the-unit',
      'A unit files its own statistics（只能报送本单位的统计分析表）.',
      'O16 14',
    );
  return who;
};

const mustAddUp = ({ ordinaryFound, ordinaryRemoved, majorFound, majorRemoved }: Figures): void => {
  if (ordinaryRemoved > ordinaryFound || majorRemoved > majorFound)
    refuse(
      'more-removed-than-found',
      'No more are removed than were found（整改数不得大于排查数）.',
      'O16 14',
    );
};

/**
 * A unit files what it found and removed in a quarter or a year, signed by its principal (O16 14,
 * HAZ-D4, HAZ-D5); what is late is taken in and says so. Filed anew it says why, and the newest
 * counts.
 */
export const fileStatistics = statisticsCommand('FileStatistics', {
  title: 'File statistics of hazards（报送隐患统计分析表）',
  at: 'filings',
  by: ['applicant', ...office],
  asks,
  fills: filledWith<{ unitId: string }>(),
  who: (_, act, asked) => mayFile(asked, act),
  repeat: (asked, { filed }) => {
    const was = filed[nameOf(asked.period)];
    return (
      was !== undefined &&
      same([was.figures, was.signature, was.organ], [asked.figures, asked.signature, asked.organ])
    );
  },
  stage: ({ filed }, act, asked) => {
    if (!['bureau', 'street'].includes(kindOfOrgan(asked.organ, act)))
      refuse(
        'no-such-receiver',
        'It goes to the bureau or a street（须报送应急管理部门或街道）.',
        'O16 14',
      );
    if (lastDayOf(asked.period) >= localDateOf(act.now))
      refuse('period-not-over', 'The period is not over yet（统计期尚未结束）.', 'O16 14');
    mustAddUp(asked.figures);
    if (filed[nameOf(asked.period)] && asked.corrects === undefined)
      refuse(
        'filed-already',
        'It was filed for that period; say why it is filed anew（该统计期已报送，更正须写明理由）.',
        'O16 14',
      );
  },
  rule: ({ unitId, ...told }, statistics, act, { id: by }) => {
    const found =
      act.registry.enterprise(unitId) ??
      unknown(
        'unit-unknown',
        `The register knows no unit ${unitId}（登记簿中没有单位 ${unitId}）.`,
      );
    const unit = { id: unitId, name: found.name, creditCode: found.creditCode };
    const filedOn = localDateOf(act.now);
    const recurring = recurringOf(told.period);
    const lastDay = lastDayOf(told.period);
    const { due } = act.law.clock(recurring.rule, { start: startOfDay(lastDay) });
    const late = act.now > due;
    const paper = { unit, ...told, late, filedOn };
    return [
      {
        type: 'StatisticsFiled',
        data: {
          unit,
          ...told,
          late,
          filedOn,
          by,
          documents: drawUp({ organ: told.organ, papers: statistics.papers }, act, [
            forms.statistics,
            paper,
          ]),
          clocks: doneFor(act, statistics, recurring, {
            on: lastDay,
            by: { kind: 'unit', organ: told.organ },
          }),
        },
      },
    ];
  },
});

export type FileStatistics = MessageOf<typeof fileStatistics>;
