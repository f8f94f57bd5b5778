import { decisions } from '#testing';
import { by } from '../people.examples.js';
import * as story from './year.examples.js';
import { yearNoun } from './year.noun.js';

const given = decisions(yearNoun);
const { opened, quota, checked, tale } = story;

describe('A year of control indicators', () => {
  it('is checked by the next January, by somebody who entered nothing', () => {
    expect(given(...tale(opened)).state().clocks['check']).toMatchObject({
      set: { dueDate: '2027-01-31' },
      owed: { by: { kind: 'unit', organ: 'bureau' } },
    });
    given(...tale(opened, quota))
      .when(checked[0], by('duty', '2027-01-20 10:00'))
      .denies('wrong-role');
    const ownQuota = [quota[0], by('ou', '2026-01-06 10:00')] as const;
    given(...tale(opened, ownQuota))
      .when(checked[0], by('ou', '2027-01-20 10:00'))
      .denies('entered-it');
    given(...tale(opened))
      .when(...checked)
      .refuses('nothing-entered');
    const after = given(...tale(opened, quota, checked));
    expect(Object.keys(after.state().clocks)).toEqual([]);
    after.when(...checked).decidesNothing();
  });

  it('of long ago is checked at once', () => {
    const past = { ...opened[0], data: { ...opened[0].data, year: 2010 } };
    expect(given(...tale([past, opened[1]])).state().clocks['check']).toMatchObject({
      set: { dueDate: '2026-01-05' },
    });
  });

  it('is not changed after it was checked, unless it is reopened for a reason', () => {
    const another = { ...quota[0], data: { ...story.quotaData, deaths: 4 } };
    const act = by('duty', '2027-01-21 11:00');
    given(...tale(opened, quota, checked))
      .when(another, act)
      .refuses('year-checked');
    const reopened = [
      { type: 'ReopenIndicatorYear', data: { reason: '市局更正指标' } },
      by('zheng', '2027-01-21 10:00'),
    ] as const;
    given(...tale(opened, quota))
      .when(...reopened)
      .refuses('not-checked-yet');
    const again = given(...tale(opened, quota, checked, reopened));
    expect(Object.keys(again.state().clocks)).toEqual(['check']);
    expect(again.when(another, act).events()).toMatchObject([{ data: { deaths: 4 } }]);
    again.when(...reopened).decidesNothing();
  });

  it('takes the newest of each kind, and the same again is nothing', () => {
    const another = [
      { ...quota[0], data: { ...story.quotaData, deaths: 4 } },
      by('duty', '2026-02-01 10:00'),
    ] as const;
    const after = given(...tale(opened, quota, another));
    expect(after.state().quotas.map(({ deaths }) => deaths)).toEqual([4]);
    after.when(another[0], another[1]).decidesNothing();
  });

  it('counts no more than there are', () =>
    given(...tale(opened))
      .when(
        { type: 'EnterRate', data: { ...story.rateData, counted: 51 } },
        by('duty', '2026-01-06 10:00'),
      )
      .refuses('more-than-all', 'ODL 16'));

  it('is of whoever works in its organ', () =>
    given(...tale(opened))
      .when(quota[0], by('street', '2026-01-06 10:00'))
      .denies('other-organ'));
});
