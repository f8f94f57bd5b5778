import { instant, plusMs } from '#domain/kernel';
import { boardStatus, soonAfter } from './board-status.js';

describe('The status of a clock on the board', () => {
  const due = instant('2026-03-05T15:59:59.999Z');
  const at = (status: Parameters<typeof boardStatus>[0]['status'], ms: number) =>
    boardStatus({ status, due }, plusMs(due, ms));

  it('takes the last millisecond for part of the period', () => {
    expect([at('running', 0), at('running', 1)]).toEqual(['due', 'overdue']);
  });

  it('is due in its last three days', () => {
    const before = Date.parse(due) - Date.parse(soonAfter(due));
    expect([at('running', before), at('running', before - 1)]).toEqual(['due', 'running']);
  });

  it('is what the events say of a clock that does not run', () => {
    expect([at('excluded', 1), at('met', 1), at('lapsed', -1)]).toEqual([
      'excluded',
      'met',
      'lapsed',
    ]);
  });
});
