import { decisions } from '#testing';
import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { clue } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import type { Clue } from './intake.events.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const { command, act: applied } = story.applied;

/** The story's clue, taken up by another organ. */
const taken = (change: Partial<Clue>) =>
  played([
    {
      command: {
        ...story.clue.command,
        data: { ...story.clue.command.data, clue: { ...clue, ...change } },
      },
      act: story.clue.act,
    },
  ]);
const street = { handlingOrgan: 'waihai', mandate: 'entrusted-1', acts: [clue.acts[0]!] } as const;
const byStreet = otherwise('applied', { officers: ['li', 'tan'] });

describe('Applying to file a case', () => {
  it('puts the application before the head', () => {
    expect(
      given(...before('applied'))
        .when(command, applied)
        .events(),
    ).toMatchObject([
      { type: 'FilingApplied', data: { applicant: 'chen', application: command.data, clocks: [] } },
    ]);
  });

  it('is open to an entrusted street within its mandate', () => {
    expect(
      given(...taken(street))
        .when(byStreet, act('li', '2026-03-03 09:00'))
        .events(),
    ).toHaveLength(1);
  });

  it('refuses the street what its mandate does not list, or not there', () => {
    const monday = act('li', '2026-03-03 09:00');
    given(...taken({ ...street, acts: clue.acts }))
      .when(byStreet, monday)
      .denies('outside-mandate', 'PL 20');
    given(...taken({ ...street, acts: [{ ...clue.acts[0]!, area: '440704004002' }] }))
      .when(byStreet, monday)
      .denies('outside-area', 'PL 20');
  });

  it('refuses the street before its mandate was published and after it ended', () => {
    const last = act('li', '2026-05-31 23:50');
    expect(
      given(...taken(street))
        .when(byStreet, last)
        .events(),
    ).toHaveLength(1);
    given(...taken(street))
      .when(byStreet, act('li', '2026-06-01 00:10'))
      .denies('mandate-not-in-force', 'PL 20');
    given(...taken(street))
      .when(byStreet, act('li', '2026-01-04 10:00'))
      .denies('mandate-not-published', 'PL 20');
  });

  it('is of no clue in a name that is not that of its organ', () => {
    const reported = (change: Partial<Clue>) => {
      const data = { ...story.clue.command.data, clue: { ...clue, ...change } };
      return given().when({ ...story.clue.command, data }, story.clue.act);
    };
    reported({ ...street, organ: 'waihai' }).denies('wrong-name', 'PL 20');
    const acts = [{ ...clue.acts[0]!, area: '440704004001' }];
    reported({
      handlingOrgan: 'lile',
      organ: 'bureau',
      mandate: 'transferred-1',
      acts,
    }).denies('wrong-name', 'PL 24');
    reported({ organ: 'brigade' }).denies('no-power', 'PL 17');
  });

  it('refuses who is no officer, of another organ, or not named', () => {
    const base = given(...before('applied'));
    base.when(command, act('luo', '2026-03-03 09:00')).denies('wrong-role');
    base.when(command, act('li', '2026-03-03 09:00')).denies('other-organ', 'PL 22');
    base.when(command, act('huang', '2026-03-03 09:00')).denies('not-on-the-case');
    base.when(command, act('safety', '2026-03-03 09:00')).denies('wrong-role');
  });

  it('refuses one officer alone, even when named twice', () =>
    given(...before('applied'))
      .when(otherwise('applied', { officers: ['chen', 'chen'] }), applied)
      .denies('too-few-officers', 'PL 42', 'ENF-R1'));

  it('refuses the system, and another application', () => {
    const actor = { kind: 'system', by: 'import', name: 'import' } as const;
    given(...before('applied'))
      .when(command, { ...applied, actor })
      .denies('wrong-role');
    given(...until('applied'))
      .when(otherwise('applied', { grounds: '另一理由' }), applied)
      .refuses('already-applied');
  });
});
