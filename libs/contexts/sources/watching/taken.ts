import { type Instant, instant, isLocalDate } from '#domain/kernel';
import { type Limits, type Measure, measures } from '../point/point.events.js';

// Which readings of a batch are taken, and why the others are not（入库校验）.

/** A reading as a gateway sends it. */
export type Sent = Readonly<Record<string, unknown>>;

/** A reading that is taken. */
export type Taken = Readonly<{
  point: string;
  at: number;
  value?: number;
  latitude?: number;
  longitude?: number;
}>;

/** A point as readings are held against it. */
export type Known = Readonly<{
  pointId: string;
  measure: Measure;
  gateway: string;
  isGatewayRetired: boolean;
  isRetired: boolean;
  limits: readonly Readonly<{ limits: Limits; since: Instant }>[];
}>;

/** What may be taken now: of whom, and of which time. */
export type Bounds = Readonly<{ gateway: string; oldest: number; newest: number }>;

/** What the fields of a reading are called（字段名称）. */
export const fieldNames: Readonly<Record<string, string>> = {
  point: '监测点',
  at: '时刻',
  value: '监测值',
  unit: '单位',
  latitude: '经纬度',
};

/** Why a reading is not taken: the field, the rule, and words for a person. */
export type Fault = Readonly<{ field: string; rule: string; message: string }>;

const fault = (field: string, rule: string, message: string): Fault => ({ field, rule, message });

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const zoned = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** The moment that a text tells, in milliseconds; nothing where it is none or has no zone. */
const momentIn = (text: unknown): number | undefined => {
  const day = typeof text === 'string' ? zoned.exec(text)?.[1] : undefined;
  if (day === undefined || !isLocalDate(day)) return undefined;
  const at = Date.parse(text as string);
  return Number.isNaN(at) ? undefined : at;
};

const timeFault = (at: number | undefined, { oldest, newest }: Bounds): Fault | undefined => {
  if (at === undefined)
    return fault('at', 'isMoment', 'is no moment with a zone（须为带时区的 ISO 8601 时刻）');
  if (at > newest)
    return fault('at', 'notAhead', 'is ahead of the time now（晚于当前时间，请校准网关时钟）');
  return at < oldest
    ? fault('at', 'notTooOld', 'is older than readings are kept（早于数据保存期限）')
    : undefined;
};

const pointFault = (point: Known | undefined, { gateway }: Bounds): Fault | undefined => {
  if (!point) return fault('point', 'known', 'is no point that is known（无此监测点）');
  if (point.gateway !== gateway)
    return fault('point', 'ownPoint', 'is of another gateway（不属于本网关）');
  if (point.isGatewayRetired)
    return fault('point', 'gatewayInUse', 'is of a gateway that was retired（网关已停用）');
  return point.isRetired ? fault('point', 'inUse', 'was retired（监测点已停用）') : undefined;
};

const isPlace = ({ latitude, longitude }: Sent): boolean =>
  isNumber(latitude) &&
  isNumber(longitude) &&
  Math.abs(latitude) <= 90 &&
  Math.abs(longitude) <= 180;

const valueFault = (sent: Sent, measure: Measure): Fault | undefined => {
  if (sent.unit !== undefined && sent.unit !== measures[measure])
    return fault(
      'unit',
      'unitOfPoint',
      `is not ${measures[measure]}（单位须为 ${measures[measure]}）`,
    );
  if (measure !== 'position')
    return isNumber(sent.value)
      ? undefined
      : fault('value', 'isNumber', 'is no number（须为数值）');
  return isPlace(sent)
    ? undefined
    : fault('latitude', 'isPlace', 'is no place: latitude, longitude（须为有效经纬度）');
};

/** Why a reading is not taken beside another of its point and moment（同一时刻数值矛盾）. */
export const contradiction = ({ value }: Taken): Fault =>
  fault(
    value === undefined ? 'latitude' : 'value',
    'contradicts',
    'is another than was taken of this moment（与该时刻已接收的数据矛盾，精度为毫秒）',
  );

/** A reading as it is taken, or why it is not. */
export const takenOf = (
  sent: Sent,
  find: (point: string) => Known | undefined,
  bounds: Bounds,
): Taken | Fault => {
  const point = typeof sent.point === 'string' ? find(sent.point) : undefined;
  const at = momentIn(sent.at);
  const wrong =
    pointFault(point, bounds) ?? timeFault(at, bounds) ?? valueFault(sent, point!.measure);
  if (wrong) return wrong;
  const { latitude, longitude, value } = sent as Partial<Taken>;
  return point!.measure === 'position'
    ? { point: point!.pointId, at: at!, latitude: latitude!, longitude: longitude! }
    : { point: point!.pointId, at: at!, value: value! };
};

/** The limits that were in force at a moment; the first ones for what is older. */
export const limitsAt = ({ limits }: Pick<Known, 'limits'>, at: number): Limits | undefined => {
  const when = instant(new Date(at));
  return (limits.findLast(({ since }) => since <= when) ?? limits[0])?.limits;
};
