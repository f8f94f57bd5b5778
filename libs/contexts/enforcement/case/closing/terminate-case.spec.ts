import { decisions } from '#testing';
import { played, until } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import { sealed } from '../measures/measure.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const terminate = {
  type: 'TerminateCase',
  data: { cause: 'party-ended', reasons: '当事人已注销' },
} as const;
const by = act('ou', '2026-03-20 09:00');

describe('Terminating a case', () => {
  it('ends it and its clocks', () => {
    const history = played([{ command: terminate, act: by }], until('inquiry'));
    expect(given(...history).state()).toMatchObject({ stage: 'terminated', clocks: {} });
    given(...history)
      .when(terminate, by)
      .decidesNothing();
  });

  it('ends a suspended one too', () => {
    const suspend = {
      type: 'SuspendCase',
      data: { cause: 'party-unreachable', reasons: '下落不明' },
    } as const;
    const history = played([{ command: suspend, act: by }], until('inquiry'));
    expect(
      given(...history)
        .when(terminate, by)
        .events(),
    ).toHaveLength(1);
  });

  it('refuses while goods are held, and after the decision', () => {
    given(...sealed)
      .when(terminate, by)
      .refuses('measures-standing', 'CL 28');
    given(...until('decided'))
      .when(terminate, act('ou', '2026-05-13 09:00'))
      .refuses('case-decided');
  });
});
