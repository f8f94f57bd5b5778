import { decisions } from '#libs/testing';
import { executionDecider, type ExecutionCommand } from './execution.decider.js';
import {
  act,
  applyToCourt,
  demand,
  demanded,
  happened,
  head,
  joinedWith,
  officer,
  pay,
  cashier,
  serveDemand,
  story,
} from './execution.examples.js';

const given = decisions(executionDecider);

describe('An act after the decision, dated back', () => {
  it('does not ask the court inside a window that is over', () =>
    given(...demanded)
      .when(applyToCourt, act(head, '2027-07-01', '2027-06-18'))
      .refuses('back-dated', 'E50'));

  it.each<ExecutionCommand>([
    demand,
    { type: 'RevokeDecision', data: { reasons: 'wrong' } },
    { type: 'ChangeDecision', data: { fineFen: 1, reasons: 'wrong' } },
    { type: 'DecideDeferral', data: { approved: true, reasons: 'poor' } },
  ])('is no decision of the head: $type', (command) =>
    given(...story)
      .when(command, act(head, '2026-12-01', '2026-10-12'))
      .refuses('back-dated', 'E50'),
  );

  it('does not serve a demand before it was issued', () =>
    given(...happened(story, [demand, act(head, '2026-10-12')]))
      .when(serveDemand, act(officer, '2026-10-12', '2026-09-28'))
      .refuses('too-early-in-time', 'PL 61', 'CL 54'));

  it('still lets facts have their own day: money counts from when it came', () =>
    expect(
      given(...story)
        .when(pay('B-1', 100), act(cashier, '2026-10-20', '2026-10-08'))
        .events(),
    ).toMatchObject([{ data: { paidOn: '2026-10-08' } }]));
});

describe('Who had a hand in the case', () => {
  const withPast = (past: Parameters<typeof joinedWith>[0]) =>
    decisions(joinedWith(past))(...story);

  it('has no more part in it after a granted recusal, head or officer', () => {
    withPast({ recused: ['li'] })
      .when(demand, act(head, '2026-10-12'))
      .refuses('recused', 'PL 43');
    withPast({ recused: ['wei'] })
      .when(
        { type: 'PublishDecision', data: { places: ['x'], summary: 'x' } },
        act(officer, '2026-10-12'),
      )
      .refuses('recused', 'PL 43');
  });

  it('does not decide in it as a head', () =>
    withPast({ investigators: ['li'] })
      .when(demand, act(head, '2026-10-12'))
      .refuses('investigator-of-the-case', 'PL 57', 'ENF-R12'));
});
