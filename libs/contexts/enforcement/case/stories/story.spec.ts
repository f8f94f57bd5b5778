import { decisions } from '#testing';
import { before, type Moment, story, until } from './case.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const moments = Object.keys(story) as readonly Moment[];

describe('The story of 宏达化工经营部', () => {
  it.each(moments)('takes the step %s, and asked twice takes it once', (moment) => {
    const { command, act } = story[moment];
    expect(
      given(...before(moment))
        .when(command, act)
        .events(),
    ).toHaveLength(1);
    given(...until(moment))
      .when(command, act)
      .decidesNothing();
  });

  it('ends with the decision served', () => {
    expect(given(...until('served')).state()).toMatchObject({ stage: 'served' });
  });
});
