import { instant, type Interval, type LocalDate, plusHours, startOfDay } from '#domain/kernel';
import { inTime, lawBook, printClock } from '../index.js';

const law = lawBook();
const on = (date: string) => plusHours(startOfDay(date as LocalDate), 10);
const date = (text: string) => text as LocalDate;
const due = (rule: string, start: string, more: object = {}) =>
  law.clock(rule, { start: on(start), ...more }).dueDate;
const open: readonly Interval[] = [{ from: date('2026-09-20'), reason: '专家评审' }];
const code = (text: string) => expect.objectContaining({ code: text });

describe('A clock', () => {
  it('counts from the date in Asia/Shanghai, whatever the date in UTC (CAL-18)', () => {
    expect(law.clock('ENF-D5', { start: instant('2026-09-27T16:00:00Z') }).dueDate).toBe(
      '2026-10-10',
    );
    expect(law.clock('ENF-D5', { start: instant('2026-09-27T15:59:59Z') }).dueDate).toBe(
      '2026-10-09',
    );
  });

  it.each([
    ['ACC-D1', '2026-09-30T15:30:00.000Z', '2026-09-30T16:30:00.000Z'],
    ['ACC-D2', '2026-10-03T15:30:00.000Z', '2026-10-03T17:30:00.000Z'],
    ['COE-D1', '2026-10-01T02:00:00.000Z', '2026-10-02T02:00:00.000Z'],
    ['COE-D4', '2026-10-02T02:00:00.000Z', '2026-10-01T02:00:00.000Z'],
  ])(
    'of hours runs through nights and holidays and never rolls (CAL-13): %s',
    (rule, start, end) => {
      expect(law.clock(rule, { start: instant(start) }).due).toBe(end);
    },
  );

  it.each([
    ['EXE-D2', '2026-11-30', '2027-03-01', 'February has no 30th, and its 28th is a Sunday'],
    ['EXE-D2', '2026-03-31', '2026-06-30', 'June has no 31st'],
    ['ENF-D1', '2024-02-29', '2026-02-28', 'a limitation ends on its day, rest day or not'],
    ['ENF-D1-HARM', '2022-02-01', '2027-02-01', 'five years where harm was done'],
    ['LIC-D11', '2026-12-31', '2026-09-30', 'three months before expiry'],
    ['LIC-D10', '2026-10-31', '2026-10-01', 'thirty days before expiry, natural days (CAL-2)'],
    ['EXE-D6', '2026-10-12', '2026-10-07', 'three full working days between, over the holiday'],
    ['EXE-D6', '2026-10-08', '2026-09-27', 'LAW-19 the earlier of two readings'],
    ['ENF-D21', '2026-04-10', '2026-10-10', 'six months'],
    ['CAL-14', '2026-09-04', '2026-10-04', 'public notice: thirty days, not rolled'],
    ['ENF-D14', '2026-04-05', '2026-10-05', 'a suspension ends on its day'],
  ])('%s from %s ends on %s: %s', (rule, start, end) => {
    expect(due(rule, start)).toBe(end);
  });

  it('ends on the date fixed by decision when there is one, and says so', () => {
    const clock = law.clock('ENF-D8', { start: on('2026-09-18'), until: date('2026-12-31') });
    expect(clock.dueDate).toBe('2026-12-31');
    expect(clock.provisional).toBe(false);
    expect(clock.explanation.map((line) => line.reason).join()).toMatch(/instead of 15 days/);
    expect(due('LIC-D12', '2026-01-05', { until: '2026-03-01' })).toBe('2026-03-01');
  });

  it('refuses a rule without a period when no date is given', () => {
    expect(() => due('LIC-D12', '2026-01-05')).toThrow(code('rule-has-no-period'));
    expect(() => due('NO-SUCH', '2026-01-05')).toThrow(code('rule-not-in-force'));
  });

  it('stands while an exclusion is open, and runs on by what is left when it ends', () => {
    const standing = law.set(
      'LIC-D2',
      { start: on('2026-09-14'), excluded: open },
      'licence-reviewer',
    );
    expect(standing.standing).toBe(true);
    const closed = [{ ...open[0]!, to: date('2026-09-22') }];
    const running = law.set(
      'LIC-D2',
      { start: on('2026-09-14'), excluded: closed },
      'licence-reviewer',
    );
    expect(running).toMatchObject({ standing: false, dueDate: '2026-10-21' });
    expect(printClock(law.clock('LIC-D2', { start: on('2026-09-14'), excluded: open }))).toMatch(
      /the clock stands/,
    );
  });

  it('does not stand by what began after it had run out', () => {
    const standing = (rule: string, from: string, more: object = {}) =>
      law.set(
        rule,
        { start: on('2026-09-14'), excluded: [{ from: date(from), reason: '检测' }], ...more },
        'officer',
      ).standing;
    expect(standing('COE-D2', '2026-10-14')).toBe(true);
    expect(standing('COE-D2', '2026-10-15')).toBe(false);
    expect(standing('COE-D2', '2026-10-15', { until: date('2026-10-20') })).toBe(true);
    expect(standing('COE-D2', '2026-10-21', { until: date('2026-10-20') })).toBe(false);
    expect(() =>
      standing('COE-D2', '2026-10-20', {
        extended: [{ amount: 30, approver: 'head-of-organ', grantedOn: date('2026-10-25') }],
      }),
    ).toThrow(code('extension-after-expiry'));
    const late = { excluded: [{ from: date('2026-10-20'), reason: '检测' }] };
    const { explanation, dueDate } = law.clock('COE-D2', { start: on('2026-09-14'), ...late });
    expect(dueDate).toBe('2026-10-14');
    expect(explanation.map(({ kind }) => kind)).not.toContain('excluded');
  });

  it('excludes and stays only where the law does (E10)', () => {
    expect(() => due('ENF-D3', '2026-07-08', { excluded: open })).toThrow(
      code('clock-cannot-exclude'),
    );
    expect(() => due('ENF-D8', '2026-07-08', { stayed: open })).toThrow(code('clock-cannot-stay'));
    const stayed = [{ from: date('2026-08-01'), to: date('2026-08-10'), reason: '中止' }];
    expect(due('ENF-D3', '2026-07-08', { stayed })).toBe('2026-10-16');
    const back = [{ from: date('2026-08-10'), to: date('2026-08-01'), reason: '中止' }];
    expect(() => due('ENF-D3', '2026-07-08', { stayed: back })).toThrow(code('interval-backwards'));
  });

  it('does not count testing time in the term of a seizure (E9)', () => {
    expect(due('COE-D2', '2026-07-01')).toBe('2026-07-31');
    const excluded = [{ from: date('2026-07-06'), to: date('2026-07-10'), reason: '检测' }];
    const extended = [{ amount: 30, approver: 'head-of-organ', grantedOn: date('2026-08-01') }];
    expect(due('COE-D2', '2026-07-01', { excluded })).toBe('2026-08-05');
    expect(due('COE-D2', '2026-07-01', { excluded, extended })).toBe('2026-09-04');
  });
});

describe('An extension', () => {
  const granted = (amount: number, approver: string, grantedOn: string) => ({
    extended: [{ amount, approver, grantedOn: date(grantedOn) }],
  });

  it('is granted by whom the law names, before expiry, within the cap', () => {
    expect(due('LIC-D2', '2026-09-14', granted(10, 'head-of-organ', '2026-10-16'))).toBe(
      '2026-10-30',
    );
    expect(due('LIC-D2', '2026-09-14', granted(10, 'principal-head', '2026-10-16'))).toBe(
      '2026-10-30',
    );
  });

  it.each([
    ['LIC-D2', 10, 'team-leader', '2026-10-16', 'extension-wrong-approver', 'LL 42'],
    ['LIC-D2', 11, 'head-of-organ', '2026-10-16', 'extension-beyond-cap', 'LL 42'],
    ['LIC-D2', 10, 'head-of-organ', '2026-10-17', 'extension-after-expiry', 'LL 42'],
    ['LIC-D3', 15, 'head-of-organ', '2026-10-16', 'extension-wrong-approver', 'LL 42'],
    ['ENF-D5', 1, 'head-of-organ', '2026-09-15', 'clock-cannot-extend', 'PL 64(1)'],
    ['LIC-D2', 0, 'head-of-organ', '2026-10-16', 'extension-beyond-cap', 'LL 42'],
  ])(
    'of %s by %i from %s on %s is refused: %s',
    (...[rule, amount, approver, day, refusal, cite]) => {
      const ask = () => due(rule, '2026-09-14', granted(amount, approver, day));
      expect(ask).toThrow(
        expect.objectContaining({ code: refusal, law: expect.arrayContaining([cite]) }),
      );
    },
  );

  it('comes once', () => {
    const [one] = granted(5, 'head-of-organ', '2026-10-08').extended;
    expect(() => due('LIC-D2', '2026-09-14', { extended: [one, one] })).toThrow(
      code('extension-used-up'),
    );
  });
});

describe('The case period', () => {
  it('goes by the rule of the day of filing: O15 to 2026-01-31, PL 60 after', () => {
    const before = law.clock('ENF-D3', { start: on('2026-01-31') });
    const after = law.clock('ENF-D3', { start: on('2026-02-01') });
    expect(before).toMatchObject({ version: '2008-01-01', dueDate: '2026-03-02' });
    expect(after).toMatchObject({ version: '2026-02-01', dueDate: '2026-05-06' });
    expect(law.clock('ENF-D3a', { start: on('2026-01-31') }).due).toBe(before.due);
    expect(() => due('ENF-D3a', '2026-02-01')).toThrow(code('rule-not-in-force'));
  });

  it('was extended in two steps under O15, to 90 and to 180 days, and is not under PL', () => {
    const head = { amount: 60, approver: 'head-of-organ', grantedOn: date('2025-06-20') };
    const higher = { amount: 90, approver: 'higher-organ', grantedOn: date('2025-08-20') };
    expect(due('ENF-D3', '2025-06-03', { extended: [head] })).toBe('2025-09-01');
    expect(due('ENF-D3', '2025-06-03', { extended: [head, higher] })).toBe('2025-12-01');
    expect(() => due('ENF-D3', '2026-07-08', { extended: [head] })).toThrow(
      code('clock-cannot-extend'),
    );
  });

  it('asked for a hearing within 3 natural days before PL 2021 (ENF-D5a, C2)', () => {
    expect(due('ENF-D5', '2021-07-14')).toBe('2021-07-19');
    expect(due('ENF-D5', '2021-07-15')).toBe('2021-07-22');
  });
});

describe('Receipt', () => {
  it('takes what was posted before expiry as in time (CAL-12)', () => {
    const clock = law.clock('ENF-D5', { start: on('2026-09-28') });
    const late = instant('2026-10-10T16:00:00.000Z');
    expect(inTime(clock, { arrivedAt: instant('2026-10-10T15:59:59.999Z') }).inTime).toBe(true);
    expect(inTime(clock, { arrivedAt: late }).inTime).toBe(false);
    expect(inTime(clock, { arrivedAt: late, postedOn: date('2026-10-10') }).inTime).toBe(true);
    expect(inTime(clock, { arrivedAt: late, postedOn: date('2026-10-11') }).inTime).toBe(false);
  });
});
