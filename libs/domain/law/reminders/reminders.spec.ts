import { instant, type LocalDate, plusHours, startOfDay } from '#domain/kernel';
import { lawBook, momentsOf, remindersFor, standardCatalogue } from '../index.js';

const law = lawBook();
const today = '2026-11-28' as LocalDate;
const on = (text: string) => plusHours(startOfDay(text as LocalDate), 10);

describe('Reminders', () => {
  it('exist for every rule with a period, numbered by kind and in order', () => {
    for (const { id } of standardCatalogue.entries.filter((entry) => entry.term)) {
      const reminders = remindersFor(id, today, law);
      expect(reminders.length).toBeGreaterThan(0);
      for (const kind of ['reminder', 'escalation'] as const) {
        const steps = reminders.filter((one) => one.kind === kind).map((one) => one.step);
        expect(steps).toEqual(steps.map((_, i) => i + 1));
      }
    }
  });

  it('go to whoever has the duty, then upwards: team leader, head, main head, safety committee', () => {
    const set = law.set('LIC-D2', { start: on('2026-09-14') }, 'licence-reviewer');
    expect(momentsOf(set, law)).toEqual([
      { kind: 'reminder', step: 1, at: '2026-10-13T01:00:00.000Z', to: 'licence-reviewer' },
      { kind: 'reminder', step: 2, at: '2026-10-15T01:00:00.000Z', to: 'licence-reviewer' },
      { kind: 'escalation', step: 1, at: '2026-10-16T16:00:00.000Z', to: 'team-leader' },
      { kind: 'escalation', step: 2, at: '2026-10-21T01:00:00.000Z', to: 'head-of-organ' },
      { kind: 'escalation', step: 3, at: '2026-10-30T01:00:00.000Z', to: 'principal-head' },
      { kind: 'escalation', step: 4, at: '2026-11-13T01:00:00.000Z', to: 'safety-committee' },
    ]);
  });

  it('are by the hour for hour clocks, and none before the start', () => {
    const set = law.set('ACC-D2', { start: instant('2026-10-01T16:00:00Z') }, 'officer');
    expect(momentsOf(set, law).map(({ at, to }) => [at, to])).toEqual([
      ['2026-10-01T17:00:00.000Z', 'officer'],
      ['2026-10-01T18:00:00.001Z', 'team-leader'],
      ['2026-10-01T19:00:00.000Z', 'head-of-organ'],
    ]);
  });

  it('escalate nothing where it is the party who may act', () => {
    for (const rule of ['ENF-D5', 'BLK-D14'])
      expect(remindersFor(rule, today, law).map(({ kind }) => kind)).toEqual(['reminder']);
  });

  it('are silent while the clock stands', () => {
    const excluded = [{ from: '2026-09-20' as LocalDate, reason: '专家评审' }];
    const set = law.set('LIC-D2', { start: on('2026-09-14'), excluded }, 'licence-reviewer');
    expect(momentsOf(set, law)).toEqual([]);
  });
});
