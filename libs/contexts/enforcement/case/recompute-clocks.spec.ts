import type { Act, RecomputeClocks } from '#domain/kernel';
import { lawBook, type Notice, publish } from '#domain/law';
import { decisions } from '#testing';
import { caseNoun } from './case.noun.js';
import { until } from './stories/case.examples.js';
import { act, law, rung } from './stories/people.examples.js';

const given = decisions(caseNoun);
const book = lawBook();
/** A day in the middle of the hearing-request period becomes a day off, by a corrected notice. */
const corrected: Notice = {
  ...book.workingDays.notices.find(({ year }) => year === 2026)!,
  source: '更正',
};
const notice: Notice = { ...corrected, off: { ...corrected.off, '2026-04-15': '台风' } };
const later = lawBook({ calendar: publish(book.workingDays, notice) });
const calendar = { kind: 'system', by: 'reaction', name: 'calendar.recompute-clocks' } as const;
const at = (now: string, of = later): Act => ({ ...rung(now), actor: calendar, law: of });
const command: RecomputeClocks = {
  type: 'RecomputeClocks',
  data: { calendar: later.calendar, year: 2026 },
};
const history = until('noticeServed');
const answer = given(...history)
  .when(command, at('2026-04-14 10:00'))
  .events();

describe('After a notice of days off', () => {
  it('each clock it moves is set anew, and the old date is kept beside it', () => {
    const before = given(...history).state().clocks['ENF-D5']!.set;
    expect(before.dueDate).toBe('2026-04-20');
    expect(answer).toMatchObject([
      {
        type: 'ClocksRecomputed',
        data: {
          calendar: later.calendar,
          year: 2026,
          moved: [
            {
              clock: 'ENF-D5',
              rule: 'ENF-D5',
              before: { dueDate: '2026-04-20', calendar: book.calendar, provisional: false },
              after: { dueDate: '2026-04-21', calendar: later.calendar, provisional: false },
            },
            { clock: 'ENF-D5:defence', after: { dueDate: '2026-04-21' } },
          ],
          clocks: [
            { op: 'move', clock: 'ENF-D5', set: { dueDate: '2026-04-21' } },
            { op: 'move', clock: 'ENF-D5:defence', set: { dueDate: '2026-04-21' } },
          ],
        },
      },
    ]);
    const [{ why }] = (answer[0]!.data as unknown as { clocks: [{ why: string }] }).clocks;
    expect(why).toMatch(/2026年放假安排.*2026-04-20 \(cn-.*2026-04-21 \(cn-/);
    const state = given(...history, ...answer).state();
    expect(state.round?.served?.rightsUntil).toBe('2026-04-21');
    expect(state.clocks['ENF-D5']?.set.facts).toEqual(before.facts);
    expect(state.clocks['ENF-D5']?.set.dueDate).toBe('2026-04-21');
  });

  it('the party may ask for a hearing until the new date', () => {
    const request = {
      type: 'RequestHearing',
      data: { by: '容某', form: 'written', matters: '对罚款数额有异议' },
    } as const;
    const late = { ...act('chen', '2026-04-21 10:00'), law: later };
    given(...history)
      .when(request, late)
      .refuses('hearing-request-late');
    expect(
      given(...history, ...answer)
        .when(request, late)
        .events(),
    ).toHaveLength(1);
  });

  it('nothing happens twice, nor without a change, nor to what stands or has ended', () => {
    given(...history, ...answer)
      .when(command, at('2026-04-14 10:00'))
      .decidesNothing();
    given(...history)
      .when(command, at('2026-04-14 10:00', law as typeof book))
      .decidesNothing();
    given(...until('filed'))
      .when(command, at('2026-03-04 10:00'))
      .decidesNothing();
    given().when(command, at('2026-03-04 10:00')).decidesNothing();
  });

  it('a provisional date becomes certain, and nobody is reminded twice of the same date', () => {
    const without = lawBook({
      calendar: publish(book.workingDays, { ...notice, year: 2027, off: { '2027-10-01': '国庆' } }),
    });
    const { set } = given(...history).state().clocks['ENF-D3']!;
    const provisional = history.map((event) =>
      event.type === 'CaseFiled'
        ? {
            ...event,
            data: {
              ...event.data,
              clocks: [
                { op: 'start' as const, clock: 'ENF-D3', set: { ...set, provisional: true } },
              ],
            },
          }
        : event,
    );
    const reminded = {
      type: 'ClockReminded',
      data: { clock: 'ENF-D3', rule: 'ENF-D3', due: set.due, step: 1, to: 'officer' },
    } as const;
    const settled = given(...provisional, reminded)
      .when({ ...command, data: { calendar: 'x', year: 2027 } }, at('2026-04-14 10:00', without))
      .events();
    expect(settled).toMatchObject([
      { data: { moved: [{ before: { provisional: true }, after: { provisional: false } }] } },
    ]);
    const { clocks } = given(...provisional, reminded, ...settled).state();
    expect(clocks['ENF-D3']).toMatchObject({
      noted: ['reminder-1'],
      set: { provisional: false, due: set.due },
    });
  });

  it('is not for people to ask', () =>
    given(...history)
      .when(command, { ...act('ou', '2026-04-14 10:00'), law: later })
      .denies('wrong-role'));
});
