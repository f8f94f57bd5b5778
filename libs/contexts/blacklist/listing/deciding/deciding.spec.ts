import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import type { HearSubject } from './hear-subject.js';
import * as story from '../listing.examples.js';
import { listingNoun } from '../listing.noun.js';

const given = decisions(listingNoun);
const { tale } = story;

describe('BLK-S1 A candidate', () => {
  it('rests on a penalty, is of the organ that imposed it, and is owed an answer', () =>
    expect(tale(story.raised)).toMatchObject([
      {
        type: 'CandidateRaised',
        data: {
          subject: { kind: 'organisation', id: 'hongda', creditCode: '91440704MA4UT01H5X' },
          penalty: { organ: 'bureau', investigators: ['chen'] },
          documents: [{ title: '拟列入线索单' }],
          clocks: [{ clock: 'BLK-D16-CONFIRM', set: { dueDate: '2026-04-16' } }],
        },
      },
    ]));

  it('is found by the system too, which lists nobody', () => {
    const act = story.seeingPenalty(by('he', '2026-04-01'));
    const system = { ...act, actor: { kind: 'system', by: 'reaction', name: 'x' } as const };
    expect(given().when(story.raised[0], system).events()[0]!.data).not.toHaveProperty('by');
    given(...tale(story.raised))
      .when(story.confirmed[0], { ...system })
      .denies('wrong-role');
  });

  it('is none under a trigger of another rule, or one that does not list that capacity', () => {
    const act = story.seeingPenalty(by('he', '2026-04-01'));
    const raise = (change: object) =>
      given().when({ type: 'RaiseCandidate', data: { ...story.raiseData, ...change } }, act);
    raise({ triggers: ['BL15-2'] }).refuses('no-such-trigger');
    raise({ triggers: ['M11-6e'] }).refuses('not-listed-by-it');
    raise({ capacity: 'principal' }).refuses('capacity-of-another-kind');
    raise({ subject: 'xinda' }).refuses('another-party');
    raise({ subject: 'nobody' }).refuses('another-party');
  });

  it('is a person who answers for the unit, masked', () =>
    expect(tale(story.principalRaised)).toMatchObject([
      { data: { subject: { kind: 'citizen', name: '梁某某', identity: 'keyed' } } },
    ]));

  it('is of no other organ, and not without a penalty', () => {
    given().when(story.raised[0], by('he', '2026-04-01')).unknown('reference-unknown');
    given()
      .when(
        story.raised[0],
        story.seeingPenalty(
          by('he', '2026-04-01', {
            actor: {
              kind: 'person',
              id: 'x',
              name: 'x',
              capacity: { organ: 'street', post: 'p', roles: ['officer'] },
            },
          }),
        ),
      )
      .denies('other-organ');
  });
});

describe('BLK-S2 … S5 From the notice to the decision', () => {
  it('is not prepared by an investigator of the case', () =>
    given(...tale(...story.upToConfirmed))
      .when(story.notified[0], by('chen', '2026-04-03'))
      .denies('investigator-of-the-case'));

  it('leaves the subject five working days from the service of the notice (BLK-D14)', () => {
    const served = tale(...story.upToServed);
    expect(served.at(-1)!.data).toMatchObject({
      clocks: [
        { clock: 'BLK-D14', set: { dueDate: '2026-04-14' } },
        { clock: 'BLK-D16-DECIDE', set: { dueDate: '2026-05-08' } },
      ],
    });
    given(...served)
      .when(story.reviewed[0], by('fang', '2026-04-14 18:00'))
      .refuses('words-still-open', 'BLK-D14', 'M11-9');
    expect(
      given(...served)
        .when(story.reviewed[0], by('fang', '2026-04-15 00:00'))
        .events(),
    ).toHaveLength(1);
    given(...served)
      .when(story.listed[0], by('ou', '2026-04-14 18:00'))
      .refuses('words-still-open');
  });

  it('goes on at once after words, or the written waiver of them', () => {
    const waived = given(...tale(...story.upToServed))
      .when(
        {
          type: 'HearSubject',
          data: { kind: 'waiver', said: '放弃陈述申辩', reason: '书面放弃', evidence: [] },
        },
        by('he', '2026-04-08'),
      )
      .events();
    expect(waived).toMatchObject([{ data: { documents: [{ title: '列入陈述申辩复核意见' }] } }]);
    given(...tale(...story.upToServed), ...waived)
      .when(story.reviewed[0], by('fang', '2026-04-08 10:00'))
      .events();
  });

  it('is reviewed by somebody who prepared nothing, anew after new words', () => {
    const upTo = tale(...story.upToReviewed);
    const again = given(...upTo)
      .when(
        { type: 'HearSubject', data: { ...story.hearData, said: '补充意见' } },
        by('he', '2026-04-17'),
      )
      .events();
    given(...upTo, ...again)
      .when(story.listed[0], by('ou', '2026-04-20'))
      .refuses('not-reviewed', 'BLK-S4');
  });

  it('says whether words are adopted, and of a waiver nothing', () => {
    const served = given(...tale(...story.upToServed));
    const { adopted: _, ...unsaid } = story.hearData;
    const words: HearSubject = { type: 'HearSubject', data: story.hearData };
    expect(served.when(words, by('he', '2026-04-10')).events()).toMatchObject([
      { data: { documents: [{ title: '列入陈述申辩笔录' }, { title: '列入陈述申辩复核意见' }] } },
    ]);
    served
      .when({ type: 'HearSubject', data: unsaid }, by('he', '2026-04-10'))
      .refuses('adopted-or-not');
    served
      .when(
        { type: 'HearSubject', data: { ...story.hearData, kind: 'waiver' } },
        by('he', '2026-04-10'),
      )
      .refuses('adopted-or-not');
  });

  it('is decided by the head of the organ that imposed the penalty, for three years', () => {
    given(...tale(...story.upToReviewed))
      .when(story.listed[0], by('he', '2026-04-20'))
      .denies('wrong-role');
    expect(tale(...story.upToListed).at(-1)!.data).toMatchObject({
      entry: {
        regime: '应急管理部令11号',
        trigger: 'M11-6d',
        listedOn: '2026-04-20',
        until: '2029-04-20',
        exitFrom: '2027-04-20',
      },
      documents: [{ title: '列入决定书' }, { title: '列入信用修复告知书' }],
      clocks: [
        { clock: 'BLK-D14', outcome: 'void' },
        { clock: 'BLK-D16-DECIDE', outcome: 'void' },
        { clock: 'BLK-D1', set: { dueDate: '2029-04-20' } },
        { clock: 'BLK-D15', set: { dueDate: '2026-04-29' } },
        { clock: 'BLK-D3', set: { dueDate: '2026-04-23' } },
        { clock: 'BLK-D4', set: { dueDate: '2026-05-20' } },
      ],
    });
  });

  it('is not decided on a penalty that fell', () => {
    const fellSince = story.seeingPenalty(by('ou', '2026-04-20'), { fell: 'revoked' });
    given(...tale(...story.upToReviewed))
      .when(story.listed[0], fellSince)
      .refuses('penalty-fell', 'BLK-S11', 'BLK-S15');
    given(...tale(...story.upToReviewed))
      .when(
        { type: 'CloseCandidate', data: { ground: 'penalty-fell', reason: '处罚被撤销' } },
        by('ou', '2026-04-20'),
      )
      .events();
  });

  it('is decided once', () => {
    given(...tale(...story.upToListed))
      .when(story.listed[0], by('ou', '2026-04-20'))
      .decidesNothing();
    given(...tale(...story.upToListed))
      .when({ type: 'ListSubject', data: { number: '另一文号' } }, by('ou', '2026-04-20'))
      .refuses('already-listed');
  });
});

describe('§4.1 What was decided on paper', () => {
  const takeOver = (change: object, on = '2026-04-01') =>
    given().when(
      { type: 'TakeOverListing', data: { ...story.takenOverData, ...change } },
      by('ou', on),
    );

  const on = (day: string) => ({
    takenOver: { ...story.takenOverData.takenOver, on: localDate(day) },
  });

  it('stands under the rule of its day, with its term', () => {
    expect(takeOver({}).events()[0]!.data).toMatchObject({
      entry: { regime: '应急管理部令11号', until: '2027-05-20', exitFrom: '2025-05-20' },
      clocks: [{ clock: 'BLK-D1', set: { dueDate: '2027-05-20' } }],
    });
    takeOver({ trigger: 'BL17-2-2' }).refuses('no-such-trigger');
  });

  it('is the own organ’s where no other is named, and then from before it kept its list here', () => {
    const { lister: _, ...own } = story.takenOverData;
    const kept = by('ou', '2026-04-01');
    const at = (keptHereSince: string) => ({
      ...kept,
      registry: {
        ...kept.registry,
        organ: (id: string) => ({
          ...kept.registry.organ(id)!,
          keptHereSince: localDate(keptHereSince),
        }),
      },
    });
    const take = { type: 'TakeOverListing', data: own } as const;
    expect(given().when(take, at('2025-01-01')).events()[0]!.data).toMatchObject({
      lister: '江海区应急管理局',
      takenOver: own.takenOver,
    });
    given().when(take, at('2024-05-20')).refuses('not-from-before', 'E50');
    const events = takeOver({}).events();
    const { number } = own;
    given(...events)
      .when(
        {
          type: 'TakeOverListing',
          data: {
            ...story.takenOverData,
            number,
            takenOver: { ...own.takenOver, source: '另一原件' },
          },
        },
        kept,
      )
      .refuses('listing-id-taken');
  });

  it('is over where its rule gave one year from the publication, three the second time', () => {
    const old = { trigger: 'BL15-2', ...on('2016-08-01') };
    const text = (change: object) => {
      try {
        takeOver({ ...old, ...change }).events();
      } catch (error) {
        return String(error);
      }
      return '';
    };
    expect(text({ publishedOn: localDate('2016-08-11') })).toContain('2017-08-11');
    expect(text({ publishedOn: localDate('2016-08-11'), secondTime: true })).toContain(
      '2019-08-11',
    );
    expect(text({ trigger: 'BL17-3-1', ...on('2018-02-01') })).toContain('2019-02-01');
  });

  it('has no end and no early exit under the rule of 2011', () =>
    expect(takeOver({ trigger: 'JH11-2', ...on('2012-03-01') }).events()[0]!.data).toMatchObject({
      entry: { regime: '江海府办〔2011〕46号' },
      clocks: [],
    }));
});
