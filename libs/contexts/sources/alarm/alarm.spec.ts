import { decisions } from '#testing';
import { by } from '../people.examples.js';
import * as story from './alarm.examples.js';
import { alarmNoun } from './alarm.noun.js';

const given = decisions(alarmNoun);
const history = story.tale(story.raised);

describe('An alarm', () => {
  it('MHS-ALARM is owed an answer by an officer within two hours', () => {
    expect(history).toMatchObject([
      {
        type: 'AlarmRaised',
        data: {
          clocks: [
            {
              clock: 'MHS-ALARM',
              set: { due: '2026-06-02T04:01:00.000Z' },
              owed: { by: { kind: 'post', role: 'officer', organ: 'brigade' } },
            },
          ],
        },
      },
    ]);
    given(...history)
      .when(...story.raised)
      .decidesNothing();
  });

  it('is raised and cleared by the program that watches, and by nobody else', () => {
    given().when(story.raised[0], by('chen', '2026-06-02 10:01')).denies('wrong-role');
    given(...history)
      .when(story.cleared[0], by('chen', '2026-06-02 10:21'))
      .denies('wrong-role');
    given()
      .when(...story.cleared)
      .unknown('no-such-alarm');
  });

  it('is answered by an act; that it is over answers nothing', () => {
    const cleared = story.tale(story.raised, story.cleared);
    expect(Object.keys(given(...cleared).state().clocks)).toEqual(['MHS-ALARM']);
    const events = given(...cleared)
      .when(...story.answered)
      .events();
    expect(events).toMatchObject([{ data: { clocks: [{ clock: 'MHS-ALARM', outcome: 'met' }] } }]);
    given(...cleared, ...events)
      .when(...story.answered)
      .decidesNothing();
    given(...history)
      .when(story.answered[0], by('stranger', '2026-06-02 10:30'))
      .denies('not-the-unit');
    given(...history)
      .when(story.answered[0], by('yu', '2026-06-02 10:30'))
      .denies('other-organ');
  });

  it('that nobody answered is missed, and stays owed', () => {
    const events = given(...history)
      .when(...story.over)
      .events();
    expect(events).toMatchObject([{ type: 'ClockExpired', data: { rule: 'MHS-ALARM' } }]);
    expect(Object.keys(given(...history, ...events).state().clocks)).toEqual(['MHS-ALARM']);
  });
});
