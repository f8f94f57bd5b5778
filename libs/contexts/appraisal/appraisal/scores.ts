import { accidentReference } from '#contexts/accidents/contract';
import { type Act, fields, type LocalDate, refuse, seenIn } from '#domain/kernel';
import type { TableOf } from '#domain/law';
import { type Cited, citedIn, citing, mustCite } from '../shared/cited.js';

const { id, optional, parts, shape, text } = fields;

/** The scoring table of the day on which the appraisal began（考核评分表）. */
export type Scale = Pick<TableOf<'scoring'>, 'factors' | 'grades' | 'vetoes'>;

/** One item with its level: the points are those of the table, nobody types them. */
export type Score = Cited &
  Readonly<{
    item: string;
    choice: string;
    points: number;
    /** What the accident counted as that is cited, and when it was. */
    grade?: string;
    occurredOn?: LocalDate;
    remark?: string;
  }>;

const scored = shape('AppraisedItem', {
  item: id({ about: 'Item of the scoring table（考核项目代号）', example: 'responsibility' }),
  choice: id({ about: 'Level of that item（档次代号）', example: 'full' }),
  ...citing,
  remark: optional(text({ about: 'Remark（说明）', max: 1_000 })),
});
export type AskedScore = fields.Of<typeof scored>;

/** Items with their levels, each with what it rests on. */
export const scoresField = (min: number) =>
  parts(scored, {
    about: 'Items, each with what it rests on（逐项评分及依据）',
    min,
    max: 30,
    once: 'item',
  });

/** The points of a level, by the table. */
const pointsOf = ({ factors }: Scale, { item, choice }: AskedScore): number => {
  const factor = factors.find((one) => one.factor === item);
  if (!factor)
    return refuse(
      'no-such-item',
      `${item} 不在评分表中（is no item of the scoring table）.`,
      'APR-TABLE',
    );
  const level = factor.choices.find((one) => one.choice === choice);
  return level
    ? level.points
    : refuse(
        'no-such-level',
        `${factor.title}没有 ${choice} 档（is no level of ${item}）.`,
        'APR-TABLE',
      );
};

const accidentIn = ({ accident }: Cited, act: Act): Pick<Score, 'grade' | 'occurredOn'> => {
  if (accident === undefined) return {};
  const { grade, occurredOn } = seenIn(act, accidentReference, accident).standing?.facts ?? {};
  return {
    ...(grade !== undefined && { grade }),
    ...(occurredOn !== undefined && { occurredOn }),
  };
};

/** What was asked, scored by the table; an item that rests on nothing is refused. */
export const scoresOf = (asked: readonly AskedScore[], scale: Scale, act: Act): readonly Score[] =>
  asked.map((one) => {
    const points = pointsOf(scale, one);
    mustCite(one, one.item);
    const { item, choice, remark } = one;
    return {
      item,
      choice,
      points,
      ...citedIn(one),
      ...accidentIn(one, act),
      ...(remark !== undefined && { remark }),
    };
  });

/** Every item of the table is scored, none left out. */
export const mustScoreAll = (asked: readonly AskedScore[], { factors }: Scale): void => {
  const missing = factors.filter(({ factor }) => !asked.some(({ item }) => item === factor));
  if (missing.length > 0)
    refuse(
      'not-all-scored',
      `尚未评分：${missing.map(({ title }) => title).join('、')}（not scored yet: ${missing.map(({ factor }) => factor).join(', ')}）.`,
      'APR-TABLE',
    );
};

/** Later scores of an item take the place of earlier ones. */
export const withScores = (was: readonly Score[], now: readonly Score[]): readonly Score[] =>
  was.map((one) => now.find(({ item }) => item === one.item) ?? one);

/** What was asked once, as it would be asked again: the points follow from it. */
export const askedBefore = (stored: readonly Score[]): readonly object[] =>
  stored.map((one) => ({
    item: one.item,
    choice: one.choice,
    ...citedIn(one),
    ...(one.remark !== undefined && { remark: one.remark }),
  }));
