import { decisions } from '#testing';
import { accidentStream } from '../accident/accident.stream.js';
import {
  reported as reportedAccident,
  tale as accidentTale,
} from '../accident/accident.examples.js';
import { by, type Step } from '../people.examples.js';
import { countAccidents } from '../reactions/count-accidents.reaction.js';
import * as story from './year.examples.js';
import { figuresOfYear } from './figures.js';
import { type YearCommand, yearNoun } from './year.noun.js';
import { yearReference } from './year.reference.js';

const given = decisions(yearNoun);
const { opened, quota, split, count, considered, tale } = story;
const clock = 'X22.440704004';
const clocksOf = (...steps: readonly Step<YearCommand>[]) =>
  Object.keys(given(...tale(...steps)).state().clocks).filter((one) => one !== 'check');

describe('§7.6 A quota handed down to a street', () => {
  const asked = (change: object) => ({ ...split[0], data: { ...story.splitData, ...change } });

  it('is a share of what the district was given, of a street', () => {
    expect(tale(opened, quota, split).at(-1)).toMatchObject({
      type: 'QuotaSplit',
      data: { street: 'waihai', name: '外海街道办事处', area: '440704004', deaths: 1 },
    });
    given(...tale(opened))
      .when(...split)
      .refuses('no-quota');
    const after = given(...tale(opened, quota, split));
    after.when(...split).decidesNothing();
    after.when(asked({ deaths: 4 }), split[1]).refuses('over-the-quota');
    after.when(asked({ street: 'street-office', deaths: 3 }), split[1]).refuses('over-the-quota');
    after.when(asked({ street: 'bureau' }), split[1]).refuses('not-a-street');
    expect(
      after.when(asked({ street: 'street-office', deaths: 2 }), split[1]).events(),
    ).toHaveLength(1);
  });
});

describe('X22 A street over its quota, or with a larger accident', () => {
  it('is considered by the heads, once it is over and not before', () => {
    expect(clocksOf(opened, quota, split, count('2026-06-18', { deaths: 1 }))).toEqual([]);
    const over = given(...tale(opened, quota, split, count('2026-06-18')));
    expect(over.state().clocks[clock]).toMatchObject({
      set: { rule: 'X22', dueDate: '2026-07-17' },
      owed: { by: { kind: 'unit', organ: 'bureau' } },
    });
    expect(clocksOf(opened, quota, count('2026-06-18'), split)).toEqual([clock]);
    expect(clocksOf(opened, count('2026-06-18'))).toEqual([]);
    expect(clocksOf(opened, count('2026-06-18', { deaths: 3, grade: 'larger' }))).toEqual([clock]);
  });

  it('waits for another look where it becomes worse, and for none where it does not', () => {
    const after = [opened, quota, split, count('2026-06-18'), considered] as const;
    expect(clocksOf(...after)).toEqual([]);
    expect(clocksOf(...after, count('2026-07-02', { deaths: 2, ended: false }))).toEqual([]);
    const graver = count('2026-07-02', { deaths: 3, grade: 'larger' });
    expect(clocksOf(...after, graver)).toEqual([clock]);
  });

  it('is withdrawn where the accident was none', () => {
    const ended = count('2026-06-20', { ended: true });
    expect(clocksOf(opened, quota, split, count('2026-06-18'), ended)).toEqual([]);
  });

  it('is decided with a number or with nothing, by a head, where something waits', () => {
    const waiting = given(...tale(opened, quota, split, count('2026-06-18')));
    expect(waiting.when(...considered).events()).toMatchObject([
      { type: 'StreetConsidered', data: { clocks: [{ clock, outcome: 'met' }] } },
    ]);
    const none = { ...considered[0], data: { ...story.considerData, outcome: 'none' as const } };
    waiting.when(none, considered[1]).refuses('number-or-not');
    waiting.when(considered[0], by('duty', '2026-07-01 10:00')).denies('wrong-role');
    given(...tale(opened, quota, split))
      .when(...considered)
      .refuses('nothing-to-consider');
    given(...tale(opened, quota, split, count('2026-06-18'), considered))
      .when(...considered)
      .decidesNothing();
  });
});

describe('Accidents as they count in a year', () => {
  const [first] = accidentTale(reportedAccident);
  const about = { stream: `${accidentStream.category}-440704.accident-1` } as never;

  it('are told by the accident itself, under the year of the day on which it happened', async () => {
    const { accident, statement } = first!.data as never as {
      accident: never;
      statement: { figures: never };
    };
    const look = () =>
      Promise.resolve({
        accidentId: 'accident-1',
        accident,
        occurredOn: '2026-06-18' as never,
        counted: statement.figures,
      });
    const { on } = countAccidents(look);
    expect(await on.AccidentReported!(first!.data as never, about)).toMatchObject([
      {
        type: 'CountAccident',
        data: { year: 2026, field: 'industrial', area: '440704004', deaths: 1, ended: false },
      },
    ]);
    expect(await on.AccidentEnded!({} as never, about)).toMatchObject([{ data: { ended: true } }]);
    expect(
      await countAccidents(() => Promise.resolve(undefined)).on.AccidentEnded!({} as never, about),
    ).toEqual([]);
  });

  it('are the deaths that a year shows to whoever cites it', () => {
    const state = given(...tale(opened, quota, count('2026-06-18'))).state();
    expect(yearReference.standing(state as never)?.facts).toMatchObject({
      deaths: { industrial: 2, road: 0, fire: 0 },
      accidents: ['accident-1'],
    });
    const ended = given(
      ...tale(opened, count('2026-06-18'), count('2026-06-20', { ended: true })),
    ).state();
    expect(yearReference.standing(ended as never)?.facts.deaths.industrial).toBe(0);
  });
});

describe('The figures of a street', () => {
  const behind = { event: 'e1', position: '1/1' };
  const share = { ...behind, source: '', street: 'waihai', name: '外海街道办事处' };

  it('hold its newest share against the deaths of its accidents', () => {
    const accident = {
      ...behind,
      accidentId: 'a1',
      field: 'industrial',
      street: '440704004',
      deaths: 2,
      missing: 0,
      seriousInjuries: 0,
    } as const;
    const of = (deaths: number) => ({
      ...share,
      area: '440704004',
      field: 'industrial' as const,
      deaths,
    });
    const known = {
      accidents: [accident, { ...accident, accidentId: 'a2', street: '440704005' }],
      quotas: [],
      populations: [],
      rates: [],
      reported: [],
      totals: [],
      splits: [of(1), of(2)],
      law: () => undefined,
    };
    expect(figuresOfYear(known).computed.streets).toMatchObject([
      { street: { id: 'waihai' }, deaths: 2, kept: 'within', behind: [{ accidentId: 'a1' }] },
    ]);
    expect(figuresOfYear({ ...known, splits: [of(1)] }).computed.streets).toMatchObject([
      { kept: 'over' },
    ]);
  });
});
