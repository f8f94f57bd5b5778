import { decisions } from '#testing';
import type { CaseCommand } from '../case.noun.js';
import { caseNoun } from '../case.noun.js';
import { act, happened, head, officer, on, story } from '../stories/execution.examples.js';
import { law } from '../stories/people.examples.js';
import { dueOn } from './due-on.js';
import { surchargeDays } from './surcharge-days.js';

const given = decisions(caseNoun);
const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'];
const instalments: CaseCommand = {
  type: 'ApplyForDeferral',
  data: {
    kind: 'instalments',
    parts: days.map((day) => ({ fen: 1_250_000, until: on(day) })),
    reasons: '资金周转困难',
  },
};
const approve: CaseCommand = { type: 'DecideDeferral', data: { approved: true, reasons: '属实' } };

describe('LAW-4 The surcharge of a fine in parts', () => {
  it('has run on calendar days, however many parts ran on each', () => {
    const history = happened(
      story,
      [instalments, act(officer, '2026-09-28')],
      [approve, act(head, '2026-09-29')],
    );
    const account = dueOn(given(...history).state(), on('2026-11-18'), law);
    expect(account.explanation.reduce((sum, run) => sum + run.days, 0)).toBeGreaterThan(30);
    expect(surchargeDays(account)).toBe(16);
  });
});
