import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { played, story, until } from '../stories/case.examples.js';
import { clue, overstock } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import type { PeriodExtension } from '../intake/intake.events.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const extend = (change: Partial<PeriodExtension> = {}) =>
  ({
    type: 'ExtendCasePeriod',
    data: { days: 60, approver: 'head-of-organ', reasons: '案情复杂', ...change },
  }) as const;

/** The same story in January, under the rule that ended with that month. */
const old = played([
  {
    command: {
      type: 'RecordClue',
      data: {
        ...story.clue.command.data,
        clue: {
          ...clue,
          acts: [
            { ...overstock, endedOn: localDate('2026-01-05'), foundOn: localDate('2026-01-05') },
          ],
        },
      },
    },
    act: act('chen', '2026-01-05 16:00'),
  },
  { command: story.applied.command, act: act('chen', '2026-01-06 09:00') },
  { command: story.filed.command, act: act('ou', '2026-01-07 09:00') },
]);
const by = act('ou', '2026-02-05 09:00');
const extended = played([{ command: extend(), act: by }], old);
const dueOf = (history: typeof old) => given(...history).state().clocks['ENF-D3']?.set.dueDate;

describe('Prolonging the case period', () => {
  it('goes to ninety days by the head and further by the higher organ', () => {
    expect(dueOf(old)).toBe('2026-02-06');
    expect(dueOf(extended)).toBe('2026-04-07');
    const higher = extend({ approver: 'higher-organ', days: 90, approval: '江应急函〔2026〕5号' });
    const further = played([{ command: higher, act: act('ou', '2026-04-02 09:00') }], extended);
    expect(dueOf(further)).toBe('2026-07-06');
    given(...further)
      .when(higher, act('ou', '2026-04-02 09:00'))
      .decidesNothing();
  });

  it('keeps to the cap of each approver, and to once', () => {
    given(...old)
      .when(extend({ days: 61 }), by)
      .refuses('extension-beyond-cap');
    given(...extended)
      .when(extend({ days: 1 }), act('ou', '2026-03-01 09:00'))
      .refuses('extension-beyond-cap');
    given(...old)
      .when(extend({ approver: 'higher-organ', days: 30 }), by)
      .refuses('no-approval-of-superior');
  });

  it('is unknown to the law of cases filed since February 2026', () =>
    given(...until('inquiry'))
      .when(extend(), act('ou', '2026-04-01 09:00'))
      .refuses('clock-cannot-extend', 'PL 60'));

  it('comes before the end, with reasons, from the head', () => {
    given(...old)
      .when(extend(), act('ou', '2026-02-07 09:00'))
      .refuses('case-period-over');
    given(...old)
      .when(extend({ reasons: '' }), by)
      .refuses('no-reasons');
    given(...old)
      .when(extend(), act('chen', '2026-02-05 09:00'))
      .denies('wrong-role');
    given(...extended)
      .when(extend(), by)
      .decidesNothing();
  });
});
