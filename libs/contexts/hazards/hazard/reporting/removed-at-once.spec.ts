import { decisions } from '#testing';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';
import type { ControlHazard } from './control-hazard.js';

const given = decisions(hazardNoun);
const { tale } = story;
const [control, controlling] = story.controlled;

describe('HAZ-S3 HZL-4 what is ordered', () => {
  it('of an ordinary hazard only that it is removed at once (WSL 65(3))', () => {
    const { criterion: _, ...found } = story.verifyData;
    const ordinary = given(...tale(story.reported))
      .when({ type: 'VerifyHazard', data: { ...found, grade: 'ordinary' } }, story.verified[1])
      .events();
    const order = (measures: ControlHazard['data']['measures']) =>
      given(...tale(story.reported), ...ordinary).when(
        { ...control, data: { ...story.controlData, measures } },
        controlling,
      );
    expect(order(['remove-at-once']).events()).toHaveLength(1);
    order(['remove-at-once', 'stop-use']).refuses('only-removed-at-once', 'WSL 65(3)');
  });
});
