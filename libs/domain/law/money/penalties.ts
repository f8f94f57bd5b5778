import {
  dateOfDay,
  dayNumber,
  type Fen,
  type Law,
  type LocalDate,
  refuse,
  showFen,
} from '#domain/kernel';
import type { FineRange } from '../catalogue/build/entry.js';
import { boundsOf, type FineTable } from './fines.js';
import type { Sum } from './reward.js';

/**
 * Confiscation of the gain with the fine that its height calls for (WSL 92): a multiple of the gain
 * from the limit on, an amount below it. The fine is a range; the benchmark chooses within it.
 */
export const confiscationAndFine = (
  table: FineTable,
  gainFen: Fen,
): Readonly<{ confiscationFen: Fen; range: FineRange; minFen: Fen; maxFen: Fen }> => {
  const range =
    table.ranges.find(
      ({ gainFromFen, gainBelowFen }) =>
        (gainFromFen !== undefined && gainFen >= gainFromFen) ||
        (gainBelowFen !== undefined && gainFen < gainBelowFen),
    ) ??
    refuse(
      'no-range-by-gain',
      `${table.cite} does not go by the gain（${table.cite} 不按违法所得计算）.`,
      table.cite,
    );
  return { confiscationFen: gainFen, range, ...boundsOf(range, { gainFen }) };
};

export type Continuing = Readonly<{
  /** The fine already imposed and refused. */
  fineFen: Fen;
  orderedOn: LocalDate;
  /** Day on which re-inspection showed the correction; that day is not charged any more (D). */
  correctedOn: LocalDate;
  law: Law;
}>;

/**
 * Daily continuing penalty (按日连续处罚, WSL 112): the same fine for each day from the day after
 * the order.
 */
export const continuingPenalty = ({ fineFen, orderedOn, correctedOn, law }: Continuing): Sum => {
  const rule = law.cited('ENF-D18', 'firstDayAfterOrder', orderedOn);
  const first = dayNumber(orderedOn) + rule.value;
  const days = Math.max(0, dayNumber(correctedOn) - first);
  return {
    fen: days * fineFen,
    explanation: [
      {
        reason: `${days} days from ${dateOfDay(first)} to the day before ${correctedOn}, ${showFen(fineFen)} each（按日连续处罚）`,
        fen: days * fineFen,
        source: `${rule.law} (${rule.version}); ENF-D18`,
      },
    ],
  };
};
