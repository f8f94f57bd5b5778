import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { caseId, clue, overstock, party } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';
import type { AllegedAct } from '../shared.events.js';

const given = decisions(caseNoun);
const { command, act: approved } = story.filed;

const appliedWith = (change: Partial<AllegedAct>) =>
  played([
    {
      command: {
        ...story.clue.command,
        data: { caseId, clue: { ...clue, acts: [{ ...overstock, ...change }] } },
      },
      act: story.clue.act,
    },
    story.applied,
  ]);

describe('Filing a case', () => {
  it('gives it its number and starts the time in which it must be decided', () => {
    const [event] = given(...before('filed'))
      .when(command, approved)
      .events();
    expect(event).toMatchObject({
      type: 'CaseFiled',
      data: {
        caseId,
        party,
        procedure: 'ordinary',
        serial: 12,
        year: 2026,
        organ: 'bureau',
        handlingOrgan: 'brigade',
        officers: ['chen', 'liang'],
        filedOn: '2026-03-04',
        applicant: 'chen',
        approvedBy: 'ou',
        documents: [
          { code: '立', title: '立案审批表', number: '（江海）应急立〔2026〕12号', ordinal: 1 },
        ],
        clocks: [{ op: 'start', clock: 'ENF-D3', set: { dueDate: '2026-06-02', duty: 'officer' } }],
      },
    });
  });

  it('refuses filing without an application', () =>
    given(...until('clue'))
      .when(command, approved)
      .refuses('filing-not-applied-for', 'PL 54'));

  it('is approved by a head of the organ that decides, never by the applicant or the brigade', () => {
    const base = given(...before('filed'));
    base.when(command, act('chen', '2026-03-04 09:30')).denies('wrong-role');
    base.when(command, act('he', '2026-03-04 09:30')).denies('wrong-role');
    base.when(command, act('wu', '2026-03-04 09:30')).denies('other-organ');
  });

  it('refuses a head who is an officer of the case', () => {
    const history = played(
      [{ command: otherwise('applied', { officers: ['chen', 'lam'] }), act: story.applied.act }],
      until('clue'),
    );
    given(...history)
      .when(command, act('lam', '2026-03-04 09:30'))
      .denies('investigator-of-the-case', 'PL 57', 'ENF-R12');
  });

  it.each([
    { harmed: false, ended: '2024-03-02', tooLate: '2024-03-01' },
    { harmed: true, ended: '2021-08-02', tooLate: undefined },
  ])(
    'pursues what was found within its limitation, harm: $harmed',
    ({ harmed, ended, tooLate }) => {
      const inTime = appliedWith({ harmed, endedOn: localDate(ended) });
      expect(
        given(...inTime)
          .when(command, approved)
          .events(),
      ).toHaveLength(1);
      if (tooLate)
        given(...appliedWith({ harmed, endedOn: localDate(tooLate) }))
          .when(command, approved)
          .refuses('limitation-over', 'PL 36');
    },
  );

  it('pursues what was discovered in time though it is filed later', () => {
    const history = appliedWith({
      endedOn: localDate('2024-03-01'),
      foundOn: localDate('2026-03-01'),
    });
    expect(
      given(...history)
        .when(command, approved)
        .events(),
    ).toHaveLength(1);
  });

  it('is of no clue whose act is yet to be discovered', () => {
    const acts = [{ ...overstock, foundOn: localDate('2026-03-05') }];
    const data = { ...story.clue.command.data, clue: { ...clue, acts } };
    given()
      .when({ ...story.clue.command, data }, story.clue.act)
      .refuses('found-in-the-future', 'PL 36');
  });

  it('FLD-23 refuses an act older than any rule of limitation, and says so', () =>
    given(...appliedWith({ endedOn: localDate('1990-05-01') }))
      .when(command, approved)
      .refuses('limitation-over', 'PL 36'));

  it('never dates the filing back', () =>
    given(...before('filed'))
      .when(command, act('ou', '2026-03-04 09:30', { validAt: story.applied.act.now }))
      .refuses('back-dated', 'E50'));

  it('refuses the year of another number, and another number', () => {
    given(...before('filed'))
      .when(otherwise('filed', { year: 2025 }), approved)
      .refuses('year-of-number-wrong');
    given(...until('filed'))
      .when(otherwise('filed', { serial: 13 }), approved)
      .refuses('case-already-filed');
  });
});
