import { type DoubtfulMeasurement, isInDoubt } from '#contexts/equipment/contract';
import type { Case } from '../case.state.js';

/**
 * What whoever decides must be told（检定存疑的测量数据）: measurements of the case by instruments
 * past their calibration, never calibrated, or in repair that day. Records that were discarded
 * prove nothing, and are left out.
 */
export const measuredInDoubt = ({
  records,
  discarded,
}: Pick<Case, 'records' | 'discarded'>): Readonly<{
  measuredInDoubt?: readonly DoubtfulMeasurement[];
}> => {
  const doubtful = Object.entries(records)
    .filter(([recordId]) => !discarded.includes(recordId))
    .flatMap(([recordId, { measured = [] }]) =>
      measured.filter(isInDoubt).map((one) => ({ recordId, ...one })),
    );
  return doubtful.length > 0 ? { measuredInDoubt: doubtful } : {};
};
