import { localDate } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { decisions } from '#testing';
import { by, inRegister, shown, type Who } from '../../people.examples.js';
import * as story from '../hazard.examples.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const { tale } = story;
const planned = tale(...story.upToPlan, story.published);
const passed = tale(...story.upToPlan, story.published, story.applied, story.passed);
const delisted = tale(
  ...story.upToPlan,
  story.published,
  story.applied,
  story.passed,
  story.delisted,
);
const [delist, delisting] = story.delisted;
const { followedBy } = story;

describe('HAZ-S18 it is delisted', () => {
  it('by the lister when it was accepted; everything else that ran ends', () => {
    expect(delisted.at(-1)).toMatchObject({
      data: { documents: [{ number: '（江海）应急摘牌〔2026〕5号' }] },
    });
    const { clocks } = given(...delisted).state();
    expect(Object.keys(clocks)).toEqual(['HAZ-D16']);
    given(...delisted)
      .when(delist, delisting)
      .decidesNothing();
    given(...passed)
      .when(delist, by('ou', '2026-11-24'))
      .denies('lister-only', 'HAZ-S18');
    given(...planned)
      .when(delist, delisting)
      .refuses('not-accepted', 'HAZ-S18');
  });

  it('not while what was stopped is not released', () => {
    const stopped = tale(
      story.reported,
      story.verified,
      story.controlled,
      story.proposed,
      story.listed,
      story.served,
      story.applied,
      story.passed,
    );
    given(...stopped)
      .when(delist, delisting)
      .refuses('measures-stand', 'WSL 65(3)');
    const lifted = given(...stopped)
      .when(...story.lifted)
      .events();
    expect(
      given(...stopped, ...lifted)
        .when(delist, delisting)
        .events(),
    ).toHaveLength(1);
  });

  it('not while the government has not answered, nor once it closes the unit (WSL 113)', () => {
    const asked = [...passed, ...tale(...story.upToPlan, story.closureProposed).slice(-1)];
    given(...asked)
      .when(delist, delisting)
      .refuses('closure-open', 'HAZ-S13');
    const end = { type: 'EndListing', data: { because: 'not-major', reason: '经复核' } } as const;
    given(...asked)
      .when(end, delisting)
      .refuses('closure-open', 'HAZ-S13');
    const answered = (closes: boolean) =>
      given(...asked)
        .when(
          { type: 'RecordClosureAnswer', data: { closes, paper: '江海府函〔2026〕12号' } },
          by('ou', '2026-11-24'),
        )
        .events();
    given(...asked, ...answered(true))
      .when(delist, delisting)
      .refuses('closed-by-government', 'HAZ-S20');
    for (const command of [delist, end])
      expect(
        given(...asked, ...answered(false))
          .when(command, delisting)
          .events(),
      ).toHaveLength(1);
  });

  it('E73 where two acceptances are wanted, not after one', () => {
    const law = lawBook({
      district: '440704',
      overrides: [
        {
          rule: 'HAZ-S11',
          from: localDate('2026-06-01'),
          amounts: { acceptances: 2 },
          why: '参照广东消防挂牌',
          decidedBy: '区安委会',
          decidedOn: localDate('2026-06-01'),
        },
      ],
    });
    const once = tale(
      story.reported,
      story.verified,
      followedBy('waihai'),
      [story.listed[0], by('xian', '2026-06-05 10:00', { law })],
      story.served,
      story.applied,
      story.passed,
    );
    expect(once.at(-1)).toMatchObject({ data: { last: false } });
    given(...once)
      .when(delist, delisting)
      .refuses('not-accepted', 'E73');
    const again = (who: readonly Who[], thirdParty?: string) =>
      given(...once).when(
        {
          type: 'ReviewRectification',
          data: { passed: true, findings: '复验合格', present: shown(...who), thirdParty },
        },
        by(who[0]!, '2026-11-23'),
      );
    again(['huang', 'he'], '省安科院').denies('accepted-before', 'HAZ-S11');
    again(['li', 'tan']).refuses('third-party-missing', 'HAZ-S11');
    const twice = again(['li', 'tan'], '省安科院').events();
    expect(
      given(...once, ...twice)
        .when(delist, delisting)
        .events(),
    ).toHaveLength(1);
  });

  it('HAZ-D16 and the same media tell of it', () => {
    const publish = (places: readonly string[]) =>
      ({ type: 'PublishEnd', data: { places } }) as const;
    const on = by('ou', '2026-11-25');
    given(...delisted)
      .when(publish(['区政府网站']), on)
      .refuses('other-media', 'HAZ-D16');
    expect(
      given(...delisted)
        .when(publish([...story.places, '区公报']), on)
        .events(),
    ).toMatchObject([{ data: { clocks: [{ clock: 'HAZ-D16', outcome: 'met' }] } }]);
    given(...passed)
      .when(publish(story.places), on)
      .refuses('still-listed');
  });
});

describe('HAZ-S20 the listing ends', () => {
  it('when the unit closed or it was no major one, with reasons that are published', () => {
    const end = { type: 'EndListing', data: { because: 'unit-closed', reason: '已关闭' } } as const;
    const events = given(...planned)
      .when(end, inRegister(by('xian', '2026-09-01'), 'closed'))
      .events();
    expect(events).toMatchObject([{ type: 'ListingEnded' }]);
    expect(Object.keys(given(...planned, ...events).state().clocks)).toEqual(['HAZ-D16']);
    given(...planned)
      .when(end, by('ou', '2026-09-01'))
      .denies('lister-only');
    given(...delisted)
      .when(end, by('xian', '2026-11-26'))
      .refuses('listing-over');
    given(...planned, ...events)
      .when(...story.progressed)
      .refuses('listing-over');
  });

  it('K4 not as no major one while what was stopped is not released', () => {
    const stopped = tale(
      story.reported,
      story.verified,
      story.controlled,
      story.proposed,
      story.listed,
    );
    const ending = (because: 'not-major' | 'unit-closed') =>
      given(...stopped).when(
        { type: 'EndListing', data: { because, reason: '经复核' } },
        inRegister(by('xian', '2026-09-01'), 'closed'),
      );
    ending('not-major').refuses('measures-stand', 'WSL 65(3)');
    expect(ending('unit-closed').events()).toHaveLength(1);
  });
});

describe('HAZ-S13 closure is proposed', () => {
  const propose = (government: string) =>
    ({
      type: 'ProposeClosure',
      data: {
        because: 'refuses',
        reason: '拒不停产整顿',
        penalties: [],
        resting: 'refuses-suspension',
        government,
      },
    }) as const;

  it('HZL-12 not on a count that is not met, unless it says what else it rests on', () => {
    const on = by('ou', '2026-11-24');
    const resting = (ground?: 'with-hsl' | 'each-fine' | 'accident') => ({
      ...propose('government'),
      data: { ...propose('government').data, resting: ground },
    });
    const asked = (ground?: Parameters<typeof resting>[0]) =>
      given(...planned).when(resting(ground), on);
    asked().refuses('closure-count-not-met', 'WSL 113');
    asked('with-hsl').refuses('closure-count-not-met', 'WSL 113');
    asked('each-fine').refuses('closure-count-not-met', 'WSL 113');
    expect(asked('accident').events()).toMatchObject([{ data: { resting: 'accident' } }]);
  });

  it('by the head to a government, which answers; the bureau decides nothing', () => {
    const on = by('ou', '2026-11-24');
    const events = given(...planned)
      .when(propose('government'), on)
      .events();
    expect(events).toMatchObject([{ data: { documents: [{ title: '提请关闭报告' }] } }]);
    given(...planned)
      .when(propose('bureau'), on)
      .refuses('not-a-government', 'WSL 113');
    given(...planned)
      .when(propose('government'), by('chen', '2026-11-24'))
      .denies('wrong-role');
    const answer = {
      type: 'RecordClosureAnswer',
      data: { closes: true, paper: '江海府函〔2026〕12号' },
    } as const;
    given(...planned)
      .when(answer, on)
      .refuses('not-proposed');
    expect(
      given(...planned, ...events)
        .when(answer, on)
        .events(),
    ).toMatchObject([{ type: 'ClosureAnswered', data: { closes: true } }]);
  });
});

describe('X27 HZL-6 WSL 74(2) the procuratorate', () => {
  const clue = { type: 'TellProcuratorate', data: story.clueData } as const;
  const major = story.tale(story.reported, story.verified);

  it('is told by a head of a major hazard from which the public suffers, once under a number', () => {
    const events = given(...major)
      .when(clue, by('ou', '2026-06-08'))
      .events();
    expect(events).toMatchObject([
      { type: 'ProcuratorateTold', data: { to: '江海区人民检察院', toldOn: '2026-06-08' } },
    ]);
    const after = given(...major, ...events);
    after.when(clue, by('ou', '2026-06-09')).decidesNothing();
    const otherwise = { ...clue, data: { ...clue.data, facts: '另一情况' } };
    after.when(otherwise, by('ou', '2026-06-09')).refuses('paper-taken', 'X27');
  });

  it('is told of no other hazard, and by no officer', () => {
    given(...story.tale(story.reported))
      .when(clue, by('ou', '2026-06-08'))
      .refuses('not-major', 'X27');
    given(...major)
      .when(clue, by('chen', '2026-06-08'))
      .denies('wrong-role');
  });
});
