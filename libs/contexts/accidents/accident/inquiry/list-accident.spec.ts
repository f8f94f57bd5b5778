import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { reported, tale } from '../accident.examples.js';
import { accidentNoun } from '../accident.noun.js';
import { approved } from '../orders/orders.examples.js';
import { upToReport, upToTeam } from './inquiry.examples.js';
import * as story from './listing.examples.js';

const given = decisions(accidentNoun);
const { listed, sentBack, submittedAgain, consented, upToListed } = story;
const listing = (change: object) =>
  given(...tale(...upToTeam)).when(
    { type: 'ListAccident', data: { ...story.listData, ...change } },
    listed[1],
  );

describe('ListAccident', () => {
  it('ACC-D13 runs from the notice beside ACC-D6, which it does not move', () => {
    const before = given(...tale(...upToTeam)).state().clocks['ACC-D6'];
    const { clocks } = given(...tale(...upToTeam, listed)).state();
    expect(clocks['ACC-D13']?.set.dueDate).toBe('2026-10-19');
    expect(clocks['ACC-D6']).toEqual(before);
  });

  it('ACC-D13 is the day of the notice where it names one', () => {
    const limited = { ...story.listData, limit: localDate('2026-09-30') };
    const { clocks } = given(
      ...tale(...upToTeam, [{ type: 'ListAccident', data: limited }, listed[1]]),
    ).state();
    expect(clocks['ACC-D13']?.set.dueDate).toBe('2026-09-30');
    listing({ limit: localDate('2026-08-19') }).refuses('limit-before-notice', 'ACC-D13');
  });

  it('ACC-S14 is of any state, once', () => {
    expect(
      given(...tale(reported))
        .when(...listed)
        .events(),
    ).toHaveLength(1);
    given(...tale(...upToTeam, listed))
      .when(...listed)
      .decidesNothing();
    given(...tale(...upToTeam, listed))
      .when({ type: 'ListAccident', data: { ...story.listData, number: '2' } }, listed[1])
      .refuses('already-listed');
  });
});

describe('AnswerListerReview', () => {
  it('ACC-S13 the approval waits for consent', () => {
    given(...tale(...upToListed))
      .when(...approved)
      .refuses('not-reviewed', 'ACC-S13');
    expect(
      given(...tale(...upToListed, consented))
        .when(...approved)
        .events(),
    ).toHaveLength(1);
  });

  it('ACC-S13 what is to be changed goes back to the team, and E61 ACC-D7 runs on', () => {
    const back = given(...tale(...upToListed, sentBack));
    const due = back.state().clocks['ACC-D7'];
    expect(due).toBeDefined();
    back.when(...approved).refuses('no-report', 'R493 32');
    const again = given(...tale(...upToListed, sentBack, submittedAgain));
    expect(again.state().clocks['ACC-D7']).toEqual(due);
    again.when(...approved).refuses('not-reviewed', 'ACC-S13');
    expect(again.when(...consented).events()).toHaveLength(1);
  });

  it('ACC-S13 is of a listed accident, and says what is to be changed', () => {
    given(...tale(...upToReport))
      .when(...consented)
      .refuses('not-listed', 'ACC-S13');
    given(...tale(...upToListed))
      .when({ type: 'AnswerListerReview', data: { consents: false, number: '1' } }, sentBack[1])
      .refuses('changes-or-not', 'ACC-S13');
  });
});
