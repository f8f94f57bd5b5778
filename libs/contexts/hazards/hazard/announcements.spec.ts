import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../people.examples.js';
import type { HazardEvent } from './hazard.events.js';
import * as story from './hazard.examples.js';
import { hazardNoun } from './hazard.noun.js';

const given = decisions(hazardNoun);
const { tale, places } = story;
const listed = tale(...story.upToPlan);
const passed = tale(...story.upToPlan, story.published, story.applied, story.passed);
const delisted = [
  ...passed,
  ...given(...passed)
    .when(...story.delisted)
    .events(),
];

/** As it was stored before a publication drew up its notice（公告）, word for word. */
const publishedBefore = JSON.parse(
  '{"type":"ListingPublished","data":{"places":["区政府网站","江门日报"],"publishedOn":"2026-06-09","by":"ou","clocks":[{"do":"stop","clock":"HAZ-D12","at":"2026-06-09T02:00:00.000Z","outcome":"met"}]}}',
) as HazardEvent;
const endPublishedBefore = JSON.parse(
  '{"type":"EndPublished","data":{"places":["区政府网站","江门日报"],"publishedOn":"2026-11-25","by":"ou","clocks":[{"do":"stop","clock":"HAZ-D16","at":"2026-11-25T02:00:00.000Z","outcome":"met"}]}}',
) as HazardEvent;

describe('HAZ-S7 HAZ-S18 What the public is told of a listing', () => {
  it('is a notice in the name of who lists, with the limit and the media', () => {
    const [published] = given(...listed)
      .when(...story.published)
      .events();
    expect(published).toMatchObject({
      data: {
        documents: [
          {
            title: '挂牌督办公告',
            number: '（江海）应急挂公〔2026〕5号',
            content: {
              issuer: 'government',
              facts: '安全出口堵塞，超量储存',
              findings: '现场核实属实',
              level: 'district',
              limit: '2026-12-01',
              listedOn: '2026-06-05',
              places,
            },
          },
        ],
      },
    });
  });

  it('is another one when it is delisted, and another when the listing ended', () => {
    const end = { type: 'PublishEnd', data: { places } } as const;
    const noticeOf = (history: readonly HazardEvent[]) =>
      given(...history)
        .when(end, by('ou', '2026-11-25'))
        .events();
    expect(noticeOf(delisted)).toMatchObject([
      {
        data: {
          documents: [{ title: '摘牌（销号）公告', content: { delistedOn: '2026-11-24' } }],
        },
      },
    ]);
    const over: HazardEvent = {
      type: 'ListingEnded',
      data: {
        because: 'not-major',
        reason: '复核不属重大事故隐患',
        endedOn: localDate('2026-11-24'),
        by: 'xian',
        clocks: [],
      },
    };
    expect(noticeOf([...passed, over])).toMatchObject([
      {
        data: {
          documents: [
            { title: '终止挂牌公告', content: { because: 'not-major', issuer: 'government' } },
          ],
        },
      },
    ]);
  });

  it('has no paper where it was published before there was one, and the file goes on', () => {
    const before = given(...listed, publishedBefore).state();
    expect(before.published).toMatchObject({ places, publishedOn: '2026-06-09' });
    expect(before.papers['挂公']).toBeUndefined();
    expect(given(...delisted, endPublishedBefore).state().endPublished).toMatchObject({ places });
  });
});
