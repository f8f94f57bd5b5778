import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import { tale } from '../accident.examples.js';
import { accidentNoun } from '../accident.noun.js';
import * as story from './orders.examples.js';

const given = decisions(accidentNoun);
const { upToOrders } = story;
const history = tale(...upToOrders);

describe('An evaluation', () => {
  const started = tale(...story.upToEvaluation);

  it('ACC-S10 is by people other than the team', () => {
    const start = (evaluators: object) =>
      given(...history).when(
        { type: 'StartEvaluation', data: { evaluators } } as never,
        story.evaluating[1],
      );
    start([{ name: '别名', body: '某局', person: 'ou' }]).refuses('was-in-the-team', 'WSL 86');
    start([{ name: '江海区总工会代表', body: '江海区总工会' }]).refuses('was-in-the-team');
    expect(given(...started).state().clocks['ACC-D14']).toMatchObject({
      set: { dueDate: '2027-09-24' },
    });
    given(...started)
      .when(...story.evaluating)
      .decidesNothing();
  });

  it('WSL 86 finds each action done or not, and what is not is owed again, higher', () => {
    const events = given(...started)
      .when(...story.evaluated)
      .events();
    const { clocks, done } = given(...started, ...events).state();
    expect(clocks['ACC-D16.o4']).toMatchObject({
      set: { dueDate: '2027-10-29' },
      owed: { by: { kind: 'post', role: 'principal-head', organ: 'government' } },
    });
    expect(Object.keys(clocks)).not.toContain('ACC-D8');
    // It was told to be done, and was not: it may be done now.
    expect(done.map(({ item }) => item)).toEqual(['o1', 'o2']);
    expect(
      given(...started, ...events)
        .when({ ...story.done[0] }, by('ou', '2027-10-01 10:00'))
        .events(),
    ).toMatchObject([{ type: 'OrderDone', data: { item: 'o4' } }]);
    given(...started, ...events)
      .when(...story.evaluated)
      .decidesNothing();
  });

  it('finds nothing done that no act on record carried out', () => {
    const without = (...left: readonly object[]) =>
      given(...tale(...story.upToEvaluation.filter((one) => !left.includes(one))))
        .when(...story.evaluated)
        .refuses('not-carried-out', 'R493 32', 'WSL 86');
    without(story.penaltiesDone[0]);
    without(story.answered);
    const [answer, act] = story.answered;
    const taken = { ...answer, data: { ...answer.data, result: undefined } };
    const { upToEvaluation: all } = story;
    given(...tale(...all.map((one) => (one === story.answered ? ([taken, act] as const) : one))))
      .when(...story.evaluated)
      .refuses('not-carried-out');
    given(...tale(...upToOrders, story.sent))
      .when({ ...answer, data: { ...answer.data, accepted: false } }, act)
      .refuses('not-taken');
  });

  it('leaves none out, and says by when', () => {
    const { results } = story.evaluatedData;
    const finish = (change: object) =>
      given(...started).when(
        { type: 'FinishEvaluation', data: { ...story.evaluatedData, ...change } },
        story.evaluated[1],
      );
    finish({ results: results.slice(1) }).refuses('each-action');
    const [first, ...others] = results;
    finish({ results: [{ ...first, done: false }, ...others] }).refuses('redo-by');
    finish({ results: [{ ...first, redoBy: '2027-10-29' }, ...others] }).refuses('redo-by');
    given(...history)
      .when(...story.evaluated)
      .refuses('not-started');
  });
});
