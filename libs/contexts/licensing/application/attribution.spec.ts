import fc from 'fast-check';
import { localDate, plusDays } from '#domain/kernel';
import { bureau, by, law } from '../desk.examples.js';
import { attribution, type Share } from './attribution.js';
import type { ApplicationEvent } from './application.events.js';
import { papers, receive, type Step, steps, tale } from './application.examples.js';

const sum = (shares: readonly Share[], field: 'workingDays' | 'days') =>
  shares.reduce((total, share) => total + share[field], 0);
const lackingChapter = receive({}, papers('design-review', ['design-chapter']));
const chapter = papers('design-review').filter(({ material }) => material === 'design-chapter');
const story = (...more: readonly Step[]) =>
  tale(
    [lackingChapter, by('lin', '2026-09-07')],
    [
      { type: 'AskSupplement', data: { lacking: [{ material: 'design-chapter', what: '原件' }] } },
      by('lin', '2026-09-08'),
    ],
    [{ type: 'FileSupplement', data: { materials: chapter } }, by('wang', '2026-09-10')],
    [{ type: 'AcceptApplication', data: {} }, by('lin', '2026-09-11')],
    [{ type: 'AssignReviewer', data: { reviewer: 'rao' } }, by('pan', '2026-09-14')],
    [
      { type: 'ProposeExclusion', data: { step: 'test', reason: '检测', needed: '两日' } },
      by('rao', '2026-09-14'),
    ],
    [{ type: 'ApproveExclusion', data: { step: 'test' } }, by('he', '2026-09-14')],
    [{ type: 'BeginExcludedStep', data: { step: 'test' } }, by('rao', '2026-09-15')],
    [{ type: 'EndExcludedStep', data: { step: 'test' } }, by('rao', '2026-09-16')],
    [steps.signed[0], by('rao', '2026-09-21')],
    [steps.approved[0], by('pan', '2026-09-22')],
    ...more,
  );

describe('Who had the time', () => {
  it('is split over departments, applicant, excluded steps and rest days', () =>
    expect(attribution(story(), law, localDate('2026-12-31'))).toEqual([
      { who: { kind: 'department', organ: bureau }, workingDays: 8, days: 8 },
      { who: { kind: 'applicant' }, workingDays: 2, days: 2 },
      { who: { kind: 'holidays' }, workingDays: 0, days: 3 },
      { who: { kind: 'suspension', step: 'test' }, workingDays: 2, days: 2 },
    ]));
  it('counts to today while nothing is decided, and nothing before the papers came', () => {
    const open = story().slice(0, 4);
    expect(sum(attribution(open, law, localDate('2026-09-14')), 'days')).toBe(7);
    expect(attribution([], law, localDate('2026-09-14'))).toEqual([]);
    expect(attribution(open, law, localDate('2026-09-07'))).toEqual([]);
  });
});

/** Working days as the calendar of the law itself counts them, not as the split does. */
const elapsed = (from: string, to: string): number =>
  law.workingDays.workingBetween(
    ...([from, to].map((day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000) as [number, number]),
  );

const event = (type: string, data: object) => ({ type, data }) as ApplicationEvent;
const randomHistory = fc
  .record({
    start: fc.integer({ min: 0, max: 900 }),
    gaps: fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }),
    noticed: fc.boolean(),
    ends: fc.boolean(),
  })
  .map(({ start, gaps, noticed, ends }) => {
    const first = plusDays(localDate('2023-06-01'), start);
    const days = gaps.reduce((so, gap) => [...so, plusDays(so.at(-1)!, gap)], [first]);
    const [receivedOn, askedOn, filedOn, assignedOn, begunOn, endedOn, decidedOn] = days as [
      never,
      never,
      never,
      never,
      never,
      never,
      never,
    ];
    const history = [
      event('ApplicationReceived', { receivedOn, organ: 'o', window: 'w' }),
      event('SupplementAsked', { askedOn }),
      event('SupplementFiled', { filedOn, complete: true }),
      event('ReviewerAssigned', { assignedOn }),
      event('ExcludedStepBegun', {
        step: 'hearing',
        begunOn,
        excludedFrom: noticed ? begunOn : undefined,
      }),
      event('ExcludedStepEnded', { step: 'hearing', endedOn }),
      ...(ends ? [event('ApplicationRefused', { decidedOn })] : []),
    ];
    return { history, receivedOn, end: decidedOn };
  });

describe('The shares', () => {
  it('add up to the days and working days elapsed, whatever happened', () =>
    fc.assert(
      fc.property(randomHistory, ({ history, receivedOn, end }) => {
        const shares = attribution(history, law, localDate(end));
        const days = (Date.parse(end) - Date.parse(receivedOn)) / 86_400_000;
        expect(sum(shares, 'days')).toBe(days);
        expect(sum(shares, 'workingDays')).toBe(elapsed(receivedOn, end));
      }),
      { numRuns: 300 },
    ));
  it('give the departments exactly the period of the law on its last day', () => {
    const history = story().slice(0, 9);
    const excluded = [
      { from: localDate('2026-09-15'), to: localDate('2026-09-16'), reason: 'test' },
    ];
    const { dueDate } = law.clock('LIC-D2', { start: by('lin', '2026-09-11').now, excluded });
    const before = attribution(history.slice(0, 4), law, localDate('2026-09-11'));
    const on = attribution(history, law, dueDate);
    const of = (shares: readonly Share[]) =>
      shares.find(({ who }) => who.kind === 'department')?.workingDays ?? 0;
    expect(of(on) - of(before)).toBe(law.rule('LIC-D2', dueDate).term?.amount);
  });
});

describe('A matter taken in at the window of another organ', () => {
  it('DESK-28 is charged to the organ that has it from its acceptance on', () => {
    const [first, ...others] = story();
    const there = {
      ...first,
      data: { ...first!.data, window: 'window-9' },
    } as ApplicationEvent;
    const shares = attribution([there, ...others], law, localDate('2026-12-31'));
    const of = (organ: string) =>
      shares.find(({ who }) => who.kind === 'department' && who.organ === organ)?.workingDays;
    // Received on the 7th, asked on the 8th, brought on the 10th, accepted on the 11th.
    expect([of('window-9'), of(bureau)]).toEqual([2, 6]);
  });
});
