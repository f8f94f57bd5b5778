import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import { act, happened, officer, publish, story } from '../stories/execution.examples.js';
import type { WithdrawPublication } from './withdraw-publication.js';

const out = happened(story, [publish, act(officer, '2026-09-21')]);
const given = decisions(caseNoun)(...out);
const withdraw = (data: Partial<WithdrawPublication['data']> = {}): WithdrawPublication => ({
  type: 'WithdrawPublication',
  data: { explanation: '公开内容有误', mistaken: true, ...data },
});
const tomorrow = act(officer, '2026-09-22');

describe('CASE-28 What should not have been public', () => {
  it('comes down at once, from every place, and the public is told why', () =>
    expect(given.when(withdraw(), tomorrow).events()).toMatchObject([
      {
        type: 'PublicationWithdrawn',
        data: { places: ['江海区政府网站'], explanation: '公开内容有误', mistaken: true },
      },
    ]));

  it('is published anew as it should be, within the time, where the law wants it public', () => {
    const down = happened(out, [withdraw(), tomorrow]);
    expect(decisions(caseNoun)(...down).state().clocks).toHaveProperty('ENF-D12');
    expect(
      decisions(caseNoun)(...down)
        .when(publish, act(officer, '2026-09-23'))
        .events(),
    ).toHaveLength(1);
  });

  it('stands while nothing is said to be wrong with it, and comes down with a reason only', () => {
    given.when(withdraw({ mistaken: undefined }), tomorrow).refuses('publication-stands', 'PL 48');
    given.when(withdraw({ explanation: ' ' }), tomorrow).refuses('explanation-missing', 'PL 48');
  });
});
