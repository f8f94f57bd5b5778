import { endOfDay, type Instant, type LocalDate, startOfDay } from '#domain/kernel';
import { lawBook, surcharge } from './index.js';

const law = lawBook();
const on = (date: string): Instant =>
  new Date(Date.parse(startOfDay(date as LocalDate)) + 10 * 3_600_000).toISOString() as Instant;

describe('The worked values of rules.md 1.4', () => {
  it.each([
    ['ENF-D5', '2026-09-28', '2026-10-10'],
    ['ENF-D6-EARLIEST', '2026-09-28', '2026-10-13'],
    ['ENF-D12', '2026-09-18', '2026-09-29'],
    ['LIC-D1', '2026-02-12', '2026-02-26'],
    ['LIC-D2', '2026-01-26', '2026-02-28'],
    ['LIC-D2', '2026-09-14', '2026-10-16'],
    ['ENF-D4', '2026-04-30', '2026-05-13'],
    ['EXE-D1', '2026-09-21', '2026-10-12'],
    ['ENF-D13', '2026-05-08', '2026-05-12'],
    ['ENF-D8', '2026-09-18', '2026-10-08'],
    ['ENF-D3', '2026-07-08', '2026-10-08'],
  ])('%s started on %s is due on %s', (rule, start, due) => {
    const clock = law.clock(rule, { start: on(start) });
    expect(clock.dueDate).toBe(due);
    expect(clock.due).toBe(endOfDay(due as LocalDate));
    expect(clock.provisional).toBe(false);
    expect(law.set(rule, { start: on(start) }, 'officer').dueDate).toBe(due);
  });

  it('gives the day of the notice from the day of the hearing: 7 full working days lie between', () => {
    expect(law.clock('ENF-D6', { start: on('2026-10-14') }).dueDate).toBe('2026-09-28');
    expect(law.clock('LIC-D9', { start: on('2026-10-14') }).dueDate).toBe('2026-09-28');
    expect(law.clock('ENF-D6', { start: on('2026-10-13') }).dueDate < '2026-09-28').toBe(true);
  });

  it.each([
    [1, 1_500],
    [10, 15_000],
    [33, 49_500],
    [34, 50_000],
    [40, 50_000],
  ])('a fine of 50,000 yuan that is %i days late carries %i yuan', (days, yuan) => {
    const until = new Date(Date.UTC(2026, 9, 8 + days)).toISOString().slice(0, 10) as LocalDate;
    const unpaidFrom = '2026-10-09' as LocalDate;
    const result = surcharge({
      fineFen: 5_000_000,
      unpaidFrom,
      payments: [],
      stays: [],
      until,
      law,
    });
    expect(result.fen).toBe(yuan * 100);
    expect(result.capped).toBe(days >= 34);
    expect(result.explanation.reduce((sum, run) => sum + run.fen, 0)).toBe(result.fen);
  });
});
