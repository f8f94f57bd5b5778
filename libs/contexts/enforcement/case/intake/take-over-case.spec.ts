import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { caseNoun } from '../case.noun.js';
import { atDesk, onPaper } from '../stories/on-paper.examples.js';
import { act } from '../stories/people.examples.js';
import type { TakeOverCase } from './take-over-case.js';

const given = decisions(caseNoun);
const take = (data: Partial<TakeOverCase['data']> = {}): TakeOverCase => ({
  type: 'TakeOverCase',
  data: { ...onPaper, ...data },
});
const filedOn = (day: string) => take({ takenOver: { ...onPaper.takenOver, on: localDate(day) } });

describe('FLD-5 A case that was filed on paper', () => {
  it('is taken over under its number, and its time runs from its filing by the law of that day', () => {
    const events = given().when(take(), atDesk).events();
    expect(events).toMatchObject([
      {
        type: 'CaseFiled',
        data: {
          serial: 12,
          year: 2025,
          filedOn: '2025-12-10',
          takenOver: onPaper.takenOver,
          documents: [],
          clocks: [{ clock: 'ENF-D3', set: { dueDate: '2026-01-09' } }],
        },
      },
    ]);
    given(...events)
      .when(take(), atDesk)
      .decidesNothing();
    given(...events)
      .when(take({ officers: ['chen', 'huang'] }), atDesk)
      .refuses('case-already-filed');
  });

  it('goes on like every other', () => {
    const events = given().when(take(), atDesk).events();
    const { stage, officers, filed } = given(...events).state();
    expect([stage, officers, filed?.takenOver?.source]).toEqual([
      'open',
      ['chen', 'liang'],
      '2025年立案登记簿',
    ]);
  });

  it('bears a number that was given on paper, and none that is given here', () =>
    given()
      .when(take({ serial: 38 }), atDesk)
      .refuses('number-not-on-paper', 'DOC-1', 'DOC-4'));

  it('was filed before its organ kept its cases here', () =>
    given().when(filedOn('2026-02-01'), atDesk).refuses('not-from-before', 'E50'));

  it('was filed within the limitation of its act', () => {
    const acts = onPaper.acts.map((one) => ({ ...one, endedOn: localDate('2023-11-01') }));
    given().when(take({ acts }), atDesk).refuses('limitation-over', 'PL 36');
  });

  it('is entered by a head who is no officer of it, with officers fit to go on', () => {
    given()
      .when(take(), { ...atDesk, actor: act('chen', '2026-03-04 09:30').actor })
      .denies('wrong-role');
    given()
      .when(take({ officers: ['chen', 'trainee'] }), atDesk)
      .denies('not-certified');
    given()
      .when(take({ officers: ['chen'] }), atDesk)
      .denies('too-few-officers');
  });
});
