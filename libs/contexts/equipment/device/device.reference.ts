import {
  type Act,
  type Asks,
  fields,
  label,
  type LocalDate,
  localDateOf,
  referable,
  seenIn,
  type Standing,
} from '#domain/kernel';
import type { DeviceEvent, DeviceKind } from './device.events.js';
import { type Device, evolveDevice, noDevice } from './device.state.js';
import { deviceStream } from './device.stream.js';

/** What rules about other files may know of a device. */
type DeviceFacts = Readonly<{
  kind: DeviceKind;
  /** `四合一气体检测仪 BX-615（SN20260117）`. */
  called: string;
  calibratedUntil?: LocalDate;
  inUse: boolean;
  inRepair?: true;
}>;

const standing = ({
  registered,
  calibrated,
  inRepair,
  writtenOff,
}: Device): Standing<DeviceFacts> | undefined =>
  registered && {
    kind: registered.kind,
    organ: registered.organ,
    ...(writtenOff && { ended: { how: label('written off', '报废') } }),
    facts: {
      kind: registered.kind,
      called: `${registered.name} ${registered.model}（${registered.serialNumber}）`,
      ...(calibrated && { calibratedUntil: calibrated.until }),
      inUse: !inRepair && !writtenOff,
      ...(inRepair && { inRepair }),
    },
  };

/** Devices, for fields that name one. */
export const deviceReference = referable<Device, DeviceEvent, DeviceFacts>({
  stream: deviceStream,
  title: label('device', '执法装备'),
  initial: noDevice,
  evolve: evolveDevice,
  standing,
});

const { checked, parts, ref, shape, text } = fields;

/** A reading keeps its digits, so it is a text: `12.50` was read to the hundredth. */
const number = /^[<>≤≥]?-?\d{1,12}(?:\.\d{1,9})?$/;
/** `%LEL`, `mg/m³`, `℃`, `次/min`: no blank, and no number before it. */
const unit = /^[\p{L}%‰°][\p{L}\d%‰°³²·/⁻¹()]{0,19}$/u;

const measurement = shape('Measurement', {
  measurand: text({ about: 'What was measured（测量项目）', example: '可燃气体浓度', max: 100 }),
  value: checked<string>({
    about: 'Value, as it was read（测得值）',
    rule: 'isNumber',
    example: '12.5',
    schema: { type: 'string', pattern: number.source },
    fits: (value): value is string => typeof value === 'string' && number.test(value),
    otherwise: 'is a number as it was read, without its unit（须为读数，不含单位）',
  }),
  measuredIn: checked<string>({
    about: 'Unit（计量单位）',
    rule: 'isUnit',
    example: '%LEL',
    schema: { type: 'string', pattern: unit.source },
    fits: (value): value is string => typeof value === 'string' && unit.test(value),
    otherwise: 'is a unit and no number（须为计量单位，不含数值）',
  }),
  instrument: ref(deviceReference, {
    about: 'Instrument（测量仪器，装备编号）',
    as: () => 'instrument',
  }),
});

export type Measurement = Asks<typeof measurement.fields>;

/** How a calibration stood on the day of a measurement（检定状态）. */
type Calibration = 'valid' | 'expired' | 'never' | 'in-repair' | 'out-of-use';

/** A measurement as it is recorded: with what, and whether its calibration held that day. */
export type Measured = Measurement &
  Readonly<{ called: string; calibration: Calibration; calibratedUntil?: LocalDate }>;

/** Whether whoever weighs it has to know: its instrument was not sound that day（检定存疑）. */
export const isInDoubt = ({ calibration }: Measured): boolean => calibration !== 'valid';

/** A measurement whose instrument was not sound that day, and the record it stands in. */
export type DoubtfulMeasurement = Measured & Readonly<{ recordId: string }>;

/** A field for measurements of an act（测量数据）. */
export const measurements = parts(measurement, {
  about: 'What was measured, and with which instrument（测量数据）',
  max: 100,
});

const calibrationOf = (
  { calibratedUntil, inUse, inRepair }: Pick<DeviceFacts, 'calibratedUntil' | 'inUse' | 'inRepair'>,
  on: LocalDate,
): Calibration => {
  if (inRepair) return 'in-repair';
  if (!inUse) return 'out-of-use';
  if (calibratedUntil === undefined) return 'never';
  return on <= calibratedUntil ? 'valid' : 'expired';
};

/**
 * Measurements with how their instruments stood that day. An instrument past its calibration is no
 * reason to lose what was seen on site: it is recorded with that, for whoever weighs it.
 */
export const measuredIn = (asked: readonly Measurement[], act: Act): readonly Measured[] =>
  asked.map((one) => {
    const facts = seenIn(act, deviceReference, one.instrument).standing?.facts;
    const { called = one.instrument, inUse = true, inRepair, calibratedUntil } = facts ?? {};
    const until = calibratedUntil && { calibratedUntil };
    const calibration = calibrationOf(
      { inUse, ...(inRepair && { inRepair }), ...until },
      localDateOf(act.validAt),
    );
    return { ...one, called, calibration, ...until };
  });

/** The same as a record on paper tells it: the instrument by its name and number. */
export const measuredOnPaper = (
  measured: readonly Measured[],
): readonly Omit<Measured, 'instrument'>[] =>
  measured.map(({ measurand, value, measuredIn: unit, called, calibration, calibratedUntil }) => ({
    measurand,
    value,
    measuredIn: unit,
    called,
    calibration,
    ...(calibratedUntil && { calibratedUntil }),
  }));
