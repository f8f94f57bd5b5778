import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../../desk.examples.js';
import { papers } from '../application.examples.js';
import { applicationNoun } from '../application.noun.js';
import { atDesk, onPaper } from './on-paper.examples.js';
import type { TakeOverApplication } from './take-over-application.js';

const given = decisions(applicationNoun);
const take = (data: Partial<TakeOverApplication['data']> = {}): TakeOverApplication => ({
  type: 'TakeOverApplication',
  data: { ...onPaper, ...data },
});
const taking = (data: Partial<TakeOverApplication['data']> = {}, act = atDesk()) =>
  given().when(take(data), act);
const { acceptedOn: _, ...notAccepted } = onPaper;

describe('FLD-5 An application that was received on paper', () => {
  it('is taken over under its number, marked, and its time runs from its acceptance', () => {
    const events = taking().events();
    expect(events).toMatchObject([
      {
        type: 'ApplicationReceived',
        data: {
          serial: 7,
          year: 2026,
          receivedOn: '2026-06-22',
          clerk: 'lin',
          takenOver: onPaper.takenOver,
          documents: [],
          clocks: [],
        },
      },
      {
        type: 'ApplicationAccepted',
        data: {
          acceptedOn: '2026-06-24',
          clocks: [{ clock: 'LIC-D2', set: { dueDate: '2026-07-22' } }],
        },
      },
    ]);
    given(...events)
      .when(take(), atDesk())
      .decidesNothing();
    given(...events)
      .when(take({ clerk: 'he' }), atDesk())
      .refuses('application-exists');
  });

  it('is checked like every other where it was not accepted on paper', () => {
    const events = given()
      .when({ type: 'TakeOverApplication', data: notAccepted }, atDesk())
      .events();
    expect(events).toMatchObject([
      { data: { clocks: [{ clock: 'LIC-D1', set: { dueDate: '2026-06-29' } }] } },
    ]);
  });

  it('goes on like every other, its clerk never its reviewer', () => {
    const events = taking().events();
    expect(given(...events).state()).toMatchObject({
      status: 'accepted',
      holder: { intake: 'lin' },
    });
    given(...events)
      .when({ type: 'AssignReviewer', data: { reviewer: 'lin' } }, atDesk(by('pan', '2026-07-07')))
      .denies('hands-not-separate');
  });

  it('bears a number that was given on paper, and none that is given here', () =>
    taking({ serial: 10 }).refuses('number-not-on-paper', 'DOC-1', 'DOC-4'));

  it('was received, and accepted, before its organ kept its applications here', () => {
    const on = (day: string) => ({ ...onPaper.takenOver, on: localDate(day) });
    taking({ takenOver: on('2026-07-01') }).refuses('not-from-before', 'E50');
    taking({ acceptedOn: localDate('2026-07-01') }).refuses('not-from-before', 'E50');
    taking({ acceptedOn: localDate('2026-06-21') }).refuses('accepted-before-received');
  });

  it('was accepted only whole', () =>
    taking({ materials: papers(onPaper.asking.item, ['design-chapter']) }).refuses(
      'materials-lacking',
    ));
});
