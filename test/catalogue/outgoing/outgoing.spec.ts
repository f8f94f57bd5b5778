import { outgoingOf } from '#domain/kernel';
import { caseStream } from '#contexts/enforcement/contract';
import { declaredNouns } from '../all-nouns.js';

/** Types whose name says that something becomes public, or goes to another body or comes back. */
const soundsPublic = /(?:Published|PublicationWithdrawn)$/;
const soundsSent =
  /(?:Transferred|ReportedUp|Court\w+|CaseReturned|FindingHandedOver|AnswerSubmitted|Closure\w+)$/;

/** What sounds so and is neither: the reason. */
const neither: Readonly<Record<string, string>> = {
  'workCalendar CalendarPublished': 'the notice of the State Council, entered here',
  'sourcesHazardSource SourceReportedUp': 'a return of each quarter, to which nothing is answered',
  'enforcementCase CourtDoubted': 'a step within the court, answered by its ruling',
};

const unsaid = (sounds: RegExp, of: 'publishes' | 'dispatches') =>
  declaredNouns
    .flatMap(({ category, evolve, ...noun }) =>
      Object.keys(evolve)
        .filter((type) => sounds.test(type) && !Object.hasOwn(noun[of] ?? {}, type))
        .map((type) => `${category} ${type}`),
    )
    .filter((one) => neither[one] === undefined);

describe('What goes out into the world', () => {
  it('is said of every event that makes something public', () =>
    expect(unsaid(soundsPublic, 'publishes')).toEqual([]));

  it('is said of every event that goes to a body outside, or tells its answer', () =>
    expect(unsaid(soundsSent, 'dispatches')).toEqual([]));

  it('names events that there are, each with the articles it rests on', () => {
    for (const { evolve, publishes = {}, dispatches = {} } of declaredNouns)
      for (const [type, said] of Object.entries({ ...publishes, ...dispatches })) {
        expect(Object.keys(evolve)).toContain(type);
        expect(said?.law.length).toBeGreaterThan(0);
      }
  });

  it('stands beside the act in its history', () => {
    const transferred = { organ: '江海公安分局', transferredOn: '2026-03-02' };
    expect(outgoingOf(caseStream, { type: 'CaseTransferred', data: transferred })).toEqual({
      dispatched: {
        what: { en: 'a case that may be a crime', zh: '移送案件' },
        law: ['PL 27'],
        step: 'sent',
        to: '江海公安分局',
        on: '2026-03-02',
      },
    });
    const off = { places: ['区政府网站'], withdrawnOn: '2026-03-02' };
    expect(outgoingOf(caseStream, { type: 'PublicationWithdrawn', data: off })).toMatchObject({
      published: { places: ['区政府网站'], withdrawn: true },
    });
    expect(outgoingOf(caseStream, { type: 'CaseFiled', data: {} })).toEqual({});
  });
});
