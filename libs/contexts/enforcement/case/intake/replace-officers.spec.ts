import { decisions } from '#testing';
import { before, story, until } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const replace = (...officers: readonly string[]) =>
  ({ type: 'ReplaceOfficers', data: { officers, reasons: '工作调整' } }) as const;
const by = act('he', '2026-03-06 09:00');

describe('Replacing officers', () => {
  it('gives the case to others, and once', () => {
    const events = given(...until('inquiry'))
      .when(replace('chen', 'huang'), by)
      .events();
    expect(events).toMatchObject([
      { type: 'OfficersReplaced', data: { by: 'he', replacedOn: '2026-03-06' } },
    ]);
    given(...until('inquiry'), ...events)
      .when(replace('chen', 'huang'), by)
      .decidesNothing();
  });

  it('lets the earlier officer no longer act', () => {
    const events = given(...until('inquiry'))
      .when(replace('huang', 'liang'), by)
      .events();
    given(...until('inquiry'), ...events)
      .when(story.concluded.command, story.concluded.act)
      .denies('not-on-the-case', 'PL 42');
  });

  it('refuses one officer, an officer on the own account, and who judged the case', () => {
    given(...until('filed'))
      .when(replace('chen'), by)
      .denies('too-few-officers');
    given(...until('filed'))
      .when(replace('chen', 'huang'), act('chen', '2026-03-06 09:00'))
      .denies('wrong-role');
    given(...until('reviewed'))
      .when(replace('chen', 'trainee'), by)
      .denies('not-certified');
    const lam = act('lam', '2026-05-07 10:00');
    const reviewed = given(...before('reviewed'))
      .when(story.reviewed.command, lam)
      .events();
    given(...before('reviewed'), ...reviewed)
      .when(replace('chen', 'lam'), act('he', '2026-05-07 11:00'))
      .denies('judged-the-case', 'PL 58');
  });

  it('refuses after the decision', () =>
    given(...until('decided'))
      .when(replace('chen', 'huang'), act('he', '2026-05-13 09:00'))
      .refuses('case-decided'));
});
