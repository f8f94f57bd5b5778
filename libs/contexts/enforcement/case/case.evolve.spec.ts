import { decide, fold } from '#domain/kernel';
import { decisions } from '#testing';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { story, until } from './stories/case.examples.js';
import { act } from './stories/case.people.js';

const given = decisions(caseDecider);
const stateAfter = (history: readonly CaseEvent[]) => fold(caseDecider, history);
const clocksOf = (history: readonly CaseEvent[]) => {
  const { procedure, execution } = stateAfter(history);
  return [Object.keys(procedure.clocks).toSorted(), Object.keys(execution.clocks).toSorted()];
};

describe('The two halves of a case', () => {
  it('see the same clocks at every moment of the story', () => {
    const whole = until('served');
    whole.forEach((_, at) => {
      const [first, second] = clocksOf(whole.slice(0, at + 1));
      expect(second).toEqual(first);
    });
    const [first] = clocksOf(whole);
    expect(first).toContain('ENF-D21');
  });

  it('see clocks that one half ends alone', () => {
    const history = until('filed');
    const terminate = {
      type: 'TerminateCase',
      data: { cause: 'party-ended', reasons: '当事人终止' },
    } as const;
    const ended = decide(
      caseDecider,
      terminate,
      stateAfter(history),
      act('ou', '2026-03-06 10:00'),
    );
    expect(clocksOf([...history, ...ended])).toEqual([[], []]);
    expect(stateAfter([...history, ...ended]).execution.procedure.terminated).toBe(true);
  });

  it('know who handles the case after it was handed over', () => {
    const { handling } = stateAfter(until('filed')).execution.procedure;
    expect(handling).toMatchObject({ organ: 'bureau', handlingOrgan: 'brigade' });
  });
});

describe('An archived case', () => {
  const archived = [
    ...until('decided'),
    {
      type: 'CaseArchived',
      data: {
        archiveNumber: 'A1',
        retention: 'permanent',
        archivedOn: '2026-12-01',
        archivedBy: 'he',
      },
    },
  ] as readonly CaseEvent[];

  it('takes nothing more of the procedure either (E36)', () =>
    given(...archived)
      .when(story.served.command, story.served.act)
      .refuses('case-archived', 'E36'));

  it('answers what is already so', () =>
    given(...archived)
      .when(story.clue.command, story.clue.act)
      .decidesNothing());
});
