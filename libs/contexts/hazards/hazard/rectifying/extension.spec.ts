import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const { tale } = story;
const planned = tale(...story.upToPlan);
const asked = tale(...story.upToPlan, story.asked);

const answer = (granted: boolean) =>
  ({ type: 'AnswerExtension', data: { granted, reason: '经研究' } }) as const;

describe('HAZ-S9 more time', () => {
  const [ask] = story.asked;

  it('HAZ-D14 is asked for before its last day, and HAZ-D15 answered in time', () => {
    expect(asked.at(-1)).toMatchObject({
      data: {
        late: false,
        clocks: [
          { clock: 'HAZ-D14', outcome: 'met' },
          { clock: 'HAZ-D15', set: { dueDate: '2026-11-03', duty: 'head-of-organ' } },
        ],
      },
    });
    const late = (at: string) =>
      given(...planned)
        .when(ask, by('agent', at))
        .events();
    expect(late('2026-11-10 23:59')).toMatchObject([{ data: { late: false } }]);
    expect(late('2026-11-11 00:01')).toMatchObject([{ data: { late: true } }]);
  });

  it('HAZ-D1 lies within the cap, and E75 is not asked for when the limit has passed', () => {
    const until = (day: string) => ({
      ...ask,
      data: { ...story.extensionData, until: localDate(day) },
    });
    const on = by('agent', '2026-10-20');
    expect(
      given(...planned)
        .when(until('2027-06-08'), on)
        .events(),
    ).toHaveLength(1);
    given(...planned)
      .when(until('2027-06-09'), on)
      .refuses('extension-beyond-cap', 'HAZ-D1');
    given(...planned)
      .when(until('2026-12-01'), on)
      .refuses('extension-beyond-cap');
    given(...planned)
      .when(ask, by('agent', '2026-12-02'))
      .refuses('limit-passed', 'E75');
    expect(
      given(...planned)
        .when(ask, by('agent', '2026-12-01'))
        .events(),
    ).toHaveLength(1);
  });

  it('is granted by the lister alone: the limit moves, once', () => {
    const granted = given(...asked)
      .when(answer(true), by('xian', '2026-10-26'))
      .events();
    expect(granted).toMatchObject([
      {
        data: {
          documents: [{ title: '延期批复' }],
          clocks: [
            { clock: 'HAZ-D15', outcome: 'met' },
            { op: 'move', clock: 'HAZ-D1', set: { dueDate: '2027-03-01' } },
          ],
        },
      },
    ]);
    given(...asked)
      .when(answer(true), by('ou', '2026-10-26'))
      .denies('lister-only', 'HAZ-S9');
    given(...asked)
      .when(answer(true), by('wu', '2026-10-26'))
      .denies('lister-only');
    given(...asked, ...granted)
      .when(ask, by('agent', '2026-11-30'))
      .refuses('extension-used-up', 'HAZ-S9');
    given(...planned)
      .when(answer(true), by('xian', '2026-10-26'))
      .refuses('nothing-asked');
  });

  it('E75 silence grants nothing: the limit stands, and is not brought back', () => {
    given(...asked)
      .when(answer(true), by('xian', '2026-12-02'))
      .refuses('limit-passed', 'HAZ-S17');
    const [refusal] = given(...asked)
      .when(answer(false), by('xian', '2026-12-02'))
      .events();
    expect(refusal).toMatchObject({ data: { documents: [{ title: '不予延期批复' }] } });
  });
});
