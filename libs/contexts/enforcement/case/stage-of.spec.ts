import { fold } from '#domain/kernel';
import { caseNoun } from './case.noun.js';
import {
  act,
  closed,
  demanded,
  happened,
  head,
  type History,
  inCourt,
  law,
  on,
  paid,
  story,
} from './stories/execution.examples.js';
import { stageOf } from './stage-of.js';

describe('The stage of an execution', () => {
  const revoke = { type: 'RevokeDecision', data: { reasons: 'wrong party' } } as const;

  it.each<[string, History, string]>([
    ['not-served', story.slice(0, 2), '2026-09-18'],
    ['served', story, '2026-10-08'],
    ['overdue', story, '2026-10-09'],
    ['demanded', demanded, '2026-10-13'],
    ['court-applied', inCourt, '2027-03-19'],
    ['performed', paid, '2026-10-09'],
    ['revoked', happened(paid, [revoke, act(head, '2026-10-09')]), '2026-10-09'],
    ['closed', closed, '2026-10-10'],
  ])('is %s', (stage, history, date) =>
    expect(stageOf(fold(caseNoun, history), on(date), law)).toBe(stage),
  );
});
