import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { momentReader, readMoney } from './read-values.js';

describe('A moment in a log', () => {
  const iso = momentReader({ from: 't', format: 'iso', zone: '+08:00' });
  const german = momentReader({ from: 't', format: 'DD.MM.YYYY HH:mm', zone: '+08:00' });
  it.each([
    ['2006-07-24T00:00:00+02:00', '2006-07-23T22:00:00.000Z'],
    ['2006-07-24T00:00:00.25Z', '2006-07-24T00:00:00.250Z'],
    ['2026-03-02T09:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02', '2026-03-01T16:00:00.000Z'],
    ['2026-02-29', undefined],
    ['2026-03-02T25:00:00', undefined],
    ['2026-3-2', undefined],
    ['yesterday', undefined],
    ['0001-01-02', '0001-01-01T16:00:00.000Z'],
    ['0001-01-01', undefined],
    ['0000-06-01', undefined],
    ['9999-12-31T20:00-12:00', undefined],
  ])('in ISO: %s', (text, at) => {
    expect(iso(text)).toBe(at);
    expect(iso(text)).toBe(at);
  });

  it.each([
    ['02.03.2026 09:05', '2026-03-02T01:05:00.000Z'],
    ['31.02.2026 09:05', undefined],
    ['2.3.2026 09:05', undefined],
    ['02.03.2026', undefined],
  ])('in its own spelling: %s', (text, at) => expect(german(text)).toBe(at));

  it('without a zone is none, where the mapping names none either', () =>
    expect(momentReader({ from: 't', format: 'iso' })('2026-03-02T09:00')).toBeUndefined());
});

describe('An amount in a log', () => {
  const point = { currency: 'EUR', decimal: '.', thousands: '' } as const;
  const comma = { currency: 'CNY', decimal: ',', thousands: '.' } as const;
  it.each([
    ['35.0', point, 3_500, true],
    ['71.5', point, 7_150, true],
    ['0.29', point, 29, true],
    ['1.005', point, 101, false],
    ['-3', point, -300, true],
    ['1.234.567,89', comma, 123_456_789, true],
  ])('%s', (text, money, minor, exact) => expect(readMoney(text, money)).toEqual({ minor, exact }));

  it.each([
    ['', point],
    ['12,5', point],
    ['1e3', point],
    ['free', comma],
  ])('%j is none', (text, money) => expect(readMoney(text, money)).toBeUndefined());
});

describe('A reader of moments', () => {
  it('keeps the moments it has read, and not the pieces of the log they were cut out of', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const read = momentReader({ from: 'at', format: 'iso' });
    const held = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = held();
    for (let day = 0; day < 100; day += 1) {
      const piece = `${new Date(day * 86_400_000).toISOString()}${'x'.repeat(1_000_000)}`;
      expect(read(Buffer.from(piece).toString().slice(0, 24))).toBeDefined();
    }
    expect(held() - before).toBeLessThan(20_000_000);
    expect(read(new Date(0).toISOString())).toBe('1970-01-01T00:00:00.000Z');
  });
});
