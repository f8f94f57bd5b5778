import { decisions } from '#testing';
import { played, story, until } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const suspend = (reasons = '等待鉴定结论') =>
  ({ type: 'SuspendCase', data: { cause: 'waits-for-other-result', reasons } }) as const;
const resume = { type: 'ResumeCase', data: { reasons: '鉴定结论已出' } } as const;
const suspendedAt = act('ou', '2026-03-16 09:00');
const suspended = played([{ command: suspend(), act: suspendedAt }], until('inquiry'));
const resumed = (when: string) => played([{ command: resume, act: act('ou', when) }], suspended);

describe('Suspending a case', () => {
  it('lets the case period stand', () => {
    const { clocks } = given(...suspended).state();
    expect(clocks['ENF-D3']?.set).toMatchObject({ standing: true });
  });

  it('stops what is done in the case', () =>
    given(...suspended)
      .when(story.concluded.command, story.concluded.act)
      .refuses('case-suspended'));

  it('changes nothing when asked again, and is not asked otherwise', () => {
    given(...suspended)
      .when(suspend(), suspendedAt)
      .decidesNothing();
    given(...suspended)
      .when(suspend('另'), suspendedAt)
      .refuses('already-suspended');
  });

  it('needs reasons and a head', () => {
    given(...until('inquiry'))
      .when(suspend(''), suspendedAt)
      .refuses('no-reasons');
    given(...until('inquiry'))
      .when(suspend(), story.scene.act)
      .denies('wrong-role');
  });

  it('is not what a hearing does: its time counts', () => {
    const during = given(...until('scheduled')).state().clocks['ENF-D3']?.set;
    expect(during).toMatchObject({ standing: false, dueDate: '2026-06-02' });
  });
});

describe('Resuming a case', () => {
  it('lets the case period go on where it stood', () => {
    const { clocks } = given(...resumed('2026-03-26 09:00')).state();
    expect(clocks['ENF-D3']?.set).toMatchObject({ standing: false, dueDate: '2026-06-15' });
  });

  it('changes nothing when asked again', () =>
    given(...resumed('2026-03-26 09:00'))
      .when(resume, act('ou', '2026-03-27 09:00'))
      .decidesNothing());

  it('refuses what is not suspended', () =>
    given(...until('inquiry'))
      .when(resume, suspendedAt)
      .refuses('not-suspended'));

  it('suspends a second time after it', () => {
    const again = played(
      [{ command: suspend('台风'), act: act('ou', '2026-04-01 09:00') }],
      resumed('2026-03-26 09:00'),
    );
    expect(given(...again).state().clocks['ENF-D3']?.set.facts.stayed).toHaveLength(2);
  });
});
