import { type Envelope, localDate, type Recorded } from '#domain/kernel';
import type { ListingEvent } from '../../listing/listing.events.js';
import * as story from '../../listing/listing.examples.js';
import type { ListingCommand } from '../../listing/listing.noun.js';
import type { Step } from '../../people.examples.js';
import { provedOn } from './proof.js';

type Steps = readonly Step<ListingCommand>[];

/** Each event of the story as it stands on record, at the moment of its act. */
const recorded = (...steps: Steps): readonly Recorded<ListingEvent>[] =>
  story.tale(...steps).map((event, revision) => {
    const { validAt, now: recordedAt } = steps[revision]![1];
    const envelope = { validAt, recordedAt, law: 'law', digest: `digest-${revision}` } as Envelope;
    return { ...event, id: `event-${revision}`, revision, envelope } as Recorded<ListingEvent>;
  });
const whole = recorded(
  ...story.upToPublic,
  story.sent,
  story.answered,
  story.applied,
  story.verified,
  story.granted,
  story.lifted,
  story.restored,
);
const on = (day: string) => provedOn('listing-1', whole, localDate(day));

describe('Whether somebody was on the list on a day', () => {
  it('is nothing before it was decided: candidates are told to nobody', () =>
    expect(on('2026-04-19')).toBeUndefined());

  it('is so from the decision on, by the acts that made it so, under the rule of that day', () =>
    expect(on('2026-04-20')).toMatchObject({
      listed: true,
      public: false,
      entry: { regime: '应急管理部令11号', trigger: 'M11-6d', until: '2029-04-20' },
      subjectTold: { noticeOn: '2026-04-07' },
      restsOn: [{ name: { zh: '列入决定' }, on: '2026-04-20', law: 'law', digest: 'digest-6' }],
    }));

  it('tells where it was public, who had been told and what each had answered', () => {
    expect(on('2026-05-11')).toMatchObject({
      public: true,
      publishedOn: '2026-04-28',
      subjectTold: { noticeOn: '2026-04-07', decisionOn: '2026-04-22', papers: 2 },
      places: story.publishData.places.map((place) => ({ place })),
      departments: [{ to: '江海区发展和改革局', sentOn: '2026-04-29' }],
    });
    expect(on('2026-05-11')!.departments[0]).not.toHaveProperty('accepted');
    expect(on('2026-05-12')!.departments[0]).toMatchObject({
      accepted: true,
      theirs: '江发改函〔2026〕31号',
      inForceFrom: '2026-05-12',
    });
  });

  it('is so no more from the day of the exit, and again from the restoration', () => {
    expect(on('2027-05-13')).toMatchObject({ listed: true, public: true });
    expect(on('2027-05-14')).toMatchObject({ listed: false, public: false });
    expect(on('2027-09-01')).toMatchObject({
      listed: true,
      public: false,
      entry: { until: '2030-09-01' },
    });
  });

  it('is so on the last day of the term, and not on the day after', () => {
    const over = recorded(...story.upToPublic, story.over(localDate('2029-04-20'), '2029-04-21'));
    const at = (day: string) => provedOn('listing-1', over, localDate(day));
    expect(at('2029-04-20')).toMatchObject({ listed: true, public: true });
    expect(at('2029-04-21')).toMatchObject({ listed: false, public: false });
  });

  it('knows of each place since when it stands there, and since when it is gone', () => {
    const seen = (event: number, acknowledgedOn: string) =>
      ({
        type: 'PublicationAcknowledged',
        data: { event, place: '信用中国', acknowledgedOn },
        revision: 99,
        envelope: whole[0]!.envelope,
      }) as never as Recorded<ListingEvent>;
    const publication = whole.findIndex(({ type }) => type === 'EntryPublished');
    const withSeen = [...whole, seen(publication, '2026-04-29'), seen(14, '2027-05-20')];
    const at = (day: string) =>
      provedOn('listing-1', withSeen, localDate(day))!.places.find(
        ({ place }) => place === '信用中国',
      );
    expect(at('2026-04-28')).toEqual({ place: '信用中国' });
    expect(at('2027-05-14')).toEqual({ place: '信用中国', standsOn: '2026-04-29' });
    expect(at('2027-05-20')).toMatchObject({ standsOn: '2026-04-29', goneOn: '2027-05-20' });
  });
});
