import { instant } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const { tale } = story;
const verified = tale(story.reported, story.verified);

describe('HAZ-S3 HZL-4 measures on site', () => {
  const [control, controlling] = story.controlled;

  it('HAZ-D7 stop production for six months at most, by order of the head', () => {
    const events = given(...verified)
      .when(control, controlling)
      .events();
    expect(events).toMatchObject([
      {
        data: {
          documents: [{ number: '（江海）应急隐决〔2026〕5号' }],
          clocks: [{ clock: 'HAZ-D7', set: { dueDate: '2026-12-02' } }],
        },
      },
    ]);
    given(...verified)
      .when(control, by('chen', '2026-06-02 15:00'))
      .denies('wrong-role');
    given(...verified)
      .when(control, by('wu', '2026-06-02 15:00'))
      .denies('other-organ');
  });

  it('HAZ-D9 HZL-5 cut electricity by the main head alone, a day after the unit was told', () => {
    const cut = (unitToldAt: string, emergency?: boolean) =>
      ({
        ...control,
        data: {
          ...story.controlData,
          measures: ['cut-power'],
          unitToldAt: instant(unitToldAt),
          ...(emergency && { emergency }),
        },
      }) as const;
    const main = by('zheng', '2026-06-03 15:00');
    given(...verified)
      .when(cut('2026-06-01T10:00:00+08:00'), by('ou', '2026-06-03 15:00'))
      .denies('main-head-needed', 'WSL 70');
    given(...verified)
      .when(cut('2026-06-02T15:00:01+08:00'), main)
      .refuses('told-too-late', 'HAZ-D9');
    expect(
      given(...verified)
        .when(cut('2026-06-02T15:00:00+08:00'), main)
        .events(),
    ).toHaveLength(1);
    expect(
      given(...verified)
        .when(cut('2026-06-03T14:59:00+08:00', true), main)
        .events(),
    ).toHaveLength(1);
  });

  it('HZL-11 are lifted only after a review that was passed, and with consent', () => {
    const stopped = tale(
      story.reported,
      story.verified,
      story.controlled,
      story.proposed,
      story.listed,
      story.served,
    );
    given(...stopped)
      .when(...story.lifted)
      .refuses('review-first', 'WSL 65(3)');
    const asked = given(...stopped)
      .when(
        { type: 'ApplyForReview', data: { ...story.applyData, purpose: 'resumption' } },
        by('agent', '2026-09-01 10:00'),
      )
      .events();
    expect(asked).toMatchObject([
      { data: { clocks: [{ clock: 'HAZ-D2', set: { dueDate: '2026-09-11' } }] } },
    ]);
    const [review] = story.passed;
    const reviewed = given(...stopped, ...asked)
      .when(review, by('huang', '2026-09-05'))
      .events();
    const lifted = given(...stopped, ...asked, ...reviewed)
      .when(...story.lifted)
      .events();
    expect(lifted).toMatchObject([
      { type: 'ControlsLifted', data: { clocks: [{ clock: 'HAZ-D7', outcome: 'void' }] } },
    ]);
    given(...verified)
      .when(...story.lifted)
      .refuses('no-measures');
  });
});
