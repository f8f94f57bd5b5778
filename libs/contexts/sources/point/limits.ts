import { fields, refuse } from '#domain/kernel';
import type { Limits, Measure } from './point.events.js';

const { optional, part, parts, shape, whole } = fields;

/** A number with digits behind the point（小数）. */
const decimal = (about: string, min: number, max: number) =>
  fields.checked<number>({
    about,
    rule: 'isNumber',
    example: min === 0 ? 1.5 : 22.58,
    schema: { type: 'number', minimum: min, maximum: max },
    fits: (value): value is number =>
      typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max,
    otherwise: `is no number from ${min} to ${max}（须为 ${min} 至 ${max} 的数）`,
  });

const place = shape('PointPlace', {
  latitude: decimal('Latitude（纬度）', -90, 90),
  longitude: decimal('Longitude（经度）', -180, 180),
});

const corridor = shape('PointCorridor', {
  way: parts(place, { about: 'The way, place by place（路线各点）', min: 2, max: 500 }),
  metres: whole({ about: 'How far off it may be, m（允许偏离，米）', min: 10, max: 50_000 }),
});

const most = 1_000_000_000;

const limits = shape('PointLimits', {
  high: optional(decimal('Alarm from this value on（高报警值）', -most, most)),
  low: optional(decimal('Alarm down to this value（低报警值）', -most, most)),
  hysteresis: optional(decimal('So far back before it clears（回差）', 0, most)),
  leastSeconds: whole({ about: 'Least duration, s（最短持续，秒）', min: 0, max: 86_400 }),
  silentSeconds: whole({ about: 'Silent after, s（静默判定，秒）', min: 5, max: 604_800 }),
  corridor: optional(part(corridor, { about: 'Way of a vehicle（车辆路线）' })),
});

/** The field that asks for the limits of a point. */
export const limitsField = part(limits, { about: 'Limits（报警阈值）' });

const ofAnotherKind = (): never =>
  refuse(
    'limits-of-another-kind',
    'A position has a corridor, any other measure a high or low value（定位点只设路线，其他监测点只设高低报警值）.',
    'MHS-ALARM',
  );

/** A position has a way; else a value at one end at least, and both ends in order. */
export const mustMakeSense = (measure: Measure, { high, low, corridor: way }: Limits): void => {
  const ends = [low, high].filter((end) => end !== undefined);
  if (measure === 'position') {
    if (!way || ends.length > 0) ofAnotherKind();
    return;
  }
  if (way) ofAnotherKind();
  const [first, last] = ends;
  if (first === undefined)
    refuse('no-limit', 'Set a high or a low value（须至少设定一个报警值）.', 'MHS-ALARM');
  if (last !== undefined && first >= last)
    refuse('limits-crossed', 'The low value is below the high one（低报警值须小于高报警值）.');
};
