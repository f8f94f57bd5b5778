import { instant } from '#domain/kernel';
import { type Known, limitsAt, takenOf } from './taken.js';

const now = Date.parse('2026-06-02T02:00:00Z');
const bounds = { gateway: 'gateway-1', oldest: now - 1_000_000, newest: now + 120_000 };
const limits = { high: 60, leastSeconds: 0, silentSeconds: 60 };
const point = (of: Partial<Known> = {}): Known => ({
  pointId: 'point-1',
  measure: 'temperature',
  gateway: 'gateway-1',
  isGatewayRetired: false,
  isRetired: false,
  limits: [{ limits, since: instant('2026-06-01T00:00:00Z') }],
  ...of,
});
const sent = { point: 'point-1', at: '2026-06-02T10:00:00+08:00', value: 21.5, unit: '°C' };
const rule = (change: object, of?: Partial<Known>): string => {
  const known = point(of);
  const find = (id: string) => (id === known.pointId ? known : undefined);
  const taken = takenOf({ ...sent, ...change }, find, bounds);
  return 'rule' in taken ? `${taken.field} ${taken.rule}` : 'taken';
};

describe('A reading', () => {
  it('is taken with its moment in any zone', () =>
    expect(takenOf(sent, () => point(), bounds)).toEqual({
      point: 'point-1',
      at: now,
      value: 21.5,
    }));

  it.each([
    ['of an unknown point', { point: 'point-9' }, 'point known'],
    ['of no point', { point: 7 }, 'point known'],
    ['ahead of now', { at: '2026-06-02T02:02:00.001Z' }, 'at notAhead'],
    ['older than is kept', { at: '2026-06-01T00:00:00Z' }, 'at notTooOld'],
    ['of a day that there is not', { at: '2026-02-30T00:00:00Z' }, 'at isMoment'],
    ['without a zone', { at: '2026-06-02T10:00:00' }, 'at isMoment'],
    ['in another unit', { unit: 'kPa' }, 'unit unitOfPoint'],
    ['that is no number', { value: '21.5' }, 'value isNumber'],
    ['without a value', { value: null }, 'value isNumber'],
  ])('%s is not taken', (_, change, why) => expect(rule(change)).toBe(why));

  it('of another gateway or of a retired point is not taken', () => {
    expect(rule({}, { gateway: 'gateway-2' })).toBe('point ownPoint');
    expect(rule({}, { isRetired: true })).toBe('point inUse');
    expect(rule({}, { isGatewayRetired: true })).toBe('point gatewayInUse');
  });

  it('of a vehicle is a place on the earth', () => {
    const measure = 'position' as const;
    expect(rule({ unit: undefined, latitude: 22.5, longitude: 113.1 }, { measure })).toBe('taken');
    expect(rule({ unit: undefined, latitude: 91, longitude: 113.1 }, { measure })).toBe(
      'latitude isPlace',
    );
  });

  it('is held against the limits of its moment', () => {
    const later = { ...limits, high: 50 };
    const of = point({
      limits: [
        { limits, since: instant('2026-06-01T00:00:00Z') },
        { limits: later, since: instant('2026-06-02T00:00:00Z') },
      ],
    });
    const high = (at: string) => limitsAt(of, Date.parse(at))?.high;
    expect([
      high('2026-05-01T00:00:00Z'),
      high('2026-06-01T12:00:00Z'),
      high('2026-06-02T00:00:00Z'),
    ]).toEqual([60, 60, 50]);
  });
});
