import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../inspection.examples.js';
import { inspectionNoun } from '../inspection.noun.js';

const given = decisions(inspectionNoun);
const requested = story.tale(...story.upToOrder, story.requested);
const due = given(...story.tale(...story.upToOrder))
  .when(...story.timeOver('2026-06-20', '2026-06-21 00:00'))
  .events();
const review = (change: object = {}) =>
  ({ type: 'ReInspect', data: { ...story.reviewData, ...change } }) as const;

describe('INS-6 a re-inspection before the time is over', () => {
  it('INS-8 finds it not done: it is nobody’s case, and the order runs on', () => {
    const not = review({ corrected: false, findings: '仍未设置' });
    const early = by('huang', '2026-06-20');
    const looked = given(...requested)
      .when(not, early)
      .events();
    expect(looked).toMatchObject([
      {
        data: {
          clocks: [
            { clock: 'INS-6-REVIEW:order-1', outcome: 'met' },
            { op: 'start', clock: 'INS-4-TERM:order-1', set: { dueDate: '2026-06-20' } },
          ],
        },
      },
    ]);
    expect(looked[0]?.data).not.toHaveProperty('uncorrected');
    given(...requested, ...looked)
      .when(not, early)
      .decidesNothing();
    given(...requested, ...looked)
      .when({ ...not, data: { ...not.data, findings: '另查' } }, early)
      .refuses('time-to-correct', 'INS-6');
    const later = given(...requested, ...looked, ...due)
      .when(not, by('huang', '2026-06-22'))
      .events();
    expect(later[0]?.data).toHaveProperty('uncorrected');
  });
});
