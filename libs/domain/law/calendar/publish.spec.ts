import {
  type Act,
  type LocalDate,
  plusHours,
  recomputeClocks,
  startOfDay,
  type ClockSet,
} from '#domain/kernel';
import {
  calendarOf,
  lawBook,
  type Notice,
  packagedCalendar,
  packagedNotices,
  publish,
  whyDate,
  type LawBook,
} from '../index.js';

/**
 * Computes running clocks again under the calendar of that book. The rule's version follows from
 * the start as before. Old values are returned beside the new ones; only clocks whose date or
 * certainty changes need an event.
 */
const recompute = (running: readonly Readonly<{ clock: string; set: ClockSet }>[], book: LawBook) =>
  running.map(({ clock, set }) => {
    const after = book.clock(set.rule, set.facts, set);
    return {
      clock,
      before: { dueDate: set.dueDate, calendar: set.calendar, provisional: set.provisional },
      after,
      set: book.set(set.rule, set.facts, set.duty, set),
      moved: after.due !== set.due,
      settled: set.provisional && !after.provisional,
    };
  });

const on = (date: string) => plusHours(startOfDay(date as LocalDate), 10);
const notice2027: Notice = {
  year: 2027,
  off: { '2027-01-01': '元旦', '2027-01-02': '元旦', '2027-01-03': '元旦', '2027-01-04': '元旦' },
  makeup: { '2026-12-26': '元旦' },
  source: 'test',
};
const before = lawBook();
const after = lawBook({ calendar: publish(packagedCalendar, notice2027) });

describe('A year without its notice (CAL-16)', () => {
  it.each([
    ['ENF-D5', '2026-12-28', true],
    ['ENF-D5', '2026-12-01', false],
    ['ENF-D8', '2026-12-28', true],
    ['ENF-D1', '2026-12-28', false],
    ['COE-D1', '2026-12-31', false],
    ['ENF-D3', '2026-12-28', true],
    ['LIC-D9', '2027-01-06', true],
  ])('makes %s from %s provisional: %s', (rule, start, provisional) => {
    expect(before.clock(rule, { start: on(start) }).provisional).toBe(provisional);
  });

  it('is named in the explanation', () => {
    const { explanation } = before.clock('ENF-D5', { start: on('2026-12-30') });
    expect(explanation.map((line) => line.source).join()).toMatch(/CAL-16: no notice for 2027/);
  });
});

describe('Publishing a notice', () => {
  it('gives a new version, the same one for the same notice, and leaves the old as it was', () => {
    const { version } = packagedCalendar;
    const published = publish(packagedCalendar, notice2027);
    expect(published.version).not.toBe(version);
    expect(publish(published, notice2027).version).toBe(published.version);
    expect(publish(calendarOf(packagedNotices), notice2027).version).toBe(published.version);
    expect(packagedCalendar.version).toBe(version);
    expect(packagedCalendar.published(2027)).toBe(false);
  });

  it('computes running clocks again and keeps what they were', () => {
    const set = before.set('ENF-D5', { start: on('2026-12-28') }, 'officer');
    const settled = before.set('ENF-D5', { start: on('2026-11-02') }, 'officer');
    const firm = before.set('ENF-D12', { start: on('2026-12-22') }, 'officer');
    const [hearing, old, moved] = recompute(
      [
        { clock: 'ENF-D5', set },
        { clock: 'ENF-D5:old', set: settled },
        { clock: 'ENF-D12', set: firm },
      ],
      after,
    );
    expect(hearing).toMatchObject({
      before: { dueDate: '2027-01-05', provisional: true, calendar: before.calendar },
      after: { dueDate: '2027-01-06', provisional: false, calendar: after.calendar },
      moved: true,
      settled: true,
    });
    expect(hearing!.set.dueDate).toBe('2027-01-06');
    expect(old).toMatchObject({ moved: false, settled: false });
    expect(moved).toMatchObject({
      before: { dueDate: '2026-12-31', provisional: false },
      moved: true,
    });
    expect(moved!.after.dueDate).toBe('2026-12-30');
  });

  it('does not take back an extension that was granted in time under the calendar of its day', () => {
    const head = { amount: 10, approver: 'head-of-organ' } as const;
    const start = on('2026-12-21');
    const lastDay = before.clock('LIC-D2', { start }).dueDate;
    const facts = { start, extended: [{ ...head, grantedOn: lastDay }] };
    const set = before.set('LIC-D2', facts, 'officer');
    const makeup = { '2027-01-03': '元旦', '2027-01-09': '元旦' };
    const notice = { ...notice2027, off: { '2027-01-01': '元旦' }, makeup };
    const worked = lawBook({ calendar: publish(packagedCalendar, notice) });
    expect(() => worked.set('LIC-D2', facts, 'officer')).toThrow(
      expect.objectContaining({ code: 'extension-after-expiry' }),
    );
    const [anew] = recompute([{ clock: 'LIC-D2', set }], worked);
    expect(anew!.after.dueDate < set.dueDate).toBe(true);
    expect(anew!.set.due).toBe(anew!.after.due);
    const answer = recomputeClocks({ calendar: worked.calendar, year: 2027 }, { 'LIC-D2': set }, {
      actor: { kind: 'system', by: 'reaction', name: 'test' },
      law: worked,
    } as unknown as Act);
    expect(answer[0]!.data.moved[0]!.after.due).toBe(anew!.after.due);
    expect(whyDate(worked, set)).toMatchObject({ agrees: false, sameCalendar: false });
  });

  it('refuses a notice that says nothing or contradicts itself', () => {
    const code = (text: string) => expect.objectContaining({ code: text });
    expect(() => publish(packagedCalendar, { ...notice2027, off: {} })).toThrow(
      code('notice-empty'),
    );
    const both = { ...notice2027, makeup: { '2027-01-02': '元旦' } };
    expect(() => publish(packagedCalendar, both)).toThrow(code('notice-contradicts-itself'));
  });
});
