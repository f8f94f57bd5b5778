import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import { act, happened, officer, officers, paid } from '../stories/execution.examples.js';
import type { ReviewCorrection } from './review-correction.js';

const given = decisions(caseNoun);
const inspect: ReviewCorrection = {
  type: 'ReviewCorrection',
  data: { corrected: false, findings: '疏散通道仍被占用', officers },
};

describe('CASE-25 A re-inspection', () => {
  it('is a fact of its day, though it finds the same', () => {
    const once = happened(paid, [inspect, act(officer, '2026-10-09')]);
    given(...once)
      .when(inspect, act(officer, '2026-10-09'))
      .decidesNothing();
    expect(
      given(...once)
        .when(inspect, act(officer, '2026-10-10'))
        .events(),
    ).toMatchObject([{ type: 'CorrectionReviewed', data: { reviewedOn: '2026-10-10' } }]);
  });
});
