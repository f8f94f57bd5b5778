import { decisions } from '#testing';
import type { AccidentEvent } from '../accident.events.js';
import * as story from '../accident.examples.js';
import { accidentNoun } from '../accident.noun.js';

const given = decisions(accidentNoun);
const { tale, reported } = story;

/** When each of its clocks is due, on the wall. */
const dues = (...history: readonly AccidentEvent[]) =>
  Object.fromEntries(
    Object.entries(given(...history).state().clocks).map(([clock, { set }]) => [clock, set.due]),
  );

describe('HandUpAccident', () => {
  const third = story.more('2026-07-17 10:00', 3);
  const history = tale(reported, third, story.handedUp);

  it('R493 19 sends up what the district does not investigate, and an ordinary one on order', () => {
    expect(history.at(-1)).toMatchObject({
      type: 'AccidentHandedUp',
      data: { to: '江门市人民政府' },
    });
    given(...tale(reported))
      .when(...story.handedUp)
      .refuses('ours-to-investigate', 'R493 20');
    const data = { ...story.handData, ordered: '江府〔2026〕5号' };
    expect(
      given(...tale(reported))
        .when({ type: 'HandUpAccident', data }, story.handedUp[1])
        .events(),
    ).toHaveLength(1);
    given(...history)
      .when(...story.handedUp)
      .decidesNothing();
  });

  it('ACC-S11 goes on here until it is taken; then it is read-only but for supplements', () => {
    expect(Object.keys(dues(...history)).length).toBeGreaterThan(0);
    const taken = tale(reported, third, story.handedUp, story.accepted);
    expect(dues(...taken)).toEqual({});
    given(...taken)
      .when(...story.ended)
      .refuses('handed-up', 'R493 20');
    given(...taken)
      .when(...story.handedUp)
      .decidesNothing();
    const after = tale(
      reported,
      third,
      story.handedUp,
      story.accepted,
      story.more('2026-07-21 10:00', 3),
    );
    expect(after).toHaveLength(5);
    expect(dues(...after)).toEqual({});
  });

  it('is handed up anew after a refusal, which says why', () => {
    const no = { accepted: false, number: '江府函〔2026〕89号', reason: '由区组织调查' };
    const refused = tale(reported, third, story.handedUp, [
      { type: 'AnswerHandUp', data: no },
      story.accepted[1],
    ]);
    expect(
      given(...refused)
        .when(...story.handedUp)
        .events(),
    ).toHaveLength(1);
    given(...history)
      .when({ type: 'AnswerHandUp', data: { ...no, reason: undefined } }, story.accepted[1])
      .refuses('why-not');
    given(...tale(reported))
      .when(...story.accepted)
      .refuses('not-handed-up');
  });
});
