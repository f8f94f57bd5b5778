import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const { tale } = story;

describe('WSL 65(3) measures on site', () => {
  it('K7 are lifted where the hazard is not listed as well: two others looked on site', () => {
    const stopped = tale(story.reported, story.verified, story.controlled);
    const [lift, lifting] = story.lifted;
    const lookedAt = (...officers: readonly string[]) => ({
      ...lift,
      data: { reason: '审查合格', review: { officers, findings: '已具备安全条件' } },
    });
    given(...stopped)
      .when(lookedAt('chen', 'liang'), lifting)
      .denies('found-it', 'HAZ-S11');
    given(...stopped)
      .when(lookedAt('huang'), lifting)
      .denies('too-few-officers');
    const events = given(...stopped)
      .when(lookedAt('huang', 'he'), lifting)
      .events();
    expect(events).toMatchObject([{ data: { clocks: [{ clock: 'HAZ-D7', outcome: 'void' }] } }]);
    given(...stopped, ...events)
      .when(lookedAt('huang', 'he'), lifting)
      .decidesNothing();
  });

  it('K4 are not lifted on a review that passed before they were ordered', () => {
    const again = tale(...story.upToService, story.applied, story.passed, [
      { type: 'ControlHazard', data: story.controlData },
      by('ou', '2026-11-21 10:00'),
    ]);
    given(...again)
      .when(...story.lifted)
      .refuses('review-first', 'WSL 65(3)');
  });

  it('K7 are ordered no more once the listing is over', () => {
    const over = tale(
      ...story.upToPlan,
      story.published,
      story.applied,
      story.passed,
      story.delisted,
    );
    given(...over)
      .when({ type: 'ControlHazard', data: story.controlData }, by('ou', '2026-11-26 10:00'))
      .refuses('listing-over', 'HAZ-S18');
  });
});

describe('INS-3 danger that cannot wait', () => {
  const verified = story.tale(story.reported, story.verified);
  const order = (
    ...measures: ('evacuate' | 'stop-use' | 'suspend-production' | 'cut-power')[]
  ) => ({
    type: 'ControlHazard' as const,
    data: { ...story.controlData, measures },
  });

  it('is acted on by the two officers who are there; production is suspended by the head', () => {
    const chen = by('chen', '2026-06-02 15:00');
    expect(
      given(...verified)
        .when(order('evacuate', 'stop-use'), chen)
        .events(),
    ).toHaveLength(1);
    for (const measure of ['suspend-production', 'cut-power'] as const)
      given(...verified)
        .when(order(measure), chen)
        .denies('wrong-role');
    given(...verified)
      .when(order('evacuate'), by('huang', '2026-06-02 15:00'))
      .denies('not-present', 'PL 42');
  });
});
