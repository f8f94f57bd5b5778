import {
  type Act,
  type Command,
  type Decider,
  endOfDay,
  type Event,
  plusDays,
  type RecomputeClocks,
} from '#domain/kernel';
import { decisions } from '#testing';
import { barNoun } from './bar/bar.noun.js';
import { bundleNoun } from './bundle/bundle.noun.js';
import { acceptedStep, openedStep } from './bundle/bundle.examples.js';
import { applicationNoun } from './application/application.noun.js';
import { accepted } from './application/application.examples.js';
import { licenceNoun } from './licence/licence.noun.js';
import { granted } from './licence/licence.examples.js';
import { by, reacting, told } from './desk.examples.js';

const asked: RecomputeClocks = {
  type: 'RecomputeClocks',
  data: { calendar: 'with-2027', year: 2027 },
};
const plain = reacting('2026-11-23');
/** A calendar under which every period ends three days later. */
const later: Act = {
  ...plain,
  law: {
    ...plain.law,
    calendar: 'with-2027',
    set: (rule, facts, duty) => {
      const set = plain.law.set(rule, facts, duty);
      const dueDate = plusDays(set.dueDate, 3);
      return { ...set, dueDate, due: endOfDay(dueDate), calendar: 'with-2027' };
    },
  },
};
const kind = 'reapplication';
const bar = { barId: 'b', kind, subject: 'e', rule: 'LIC-B1', source: 's', from: '2026-09-22' };
const history = told(barNoun, [{ type: 'RecordBar', data: bar as never }, reacting('2026-09-22')]);

describe('The clocks of licensing after a notice', () => {
  it('are computed anew once, with what they showed before', () => {
    const given = decisions(barNoun);
    const answer = given(...history)
      .when(asked, later)
      .events();
    expect(answer).toMatchObject([
      {
        type: 'ClocksRecomputed',
        data: { moved: [{ before: { dueDate: '2027-09-22' }, after: { dueDate: '2027-09-25' } }] },
      },
    ]);
    expect(given(...history, ...answer).state().clocks['LIC-B1:b']?.set.dueDate).toBe('2027-09-25');
    given(...history, ...answer)
      .when(asked, later)
      .decidesNothing();
    given(...history)
      .when(asked, { ...later, actor: by('lin', '2026-11-23').actor })
      .denies('wrong-role');
  });

  it('are found in every kind of stream, and a stream without any has nothing to say', () => {
    answers(applicationNoun, accepted);
    answers(licenceNoun, granted);
    const both = [acceptedStep(1, '2026-09-09'), acceptedStep(2, '2026-09-14')] as const;
    answers(bundleNoun, told(bundleNoun, openedStep, ...both));
  });
});

function answers<C extends Command, S, E extends Event>(
  decider: Decider<C, S, E>,
  past: readonly E[],
): void {
  const given = decisions(decider);
  const ask = asked as Command as C;
  given().when(ask, later).decidesNothing();
  const answer = given(...past)
    .when(ask, later)
    .events();
  expect(answer.map(({ type }) => type)).toEqual(['ClocksRecomputed']);
  given(...past, ...answer)
    .when(ask, later)
    .decidesNothing();
}
