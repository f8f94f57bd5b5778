import { localDate, wan } from '#domain/kernel';
import { decisions } from '#testing';
import { at, by } from '../../people.examples.js';
import type { AccidentEvent } from '../accident.events.js';
import * as story from '../accident.examples.js';
import { accidentNoun } from '../accident.noun.js';

const given = decisions(accidentNoun);
const { tale, reported, hurt } = story;

/** When each of its clocks is due, on the wall. */
const dues = (...history: readonly AccidentEvent[]) =>
  Object.fromEntries(
    Object.entries(given(...history).state().clocks).map(([clock, { set }]) => [clock, set.due]),
  );
const gradeAfter = (...history: readonly AccidentEvent[]) => given(...history).state().grading;

describe('An accident that is reported', () => {
  const history = tale(reported);

  it('ACC-D2 ACL-1 is told to everybody whom the law names within two hours of the report', () => {
    const two = at('2026-06-18 10:25');
    expect(dues(...history)).toMatchObject({
      'ACC-D2.government': two,
      'ACC-D2.upper-department': two,
      'ACC-D2.sector-department': two,
      'ACC-D2.police': two,
      'ACC-D2.labour': two,
      'ACC-D2.union': two,
      'ACC-D2.procuratorate': two,
    });
    expect(Object.keys(dues(...history))).not.toContain('ACC-D2.ecology');
  });

  it('HSL-19 of hazardous chemicals is told to three more, and by the hour all the same', () => {
    const data = { ...story.reportData, hazchem: true };
    const told = tale([{ type: 'ReportAccident', data }, reported[1]]);
    const also = ['ecology', 'health', 'market-supervision'];
    expect(Object.keys(dues(...told))).toEqual(
      expect.arrayContaining(also.map((one) => `ACC-D2.${one}`)),
    );
  });

  it('is owed by whoever is on duty in the bureau', () =>
    expect(given(...history).state().clocks['ACC-D2.government']?.owed?.by).toEqual({
      kind: 'post',
      role: 'officer',
      organ: 'bureau',
    }));

  it('runs through the night and over New Year', () => {
    const data = {
      ...story.reportData,
      saidAt: at('2026-12-31 23:10'),
      occurredAt: at('2026-12-31 23:00'),
    };
    const told = tale([{ type: 'ReportAccident', data }, by('duty', '2026-12-31 23:20')]);
    expect(dues(...told)).toMatchObject({
      'ACC-D1': at('2027-01-01 00:10'),
      'ACC-D2.government': at('2027-01-01 01:10'),
    });
  });

  it.each([
    [hurt(1), 'ordinary', '一般b'],
    [hurt(2), 'ordinary', '一般c'],
    [hurt(3), 'larger', '较大a'],
    [hurt(0, 9), 'ordinary', '一般c'],
    [hurt(0, 10), 'larger', '较大a'],
    [hurt(0, 0, wan(10_000) - 1), 'major', '重大c'],
    [hurt(0, 0, wan(10_000)), 'extraordinary', '特别重大a'],
    [hurt(1, 0, 0, 2), 'larger', '较大a'],
  ])('ACC-GRADE E30 is graded by its gravest column: %j is %s, tier %s', (figures, grade, name) => {
    const data = { ...story.reportData, figures };
    expect(gradeAfter(...tale([{ type: 'ReportAccident', data }, reported[1]]))).toMatchObject({
      grade,
      tier: { name },
    });
  });

  it('E72 has no tier of the fine where no table speaks of its day', () => {
    const data = { ...story.reportData, occurredAt: at('2023-06-15 08:00') };
    const grading = gradeAfter(...tale([{ type: 'ReportAccident', data }, reported[1]]));
    expect(grading).toMatchObject({ grade: 'ordinary' });
    expect(grading).not.toHaveProperty('tier');
  });

  it.each([
    [{ endangered: 10 }, ['endangered']],
    [{ endangered: 9 }, undefined],
    [{ trapped: 3 }, ['trapped']],
    [{ trapped: 2 }, undefined],
    [{ evacuated: 500 }, ['evacuated']],
    [{ evacuated: 499 }, undefined],
    [{ pollution: true }, ['pollution']],
    [{ importantPlace: true }, ['important-place']],
  ])('ACL-20 E87 with nobody hurt is one where %j: %j', (change, near) => {
    const danger = { ...story.calm, ...change };
    const command = {
      type: 'ReportAccident',
      data: { ...story.reportData, figures: hurt(0), danger, unknown: ['cause'] },
    } as const;
    if (near) {
      const grading = gradeAfter(...tale([command, reported[1]]));
      expect(grading).toEqual({ reaches: [], near });
    } else given().when(command, reported[1]).refuses('no-accident', 'ACL-20');
  });

  it('ACL-2 says what it does not know', () => {
    const data = { ...story.reportData, figures: hurt(0), unknown: ['casualties'] } as const;
    expect(tale([{ type: 'ReportAccident', data }, reported[1]])).toHaveLength(1);
  });

  it('is taken in by an officer, and by no unit', () => {
    given().when(reported[0], by('agent', '2026-06-18 08:30')).denies('wrong-role');
    given(...history)
      .when(...reported)
      .decidesNothing();
    given()
      .when(...story.toldUp)
      .unknown('no-such-accident');
  });

  it('tells nothing before it happened', () => {
    const data = { ...story.reportData, saidAt: at('2026-06-18 08:00') };
    given().when({ type: 'ReportAccident', data }, reported[1]).refuses('too-early-in-time');
    const ahead = { ...story.reportData, unitKnewAt: at('2026-06-18 08:26') };
    given()
      .when({ type: 'ReportAccident', data: ahead }, reported[1])
      .refuses('later-than-the-report');
  });

  it('is told, and the hour of that one is kept', () => {
    const events = given(...history)
      .when(...story.toldUp)
      .events();
    expect(events).toMatchObject([
      { data: { clocks: [{ clock: 'ACC-D2.government', outcome: 'met' }] } },
    ]);
    given(...history, ...events)
      .when(...story.toldUp)
      .decidesNothing();
    const late = { ...story.tellData, toldAt: at('2026-06-18 10:26') };
    expect(
      given(...history)
        .when({ type: 'TellOfAccident', data: late }, by('duty', '2026-06-18 10:30'))
        .events(),
    ).toMatchObject([{ data: { clocks: [{ outcome: 'late' }] } }]);
  });

  it('names who was hurt, and what became of them', () => {
    const after = tale(reported, story.named);
    given(...after)
      .when(...story.named)
      .decidesNothing();
    const early = { ...story.casualty, since: localDate('2026-06-17') };
    given(...history)
      .when({ type: 'NameCasualty', data: early }, story.named[1])
      .refuses('too-early-in-time');
  });
});
