import { decisions } from '#testing';
import { story } from './case.examples.js';
import { act } from './people.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const { command } = story.clue;
const at = '2026-03-02 16:00';
const system = { kind: 'system', by: 'reaction', name: 'hazards.follow-inspections' } as const;
const told = given()
  .when(command, act('chen', at, { actor: system }))
  .events();
const clockOf = (events: readonly object[]) =>
  events.flatMap((one) => (one as { data: { clocks?: readonly object[] } }).data.clocks ?? []);

describe('INS-8 PL 54 A clue that somebody else handed in', () => {
  it('is owed by the officers who handle it, until they apply for filing', () => {
    expect(clockOf(told)).toMatchObject([
      {
        op: 'start',
        clock: 'clue',
        set: { rule: 'DTY-SETTLE', dueDate: '2026-03-05' },
        owed: { by: { kind: 'post', role: 'officer', organ: command.data.clue.handlingOrgan } },
      },
    ]);
    const applied = given(...told)
      .when(story.applied.command, story.applied.act)
      .events();
    expect(clockOf(applied)).toMatchObject([{ op: 'stop', clock: 'clue', outcome: 'met' }]);
  });

  it('is done with when the head declines', () => {
    const decline = { type: 'DeclineToFile', data: { reasons: '情节轻微已改正' } } as const;
    const declined = given(...told)
      .when(decline, act('ou', '2026-03-03 09:00'))
      .events();
    expect(clockOf(declined)).toMatchObject([{ op: 'stop', clock: 'clue', outcome: 'met' }]);
  });

  it('goes with the clue to whoever takes it over', () => {
    const handOver = {
      type: 'HandCaseOver',
      data: {
        handlingOrgan: 'bureau',
        organ: 'bureau',
        officers: ['chen', 'liang'],
        reasons: '由局直接办理',
      },
    } as const;
    const handed = given(...told)
      .when(handOver, act('ou', '2026-03-03 09:00'))
      .events();
    expect(clockOf(handed)).toMatchObject([
      { op: 'stop', clock: 'clue' },
      { op: 'start', clock: 'clue', owed: { by: { organ: 'bureau' } } },
    ]);
  });

  it('is owed where village staff told it, and not where an officer took it up', () => {
    const byVillage = given().when(command, act('safety', at)).events();
    expect(clockOf(byVillage)).toHaveLength(1);
    expect(clockOf(given().when(command, story.clue.act).events())).toEqual([]);
  });
});
