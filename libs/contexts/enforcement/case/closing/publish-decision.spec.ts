import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import {
  acceptReview,
  act,
  cashier,
  decided,
  filed,
  filedOnCitizen,
  fileReview,
  happened,
  officer,
  penaltyOf,
  publish,
  published,
  reviewDecided,
  story,
} from '../stories/execution.examples.js';
import type { PublishDecision } from './publish-decision.js';

const given = decisions(caseNoun);
const say = (changes: Partial<PublishDecision['data']>): PublishDecision => ({
  type: 'PublishDecision',
  data: { places: published, summary: '安全出口堵塞', ...changes },
});

describe('Publishing a decision', () => {
  it('hides a natural person, the identity number, telephone and account', () => {
    const summary = '陈大文（440704198001011234，电话13800138000）锁闭安全出口';
    const [event] = given(filedOnCitizen, decided)
      .when(say({ summary }), act(officer, '2026-09-21'))
      .events();
    const text = JSON.stringify(event!.data);
    for (const hidden of ['陈大文', '440704198001011234', '13800138000'])
      expect(text).not.toContain(hidden);
    expect(event!.data).toMatchObject({
      published: { partyName: '陈某某', summary: '陈某某（＊＊＊，电话＊＊＊）锁闭安全出口' },
    });
  });

  it('is in time on the seventh working day and keeps the name of an organisation', () => {
    const [event] = given(filed, decided).when(publish, act(officer, '2026-09-24')).events();
    expect(event!.data).toMatchObject({
      published: { partyName: '江海某化工有限公司', organ: '江海区应急管理局' },
      clocks: [{ clock: 'ENF-D12', outcome: 'met' }],
    });
  });

  it('is late after its seven working days, but done', () => {
    const [event] = given(...story)
      .when(publish, act(officer, '2026-09-25'))
      .events();
    expect(event!.data).toMatchObject({ clocks: [{ clock: 'ENF-D12', outcome: 'late' }] });
  });

  it('is not stopped by a review', () =>
    expect(
      given(...happened(story, [fileReview, act(officer, '2026-09-21')]))
        .when(publish, act(officer, '2026-09-22'))
        .events(),
    ).toHaveLength(1));

  it('is quiet when repeated and refuses another text meanwhile', () => {
    const out = happened(story, [publish, act(officer, '2026-09-21')]);
    given(...out)
      .when(publish, act(officer, '2026-09-22'))
      .decidesNothing();
    given(...out)
      .when(say({ summary: 'other' }), act(officer, '2026-09-22'))
      .refuses('already-published');
  });

  it('refuses what was found illegal', () =>
    given(
      ...happened(
        story,
        [fileReview, act(officer, '2026-09-21')],
        [acceptReview, act(officer, '2026-09-22')],
        [reviewDecided('illegal'), act(officer, '2026-09-24')],
      ),
    )
      .when(publish, act(officer, '2026-09-24'))
      .refuses('decision-illegal', 'PL 48'));

  it('needs the law or social influence, a place, and an officer', () => {
    const other = [filed, penaltyOf({ workSafetyLaw: false })];
    given(...other)
      .when(publish, act(officer, '2026-09-21'))
      .refuses('not-to-be-published', 'PL 48');
    expect(
      given(...other)
        .when(say({ socialInfluence: true }), act(officer, '2026-09-21'))
        .events(),
    ).toHaveLength(1);
    given(...story)
      .when(say({ places: [] }), act(officer, '2026-09-21'))
      .refuses('place-missing');
    given(...story)
      .when(publish, act(cashier, '2026-09-21'))
      .denies('wrong-role');
  });
});
