import type { LocalDate } from '#domain/kernel';

/** How a calibration stood on the day of a measurement（检定状态）. */
export type Calibration = 'valid' | 'expired' | 'never' | 'in-repair' | 'out-of-use';

type Calibrated = Readonly<{
  calibratedOn: LocalDate;
  until: LocalDate;
  /** A repair touched what it measures: from that day on it held no more. */
  voidFrom?: LocalDate;
}>;

/** What the file of a device tells of any day: calibrations, repairs, the end of its use. */
export type Soundness = Readonly<{
  calibrations: readonly Calibrated[];
  repairs: readonly Readonly<{ from: LocalDate; to?: LocalDate }>[];
  writtenOffOn?: LocalDate;
}>;

/** It was calibrated once more. */
export const calibratedOnce = (
  sound: Soundness,
  { calibratedOn, until }: Pick<Calibrated, 'calibratedOn' | 'until'>,
): Soundness => ({ ...sound, calibrations: [...sound.calibrations, { calibratedOn, until }] });

/** Whether a calibration is the one made last: an older one, entered afterwards, is not. */
export const isLatest = (
  { calibrations }: Soundness,
  { calibratedOn }: Pick<Calibrated, 'calibratedOn'>,
): boolean => calibrations.every((one) => one.calibratedOn <= calibratedOn);

/** It went to be repaired. */
export const sentForRepair = (sound: Soundness, from: LocalDate): Soundness => ({
  ...sound,
  repairs: [...sound.repairs, { from }],
});

/** It came back; what had been calibrated before holds on, or no more from that day on. */
export const backFromRepair = (
  sound: Soundness,
  { repairedOn, calibrationHolds }: Readonly<{ repairedOn: LocalDate; calibrationHolds: boolean }>,
): Soundness => ({
  ...sound,
  repairs: sound.repairs.map((one) => (one.to === undefined ? { ...one, to: repairedOn } : one)),
  calibrations: calibrationHolds
    ? sound.calibrations
    : sound.calibrations.map((one) => ({ voidFrom: repairedOn, ...one })),
});

/** Nobody used it from that day on. */
export const writtenOffThen = (sound: Soundness, writtenOffOn: LocalDate): Soundness => ({
  ...sound,
  writtenOffOn,
});

/**
 * How its calibration stood on a day（检定状态）: by the one that was made last by then, so that a
 * calibration of a later day heals no earlier measurement.
 */
export const calibrationOn = (
  { calibrations, repairs, writtenOffOn }: Soundness,
  on: LocalDate,
): Readonly<{ calibration: Calibration; calibratedUntil?: LocalDate }> => {
  const until = calibrations
    .filter(({ calibratedOn, voidFrom }) => calibratedOn <= on && !(voidFrom && voidFrom <= on))
    .toSorted((one, other) => one.calibratedOn.localeCompare(other.calibratedOn))
    .at(-1)?.until;
  const told = until === undefined ? {} : { calibratedUntil: until };
  if (repairs.some(({ from, to }) => from <= on && (to === undefined || on < to)))
    return { calibration: 'in-repair', ...told };
  if (writtenOffOn !== undefined && writtenOffOn <= on)
    return { calibration: 'out-of-use', ...told };
  if (until === undefined) return { calibration: 'never' };
  return { calibration: on <= until ? 'valid' : 'expired', ...told };
};
