import {
  type Act,
  type Asks,
  fields,
  type Instant,
  label,
  type LocalDate,
  localDateOf,
  mustNotBeBefore,
  onTheWall,
  referable,
  refuse,
  seenIn,
  type Standing,
} from '#domain/kernel';
import { type Calibration, calibrationOn, type Soundness } from './calibration.js';
import type { DeviceEvent, DeviceKind } from './device.events.js';
import { type Device, evolveDevice, noDevice } from './device.state.js';
import { deviceStream } from './device.stream.js';

export type { Calibration } from './calibration.js';

/** What rules about other files may know of a device. */
type DeviceFacts = Readonly<{
  kind: DeviceKind;
  /** `四合一气体检测仪 BX-615（SN20260117）`. */
  called: string;
  sound: Soundness;
}>;

const standing = ({ registered, sound, writtenOff }: Device): Standing<DeviceFacts> | undefined =>
  registered && {
    kind: registered.kind,
    organ: registered.organ,
    ...(writtenOff && { ended: { how: label('written off', '报废') } }),
    facts: {
      kind: registered.kind,
      called: `${registered.name} ${registered.model}（${registered.serialNumber}）`,
      sound,
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

const { checked, moment, optional, parts, ref, shape, text } = fields;

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
  measuredAt: optional(
    moment({
      about:
        'When it was measured; its instrument is judged at that moment, else on the day of the record（测量时间）',
      example: '2026-07-08T09:20:00+08:00',
      past: true,
    }),
  ),
});

export type Measurement = Asks<typeof measurement.fields>;

/** With what, and whether its calibration held then. */
export type DeviceThen = Readonly<{
  called: string;
  calibration: Calibration;
  calibratedUntil?: LocalDate;
}>;

/** A measurement as it is recorded: with what, and whether its calibration held that day. */
export type Measured = Measurement & DeviceThen;

/** Whether whoever weighs it has to know: its instrument was not sound that day（检定存疑）. */
export const isInDoubt = ({ calibration }: Measured): boolean => calibration !== 'valid';

/** A measurement whose instrument was not sound that day, and the record it stands in. */
export type DoubtfulMeasurement = Measured & Readonly<{ recordId: string }>;

/** A field for measurements of an act（测量数据）. */
export const measurements = parts(measurement, {
  about: 'What was measured, and with which instrument（测量数据）',
  max: 100,
});

/** A device as it stood at a moment: what it is called, and how its calibration stood that day. */
export const deviceThen = (act: Act, device: string, at: Instant): DeviceThen => {
  const facts = seenIn(act, deviceReference, device).standing?.facts;
  const { called = device, sound = noDevice.sound } = facts ?? {};
  return { called, ...calibrationOn(sound, localDateOf(at)) };
};

/**
 * Refuses a measurement that was made before the act it stands in began, or after that was over
 * （测量时间不在其间）.
 */
const mustBeMeanwhile = (
  { measuredAt, measurand }: Measurement,
  began: LocalDate | Instant | undefined,
  { validAt }: Act,
): void => {
  if (measuredAt === undefined) return;
  mustNotBeBefore(began, measuredAt);
  if (measuredAt > validAt)
    refuse(
      'measured-afterwards',
      `“${measurand}”的测量时间（${onTheWall(measuredAt)}）晚于本次检查、勘验结束时间（${onTheWall(validAt)}），请核实（it was measured after what it is a record of was over）.`,
      'PL 55',
    );
};

/**
 * Measurements with how their instruments stood when each was measured: at its own moment where
 * that is told, else on the day of the act; `began` is when that began. An instrument past its
 * calibration is no reason to lose what was seen on site: it is recorded with that, for whoever
 * weighs it.
 */
export const measuredIn = (
  asked: readonly Measurement[],
  act: Act,
  began?: LocalDate | Instant,
): readonly Measured[] =>
  asked.map((one) => {
    mustBeMeanwhile(one, began, act);
    return { ...one, ...deviceThen(act, one.instrument, one.measuredAt ?? act.validAt) };
  });

/** A measurement as it was asked to be recorded, without what was found of its instrument. */
export const asMeasured = (measured: Measured): Measurement => {
  const { called: _, calibration: __, calibratedUntil: ___, ...asked } = measured;
  return asked;
};

/** The same as a record on paper tells it: the instrument by its name and number. */
export const measuredOnPaper = (
  measured: readonly Measured[],
): readonly Omit<Measured, 'instrument'>[] =>
  measured.map((one) => {
    const { instrument: _, ...told } = one;
    return told;
  });
