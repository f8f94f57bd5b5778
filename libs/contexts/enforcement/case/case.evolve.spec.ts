import { fold } from '#domain/kernel';
import { decideSeeing, decisions } from '#testing';
import { caseNoun } from './case.noun.js';
import type { CaseEvent } from './case.events.js';
import { story, until } from './stories/case.examples.js';
import { act } from './stories/people.examples.js';

const given = decisions(caseNoun);
const stateAfter = (history: readonly CaseEvent[]) => fold(caseNoun, history);

it('A case that is terminated has no clocks any more', () => {
  const history = until('filed');
  const terminate = {
    type: 'TerminateCase',
    data: { cause: 'party-ended', reasons: '当事人终止' },
  } as const;
  const by = act('ou', '2026-03-06 10:00');
  const ended = decideSeeing(caseNoun, terminate, stateAfter(history), by);
  expect(Object.keys(stateAfter(history).clocks)).toEqual(['ENF-D3']);
  expect(stateAfter([...history, ...ended])).toMatchObject({ stage: 'terminated', clocks: {} });
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
