import { localDate } from '#domain/kernel';
import { lawBook, packagedNotices } from '#domain/law';
import { MemoryLog } from '#testing';
import { LiveLaw } from './live-law.js';

const notice = packagedNotices.at(-1)!;
const stream = `workCalendar-440704.${notice.year}`;

describe('The law as known now', () => {
  it('is refused, not guessed, when a notice cannot be read', async () => {
    const log = new MemoryLog();
    const law = new LiveLaw(log, { district: '440704' });
    await law.ready;
    expect([law.health().well, law.health().detail]).toEqual([true, law.current().calendar]);
    const published = { type: 'CalendarPublished', data: { notice }, metadata: { schema: 1 } };
    const [event] = log.append(stream, published);
    for (let tries = 0; law.health().well && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(() => law.current()).toThrow(event!.id);
    expect(law.health()).toMatchObject({ well: false, detail: expect.stringContaining('law') });
    await law.stop();
  });

  it('LAW-14 has what the district settled again after a start, and names it in its digest', async () => {
    const log = new MemoryLog();
    const before = lawBook({ district: '440704' });
    const override = {
      rule: 'DTY-REFUND',
      from: localDate('2026-12-01'),
      term: { amount: 5 },
      why: '本区财政规定',
      decidedBy: '江应急〔2026〕12号',
      decidedOn: localDate('2026-11-03'),
    };
    log.append(
      'lawSetting-440704.DTY-REFUND',
      { type: 'SettingProposed', data: { override, source: 's', by: 'guan' } },
      { type: 'SettingConfirmed', data: { override, by: 'ou' } },
    );
    for (const start of [1, 2]) {
      const law = new LiveLaw(log, { district: '440704' });
      await law.ready;
      const days = (day: string) =>
        law.current().catalogue.inForce('DTY-REFUND', localDate(day)).term?.amount;
      expect([start, days('2026-11-30'), days('2026-12-01')]).toEqual([start, 10, 5]);
      expect(law.current().digest).not.toBe(before.digest);
      expect(law.current().calendar).toBe(before.calendar);
      await law.stop();
    }
  });

  it('CAL-16 counts the days off of the place from the list that was confirmed', async () => {
    const log = new MemoryLog();
    const own = (from: string, ...days: string[]) => ({
      rule: 'CAL-LOCAL',
      from: localDate(from),
      table: {
        form: 'days-off' as const,
        days: days.map((day) => ({ date: localDate(day), festival: '本地假日' })),
      },
      why: '本地规定',
      decidedBy: '江府〔2026〕9号',
      decidedOn: localDate('2026-11-03'),
    });
    const settle = (override: object) =>
      log.append('lawSetting-440704.CAL-LOCAL', {
        type: 'SettingConfirmed',
        data: { override, by: 'ou' },
      });
    const before = lawBook({ district: '440704' });
    const [first] = settle(own('2026-12-01', '2026-11-30', '2026-12-09', '2027-03-03'));
    settle(own('2027-01-01', '2027-03-04'));
    const law = new LiveLaw(log, { district: '440704' });
    await law.ready;
    const { calendar, workingDays } = law.current();
    const off = ['2026-11-30', '2026-12-09', '2027-03-03', '2027-03-04'].filter(
      (day) => !workingDays.isWorking(Date.parse(day) / 86_400_000),
    );
    expect(off).toEqual(['2026-12-09', '2027-03-04']);
    expect(calendar).not.toBe(before.calendar);
    const then = law.after(first!.id)!;
    expect(law.under(then)?.workingDays.local).toEqual({
      '2026-12-09': '本地假日',
      '2027-03-03': '本地假日',
    });
    await law.stop();
  });
});
