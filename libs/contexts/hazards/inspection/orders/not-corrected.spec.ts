import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../inspection.examples.js';
import { inspectionNoun } from '../inspection.noun.js';

const given = decisions(inspectionNoun);
const { tale, upToOrder } = story;
const requested = tale(...upToOrder, story.requested);

describe('INS-8 what was not corrected is looked at in two more ways', () => {
  const uncorrected = tale(...story.upToOrder, story.requested, story.notCorrected);
  const on = by('chen', '2026-06-23');
  const daily = {
    type: 'CheckDailyPenalty',
    data: {
      orderId: 'order-1',
      applies: true,
      fine: '（江海）应急罚〔2026〕3号',
      reason: '拒不改正',
    },
  } as const;
  const listing = {
    type: 'CheckListing',
    data: { orderId: 'order-1', major: true, reason: '已构成重大隐患' },
  } as const;
  const owedIn = (events: typeof uncorrected) =>
    Object.keys(given(...events).state().clocks).toSorted();

  it('both are owed by name, and done by saying what came of them', () => {
    expect(owedIn(uncorrected)).toEqual(['daily-penalty:order-1', 'listing-check:order-1']);
    expect(given(...uncorrected).state().clocks['listing-check:order-1']).toMatchObject({
      set: { rule: 'DTY-SETTLE', dueDate: '2026-06-25' },
      owed: { by: { person: 'chen' } },
    });
    const one = given(...uncorrected)
      .when(daily, on)
      .events();
    const two = given(...uncorrected, ...one)
      .when(listing, on)
      .events();
    expect(owedIn([...uncorrected, ...one, ...two])).toEqual([]);
    for (const again of [daily, listing])
      given(...uncorrected, ...one, ...two)
        .when(again, on)
        .decidesNothing();
  });

  it('X5 by the day only who was fined, from the day after the order', () => {
    expect(
      given(...uncorrected)
        .when(daily, on)
        .events(),
    ).toMatchObject([
      { data: { countsFrom: '2026-06-02', suspicion: { unit: { id: 'hongda' } } } },
    ]);
    const { fine: _, ...unfined } = daily.data;
    given(...uncorrected)
      .when({ ...daily, data: unfined }, on)
      .refuses('fined-or-not', 'WSL 112');
    const [not] = given(...uncorrected)
      .when({ ...daily, data: { ...unfined, applies: false } }, on)
      .events();
    expect(not?.data).not.toHaveProperty('suspicion');
  });

  it('a major hazard is reported as one, what was reported before is not again', () => {
    expect(
      given(...uncorrected)
        .when(listing, on)
        .events(),
    ).toMatchObject([
      { data: { reports: [{ hazardId: 'inspection-1-order-1-1', facts: '未设警示标志' }] } },
    ]);
    const not = { ...listing, data: { ...listing.data, major: false } };
    const [event] = given(...uncorrected)
      .when(not, on)
      .events();
    expect(event?.data).not.toHaveProperty('reports');
  });

  it('not before a re-inspection says so, nor by another organ', () => {
    for (const one of [daily, listing]) {
      given(...requested)
        .when(one, on)
        .refuses('not-found-uncorrected', 'INS-8');
      given(...uncorrected)
        .when(one, by('li', '2026-06-23'))
        .denies('other-organ');
    }
  });
});
