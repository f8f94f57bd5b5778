import { fold } from '#domain/kernel';
import { decisions } from '#testing';
import { by, inRegister } from '../../people.examples.js';
import type { HazardEvent } from '../hazard.events.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const { tale, upToPlan } = story;
const proposed = tale(...upToPlan, story.closureProposed);
const closed = tale(...upToPlan, story.closureProposed, story.closed);
const sent = tale(...upToPlan, story.closureProposed, story.closed, story.dispatched);
const [dispatch, dispatching] = story.dispatched;
const answer = { type: 'AnswerClosurePart', data: story.answerData } as const;
const owedIn = (events: readonly HazardEvent[]) =>
  Object.entries(fold(hazardNoun, [...events]).clocks)
    .filter(([clock]) => clock.startsWith('closure'))
    .map(([clock, { owed }]) => [clock, owed?.by]);
const head = { kind: 'post', role: 'head-of-organ', organ: 'bureau' };

describe('WSL 113, S23 a closure goes on until every organ has answered', () => {
  it('the head owes the answer of the government, then that the organs are told', () => {
    expect(owedIn(proposed)).toEqual([['closure-answer', head]]);
    expect(owedIn(closed)).toEqual([['closure-dispatch', head]]);
  });

  it('each organ is told in writing, and its answer is owed by who handles it', () => {
    expect(sent.at(-1)).toMatchObject({
      data: {
        part: { part: 'electricity', to: '江门供电局江海供电所' },
        clocks: [
          { op: 'stop', clock: 'closure-dispatch', outcome: 'met' },
          { op: 'start', clock: 'closure-part:closure-part-1', set: { rule: 'DTY-ANSWER' } },
        ],
      },
    });
    const owed = [
      ['closure-part:closure-part-1', { kind: 'person', person: 'chen', organ: 'brigade' }],
    ];
    expect(owedIn(sent)).toEqual(owed);
    given(...sent)
      .when(dispatch, dispatching)
      .decidesNothing();
    given(...proposed)
      .when(dispatch, by('chen', '2026-11-25'))
      .refuses('not-closed', 'WSL 113');
    const again = { ...dispatch, data: { ...story.partData, partId: 'closure-part-2' } };
    given(...sent)
      .when(again, dispatching)
      .refuses('part-under-way', 'S23');
    given(...closed)
      .when(dispatch, by('li', '2026-11-28'))
      .denies('other-organ');
  });

  it('its answer stands under its own number, and nobody presses for it any more', () => {
    const events = given(...sent)
      .when(answer, by('chen', '2026-12-04'))
      .events();
    expect(events).toMatchObject([{ data: { number: '江供函〔2026〕8号', answer: 'done' } }]);
    expect(owedIn([...sent, ...events])).toEqual([]);
    given(...sent, ...events)
      .when(answer, by('chen', '2026-12-05'))
      .decidesNothing();
    given(...sent, ...events)
      .when(
        { ...answer, data: { ...story.answerData, answer: 'refused' } },
        by('chen', '2026-12-05'),
      )
      .refuses('closure-part-answered');
    given(...closed)
      .when(answer, by('chen', '2026-12-04'))
      .unknown('no-such-part');
  });

  it('the end of the listing of a closed unit leaves it owed', () => {
    const end = { type: 'EndListing', data: { because: 'unit-closed', reason: '已关闭' } } as const;
    const events = given(...sent)
      .when(end, inRegister(by('xian', '2026-12-01'), 'closed'))
      .events();
    expect(owedIn([...sent, ...events])).toHaveLength(1);
  });
});
