import { decisions } from '#testing';
import { by } from '../people.examples.js';
import { file, fileData, filed, overdue, tale } from './statistics.examples.js';
import type { StatisticsFiled } from './statistics.events.js';
import { statisticsNoun } from './statistics.noun.js';

const given = decisions(statisticsNoun);
const history = tale(filed);
const [, filing] = filed;

describe('O16 14 a unit files statistics of its hazards', () => {
  it('HAZ-D4 each quarter by the fifteenth day after it; the next quarter’s time runs', () => {
    expect(history).toMatchObject([
      {
        data: {
          unit: { id: 'hongda', name: '江海区宏达化工有限公司' },
          late: false,
          documents: [{ title: '事故隐患排查治理情况统计分析表' }],
          clocks: [
            { clock: 'HAZ-D4.2026-Q2', set: { dueDate: '2026-07-15', duty: 'head-of-organ' } },
          ],
        },
      },
    ]);
    const at = (local: string) =>
      given().when(file(), by('agent', local)).events()[0]?.data as { late: boolean };
    expect([at('2026-04-15 23:59').late, at('2026-04-16 00:01').late]).toEqual([false, true]);
  });

  it('HAZ-D5 each year by the end of January', () => {
    const year = file({ period: { year: 2026 } });
    const at = (local: string) => given().when(year, by('agent', local)).events();
    expect(at('2027-01-31 23:00')).toMatchObject([
      { data: { late: false, clocks: [{ clock: 'HAZ-D5.2027', set: { dueDate: '2028-01-31' } }] } },
    ]);
    expect(at('2027-02-01 00:01')).toMatchObject([{ data: { late: true } }]);
  });

  it('is met by the next one, and not by one of a period before', () => {
    const next = file({ period: { year: 2026, quarter: 2 } });
    const events = given(...history)
      .when(next, by('agent', '2026-07-10'))
      .events();
    expect(events).toMatchObject([
      {
        data: {
          clocks: [
            { clock: 'HAZ-D4.2026-Q2', outcome: 'met' },
            { clock: 'HAZ-D4.2026-Q3', set: { dueDate: '2026-10-15' } },
          ],
        },
      },
    ]);
    const before = file({ period: { year: 2025, quarter: 4 } });
    expect(
      given(...history)
        .when(before, by('agent', '2026-04-11'))
        .events(),
    ).toMatchObject([{ data: { late: true, clocks: [] } }]);
  });

  it('is missed by itself: the next quarter is owed beside it, and each is met by its own', () => {
    const missed = given(...history)
      .when(...overdue('HAZ-D4.2026-Q2', '2026-07-15'))
      .events();
    expect(missed).toMatchObject([
      {
        type: 'ClockExpired',
        data: { clocks: [{ clock: 'HAZ-D4.2026-Q3', set: { dueDate: '2026-10-15' } }] },
      },
    ]);
    const third = given(...history, ...missed)
      .when(file({ period: { year: 2026, quarter: 3 } }), by('agent', '2026-10-10'))
      .events();
    expect(third).toMatchObject([
      {
        data: {
          clocks: [
            { clock: 'HAZ-D4.2026-Q3', outcome: 'met' },
            { clock: 'HAZ-D4.2026-Q4', op: 'start' },
          ],
        },
      },
    ]);
    const state = given(...history, ...missed, ...third).state();
    expect(Object.keys(state.clocks)).toEqual(['HAZ-D4.2026-Q2', 'HAZ-D4.2026-Q4']);
  });

  it('goes on from a clock that was set before each quarter had one of its own', () => {
    const [first] = history as readonly StatisticsFiled[];
    const clocks = first!.data.clocks!.map((change) => ({ ...change, clock: 'HAZ-D4' }));
    const old: StatisticsFiled = { ...first!, data: { ...first!.data, clocks } };
    const next = file({ period: { year: 2026, quarter: 2 } });
    expect(given(old).when(next, by('agent', '2026-07-10')).events()).toMatchObject([
      { data: { clocks: [{ clock: 'HAZ-D4', outcome: 'met' }, { clock: 'HAZ-D4.2026-Q3' }] } },
    ]);
  });

  it('is filed anew with a reason, and once where nothing differs', () => {
    given(...history)
      .when(...filed)
      .decidesNothing();
    const figures = { ...fileData.figures, ordinaryFound: 13 };
    given(...history)
      .when(file({ figures }), filing)
      .refuses('filed-already', 'O16 14');
    const events = given(...history)
      .when(file({ figures, corrects: '漏计一项' }), filing)
      .events();
    const { filed: now } = given(...history, ...events).state();
    expect(now['2026-Q1']).toMatchObject({ figures: { ordinaryFound: 13 }, corrects: '漏计一项' });
  });

  it('is of a period that is over, adds up, and goes to the bureau or a street', () => {
    const refused = (change: object) => given().when(file(change), filing);
    refused({ period: { year: 2026, quarter: 2 } }).refuses('period-not-over');
    refused({ figures: { ...fileData.figures, majorRemoved: 2 } }).refuses(
      'more-removed-than-found',
    );
    refused({ organ: 'government' }).refuses('no-such-receiver');
  });

  it('is filed by the unit itself, or taken in by an officer of the organ that receives it', () => {
    given().when(file(), by('stranger', '2026-04-10')).denies('not-the-unit', 'O16 14');
    given().when(file(), by('li', '2026-04-10')).denies('other-organ');
    given().when(file(), by('su', '2026-04-10')).denies('wrong-role');
    expect(given().when(file(), by('chen', '2026-04-10')).events()).toHaveLength(1);
  });
});
