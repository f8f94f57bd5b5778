import { fold, type Instant } from '#domain/kernel';
import { clocksAfterExpiry } from './after-expiry.js';
import { caseNoun } from '../case.noun.js';
import { act, type History, officer, paid, story } from '../stories/execution.examples.js';

type Clock = 'ENF-D19' | 'ENF-D21';
const dueOf = (history: History, clock: Clock): Instant =>
  fold(caseNoun, history).clocks[clock]!.set.due;
const expired = (history: History, clock: Clock) =>
  ({
    type: 'ClockExpired',
    data: {
      clock,
      rule: clock,
      due: dueOf(history, clock),
      effect: 'right lost',
      clocks: [{ op: 'stop', clock, outcome: 'lapsed', at: dueOf(history, clock) }],
    },
  }) as const;
const after = (history: History, clock: Clock) =>
  clocksAfterExpiry(
    fold(caseNoun, history),
    { clock, due: dueOf(history, clock) },
    act(officer, '2027-03-19'),
  );

describe('When a remedy runs out', () => {
  const reviewOver = [...story, expired(story, 'ENF-D19')];

  it('starts the three months for the court with the last of them', () => {
    expect(after(story, 'ENF-D19')).toEqual([]);
    expect(after(reviewOver, 'ENF-D21')).toMatchObject([
      { op: 'start', clock: 'EXE-D2', set: { dueDate: '2027-06-18', duty: 'head-of-organ' } },
    ]);
  });

  it('starts nothing after other clocks', () =>
    expect(
      clocksAfterExpiry(
        fold(caseNoun, [...reviewOver, expired([...story], 'ENF-D21')]),
        { clock: 'ENF-D8', due: dueOf(story, 'ENF-D21') },
        act(officer, '2027-03-19'),
      ),
    ).toEqual([]));

  it('starts nothing when everything is paid', () => {
    const settled = [...paid, expired(paid, 'ENF-D19')];
    expect(after(settled, 'ENF-D21')).toEqual([]);
  });
});
