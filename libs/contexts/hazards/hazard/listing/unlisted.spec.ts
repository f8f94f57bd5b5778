import { decisions, rowAfter } from '#testing';
import { by, shown, type Who } from '../../people.examples.js';
import { hazardRegister } from '../../projections/hazard-register.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';
import { overHazard } from '../over.js';

const given = decisions(hazardNoun);
const { tale } = story;
const proposed = tale(story.reported, story.verified, story.proposed);
const [propose] = story.proposed;
const [, listing] = story.listed;

describe('HAZ-S16 what nobody lists', () => {
  it('is seen on site by others until it is gone, and is over then', () => {
    const declined = given(...proposed)
      .when({ type: 'DeclineListing', data: { reason: '街道督促即可' } }, listing)
      .events();
    const review = (passed: boolean, ...present: readonly Who[]) =>
      ({
        type: 'ReviewRectification',
        data: { passed, findings: '通道已清理', present: shown(...present) },
      }) as const;
    const seen = given(...proposed, ...declined);
    seen.when(review(true, 'chen', 'liang'), by('chen', '2026-06-20')).denies('found-it');
    const [still] = seen.when(review(false, 'huang', 'he'), by('huang', '2026-06-20')).events();
    expect(still).toMatchObject({
      data: {
        clocks: [
          { op: 'stop', clock: 'removal' },
          { op: 'start', clock: 'removal' },
        ],
      },
    });
    expect(still!.data).not.toHaveProperty('breach');
    const gone = seen.when(review(true, 'huang', 'he'), by('huang', '2026-06-20')).events();
    expect(gone).toMatchObject([
      { data: { passed: true, last: true, clocks: [{ op: 'stop', clock: 'removal' }] } },
    ]);
    const after = given(...proposed, ...declined, ...gone);
    expect(overHazard(after.state())).toBeDefined();
    expect(rowAfter(hazardRegister, ...proposed, ...declined, ...gone).stage).toBe('removed');
    after.when(propose, by('ou', '2026-07-01')).refuses('hazard-gone');
    after.when(review(false, 'huang', 'he'), by('huang', '2026-06-21')).refuses('hazard-gone');
    const anew = seen.when(propose, by('ou', '2026-07-01')).events();
    const waiting = given(...proposed, ...declined, ...anew);
    expect(Object.keys(waiting.state().clocks).sort()).toEqual(['HAZ-D17-DECIDE', 'removal']);
    expect(
      waiting.when(review(true, 'huang', 'he'), by('huang', '2026-07-02')).events(),
    ).toMatchObject([{ data: { clocks: [{ clock: 'removal' }, { clock: 'HAZ-D17-DECIDE' }] } }]);
    given(...proposed)
      .when(review(true, 'huang', 'he'), by('huang', '2026-06-20'))
      .refuses('not-listed');
  });
});
