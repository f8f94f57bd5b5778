import { decisions } from '#testing';
import { fold, localDate } from '#domain/kernel';
import { by, system } from '../../people.examples.js';
import { counted, penaltyOn, tale, upToPlan } from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const late = system('reaction', '2026-09-02');
const count = (day: string, as?: 'WSL' | 'HSL') =>
  ({ type: 'CountFact', data: penaltyOn(day, as) }) as const;
const strike = {
  type: 'StrikeFact',
  data: { rule: 'HAZ-D10', fact: '罚 2026-07-01', because: '复议撤销' },
} as const;
const twice = tale(...upToPlan, counted('2026-07-01'), counted('2026-08-03'));
const thrice = tale(
  ...upToPlan,
  counted('2026-07-01'),
  counted('2026-08-03'),
  counted('2026-09-01'),
);
const upToPlanEvents = tale(...upToPlan);
const clocksOf = (events: readonly { data: object }[]) =>
  events.flatMap(({ data }) => ('clocks' in data ? [data.clocks] : []));

describe('X4 Penalties on a unit with a major hazard', () => {
  it('are counted from their cases, and tell the head when they are enough', () => {
    expect(
      clocksOf(
        given(...twice.slice(0, -1))
          .when(count('2026-08-03'), late)
          .events(),
      ),
    ).toEqual([]);
    const [met] = given(...twice)
      .when(count('2026-09-01'), late)
      .events();
    expect(met).toMatchObject({
      type: 'FactCounted',
      data: {
        clocks: [
          {
            op: 'start',
            clock: 'closure',
            set: { rule: 'DTY-SETTLE' },
            owed: {
              by: { kind: 'post', role: 'head-of-organ', organ: 'bureau' },
              why: ['WSL 113', 'HAZ-D10'],
            },
          },
        ],
      },
    });
  });

  it('HZL-13 tell it too where they are enough only with those of the chemicals law, and say so', () =>
    expect(
      JSON.stringify(
        given(...twice)
          .when(count('2026-09-01', 'HSL'), late)
          .events(),
      ),
    ).toContain('由负责人决定是否采此理解'));

  it('HZL-12 count no longer when their case says that they fell, and nobody owes anything', () => {
    given(...thrice)
      .when(strike, late)
      .decides({
        type: 'FactStruck',
        data: {
          ...strike.data,
          struckOn: localDate('2026-09-02'),
          clocks: [
            {
              op: 'stop',
              clock: 'closure',
              outcome: 'void',
              at: late.validAt,
              why: '处罚撤销后不再达到次数',
            },
          ],
        },
      });
    given(...twice)
      .when(count('2026-08-03'), late)
      .decidesNothing();
    given(...upToPlanEvents)
      .when(strike, late)
      .decidesNothing();
  });

  it('count only while the hazard exists: from the day it was found', () =>
    given(...upToPlanEvents)
      .when(count('2026-05-31'), late)
      .decidesNothing());

  it('stand in the proposal of closure beside what the head names, which does what was owed', () => {
    const propose = {
      type: 'ProposeClosure',
      data: {
        because: 'refuses',
        reason: '一百八十日内三次处罚',
        penalties: [],
        government: 'government',
      },
    } as const;
    const [proposed] = given(...thrice)
      .when(propose, by('ou', '2026-09-03'))
      .events();
    expect(proposed).toMatchObject({
      data: {
        counted: [{ decision: '罚 2026-07-01' }, {}, { law: 'WSL' }],
        count: { ofWsl: { inDays: 3, met: true } },
        clocks: [
          { op: 'stop', clock: 'closure', outcome: 'met' },
          { op: 'start', clock: 'closure-answer', set: { rule: 'DTY-ANSWER' } },
        ],
      },
    });
    expect(fold(hazardNoun, [...thrice, proposed!]).clocks['closure']).toBeUndefined();
  });
});
