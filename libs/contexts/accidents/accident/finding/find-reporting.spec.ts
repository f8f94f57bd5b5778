import { decisions } from '#testing';
import { at, by } from '../../people.examples.js';
import * as story from '../accident.examples.js';
import { accidentNoun } from '../accident.noun.js';

const given = decisions(accidentNoun);
const { tale, reported, unitReported, followed, hurt } = story;

describe('ACL-21 What was said when is compared', () => {
  it('finds that the unit told another hour than 120, and somebody owes a finding', () => {
    const history = tale(reported, unitReported);
    expect(given(...history).state().doubts).toEqual([
      {
        doubt: 'time-2',
        about: 'time',
        says: '单位称事故发生于2026-06-18 09:00；120于2026-06-18 08:25报告称发生于2026-06-18 08:10',
      },
    ]);
    expect(given(...history).state().clocks['ACC-D16-VERIFY.time-2']).toMatchObject({
      set: { dueDate: '2026-06-26' },
      owed: { by: { kind: 'post', role: 'head-of-organ', organ: 'bureau' } },
    });
  });

  it('finds the report late as soon as it is known when the unit knew, and says it once', () => {
    const history = tale(reported, unitReported, followed);
    const late = history.slice(2);
    expect(late).toMatchObject([
      {
        data: {
          doubts: [
            { doubt: 'hour', due: at('2026-06-18 09:15') },
            { doubt: 'hour-sector', due: at('2026-06-18 09:15') },
          ],
        },
      },
    ]);
    const again = tale(reported, unitReported, followed, story.more('2026-06-20 10:00', 1));
    expect(again.at(-1)).toMatchObject({ data: { doubts: [] } });
  });

  it('finds fewer casualties than others had told before', () => {
    const data = { ...story.reportData, figures: hurt(2) };
    const history = tale([{ type: 'ReportAccident', data }, reported[1]], unitReported);
    expect(
      given(...history)
        .state()
        .doubts.map(({ about }) => about),
    ).toEqual(['time', 'casualties']);
    const fewer = { ...story.reportData, figures: hurt(0, 1) };
    const fine = tale([{ type: 'ReportAccident', data: fewer }, reported[1]], unitReported);
    expect(
      given(...fine)
        .state()
        .doubts.map(({ about }) => about),
    ).toEqual(['time']);
  });

  it.each([
    ['2026-06-18 09:12', []],
    ['2026-06-18 09:13', ['hour']],
  ])('is in time to the minute: told at %s, doubts %j', (saidAt, doubts) => {
    const data = { ...story.unitFirst, saidAt: at(saidAt) };
    const history = tale([{ type: 'ReportAccident', data }, by('duty', '2026-06-18 10:00')]);
    expect(
      given(...history)
        .state()
        .doubts.map(({ doubt }) => doubt),
    ).toEqual(doubts);
  });

  it('ACC-D1 finds the unit silent when its hour is over, and not when it has reported', () => {
    const ring = story.over('ACC-D1', '2026-06-18 09:25', '2026-06-18 09:26');
    const events = given(...tale(reported))
      .when(...ring)
      .events();
    expect(events).toMatchObject([
      { type: 'ClockExpired', data: { rule: 'ACC-D1' } },
      { type: 'UnitStayedSilent', data: { doubts: [{ doubt: 'silence', about: 'silence' }] } },
    ]);
    given(...tale(reported, unitReported))
      .when(...ring)
      .decidesNothing();
  });
});

describe('FindReporting', () => {
  const history = tale(reported, unitReported, followed);
  const find = (change: object) =>
    given(...history).when(
      { type: 'FindReporting', data: { ...story.findData, ...change } },
      story.found[1],
    );

  it('is false on purpose, under the articles of that day, and settles the doubt', () => {
    const events = given(...history)
      .when(...story.found)
      .events();
    expect(events).toMatchObject([
      {
        type: 'ReportingFound',
        data: {
          law: ['WSL 110', 'R493 36'],
          clocks: [{ clock: 'ACC-D16-VERIFY.time-2', outcome: 'met' }],
        },
      },
    ]);
    given(...history, ...events)
      .when(...story.found)
      .decidesNothing();
    given(...history, ...events)
      .when({ type: 'FindReporting', data: { ...story.findData, finding: 'none' } }, story.found[1])
      .refuses('already-found');
  });

  it.each([
    [{ finding: 'false', intent: 'negligence' }, 'intent-differs'],
    [{ finding: 'omitted', intent: 'purpose' }, 'intent-differs'],
    [{ finding: 'late' }, 'another-word'],
    [{ finding: 'concealed' }, 'another-word'],
    [{ doubt: 'hour', finding: 'false' }, 'another-word'],
    [{ doubt: 'hour', finding: 'concealed', intent: 'negligence' }, 'intent-differs'],
    [{ evidence: [] }, 'not-proven'],
  ])('keeps each word to its meaning: %j is %s', (change, code) =>
    find(change).refuses(code, 'ACL-21'),
  );

  it.each([
    [{ doubt: 'hour', finding: 'late', intent: undefined }, ['WSL 110']],
    [{ finding: 'omitted', intent: 'negligence' }, ['R493 35']],
    [{ doubt: 'hour', finding: 'concealed' }, ['WSL 110', 'R493 36']],
    [{ finding: 'none', intent: undefined, evidence: [] }, []],
  ])('E71 stands under its articles: %j is %j', (change, law) =>
    expect(find(change).events()).toMatchObject([{ data: { law } }]),
  );

  it.each([
    ['2021-08-31', ['R493 35', 'R493 36']],
    ['2021-09-01', ['WSL 110', 'R493 36']],
  ])('ACL-5 an accident of %s is under %j', (day, law) => {
    const then = JSON.parse(
      JSON.stringify(history).replaceAll('2026-06-18', day),
    ) as typeof history;
    expect(
      given(...then)
        .when(...story.found)
        .events(),
    ).toMatchObject([{ data: { law } }]);
  });

  it('is a head’s, of a doubt that somebody raised', () => {
    given(...history)
      .when(story.found[0], by('duty', '2026-06-22 10:00'))
      .denies('wrong-role');
    given(...history)
      .when(story.found[0], by('xian', '2026-06-22 10:00'))
      .denies('other-organ');
    find({ doubt: 'time-9' }).unknown('no-such-doubt');
  });
});
