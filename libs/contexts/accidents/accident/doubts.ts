import { type Instant, type Law, onTheWall } from '#domain/kernel';
import type { Statement } from './facts.js';

/**
 * Where two reports cannot both be true, or one came too late（迟报漏报谎报瞒报疑点）: found by
 * comparing who said what when. It proves nothing: somebody looks into it and finds (ACL-21).
 */
export type Doubt = Readonly<{
  /** Known by it: the same doubt is raised once. */
  doubt: string;
  about: 'hour' | 'time' | 'casualties' | 'silence';
  /** Both sides, as people read it. */
  says: string;
  /** The moment up to which the unit had to report, where it is about the hour. */
  due?: Instant;
}>;

const of = (all: readonly Statement[], unit: boolean): readonly Statement[] =>
  all.filter(({ source }) => (source === 'unit') === unit);

const hour = (knew: Instant, law: Law): Instant => law.clock('ACC-D1', { start: knew }).due;

/** When the head of the unit knew at the latest, by whoever said the earliest（最早接报时刻）. */
export const knewAt = (all: readonly Statement[]): Instant | undefined =>
  all.flatMap(({ unitKnewAt }) => unitKnewAt ?? []).toSorted()[0];

/**
 * The unit's first report came after its hour, to one of its two addressees (R493 9): counted from
 * when it knew.
 */
const lateOf = (all: readonly Statement[], law: Law): readonly Doubt[] => {
  const [first] = of(all, true);
  const knew = knewAt(all);
  if (!first || knew === undefined) return [];
  const due = hour(knew, law);
  const had = `单位负责人${onTheWall(knew)}已接到报告，应于${onTheWall(due)}前报告`;
  const told = [
    ['hour', '本局', first.saidAt],
    ['hour-sector', '行业主管部门', first.sectorToldAt],
  ] as const;
  return told.flatMap(([doubt, whom, at]) =>
    at !== undefined && at > due
      ? [{ doubt, about: 'hour' as const, says: `${had}，实际${onTheWall(at)}报告${whom}`, due }]
      : [],
  );
};

const sourceNames: Readonly<Record<Statement['source'], string>> = {
  unit: '事故单位',
  'person-on-site': '现场人员',
  'police-110': '110',
  'fire-119': '119',
  'ambulance-120': '120',
  'tip-off': '举报',
  'upper-level': '上级转来',
};

/** Whoever else called it in before the hour at which, by the unit, it happened. */
const timeOf = (all: readonly Statement[]): readonly Doubt[] =>
  of(all, true).flatMap((unit) => {
    const other = of(all, false).find(
      ({ occurredAt, saidAt }) => occurredAt < unit.occurredAt || saidAt < unit.occurredAt,
    );
    if (!other) return [];
    const { source, saidAt, occurredAt } = other;
    return [
      {
        doubt: `time-${all.indexOf(unit) + 1}`,
        about: 'time' as const,
        says: `单位称事故发生于${onTheWall(unit.occurredAt)}；${sourceNames[source]}于${onTheWall(saidAt)}报告称发生于${onTheWall(occurredAt)}`,
      },
    ];
  });

const hurt = ({ figures: { deaths, missing, seriousInjuries } }: Statement): string =>
  `死亡${deaths}人、下落不明${missing}人、重伤${seriousInjuries}人`;

const isLess = (one: Statement, than: Statement): boolean =>
  one.figures.deaths + one.figures.missing < than.figures.deaths + than.figures.missing ||
  one.figures.deaths + one.figures.missing + one.figures.seriousInjuries <
    than.figures.deaths + than.figures.missing + than.figures.seriousInjuries;

/** The unit said fewer than somebody else had said before it（伤亡少报）. */
const casualtiesOf = (all: readonly Statement[]): readonly Doubt[] =>
  of(all, true).flatMap((unit) => {
    const other = of(all, false).find((one) => one.saidAt <= unit.saidAt && isLess(unit, one));
    if (!other) return [];
    return [
      {
        doubt: `casualties-${all.indexOf(unit) + 1}`,
        about: 'casualties' as const,
        says: `单位于${onTheWall(unit.saidAt)}报告${hurt(unit)}；此前${sourceNames[other.source]}于${onTheWall(other.saidAt)}报告${hurt(other)}`,
      },
    ];
  });

/** Whom the file names, by what became of them（已登记伤亡人员）. */
export type NamedPeople = Readonly<Record<'dead' | 'missing' | 'seriously-injured', number>>;

/** More are named than were told last（名单多于报告人数）: a doubt for each such list. */
export const namesBeyond = (
  last: Statement,
  { dead, missing, ...named }: NamedPeople,
): readonly Doubt[] => {
  const { deaths, missing: lost, seriousInjuries } = last.figures;
  const hurtToo = named['seriously-injured'];
  if (dead <= deaths && dead + missing <= deaths + lost && hurtToo <= seriousInjuries) return [];
  return [
    {
      doubt: `names-${dead}-${missing}-${hurtToo}`,
      about: 'casualties',
      says: `已登记死亡${dead}人、下落不明${missing}人、重伤${hurtToo}人；最近一次报告（${onTheWall(last.saidAt)}）为${hurt(last)}`,
    },
  ];
};

/** All that does not fit among what was said so far, in the order in which it is looked for. */
export const doubtsIn = (all: readonly Statement[], law: Law): readonly Doubt[] => [
  ...lateOf(all, law),
  ...timeOf(all),
  ...casualtiesOf(all),
];

/** That nothing had come when the hour was over says already that it came too late. */
export const isSilence = ({ about }: Doubt): boolean => about === 'silence';

/** The unit has said nothing, and its hour is over（单位未报）. */
export const silence = (due: Instant): Doubt => ({
  doubt: 'silence',
  about: 'silence',
  says: `至${onTheWall(due)}，事故单位未报告`,
  due,
});
