import { decisions } from '#testing';
import { story } from '../stories/case.examples.js';
import { clue, overstock } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';
import type { Clue } from './intake.events.js';

const given = decisions(caseNoun);
const { command, act: recorded } = story.clue;
const record = (change: Partial<Clue>) => ({
  ...command,
  data: { ...command.data, clue: { ...clue, ...change } },
});

describe('Recording a clue', () => {
  it('takes it up without a number', () =>
    given()
      .when(command, recorded)
      .decides({
        type: 'ClueRecorded',
        data: {
          caseId: command.data.caseId,
          clue,
          documentPrefix: '（江海）应急',
          recordedOn: '2026-03-02' as never,
          recordedBy: 'chen',
        },
      }));

  it('is open to village safety staff, who may do nothing else', () => {
    expect(given().when(command, act('safety', '2026-03-02 16:00')).events()).toHaveLength(1);
  });

  it('is open to a reaction of another context', () => {
    const system = { kind: 'system', by: 'reaction', name: 'case-after-reinspection' } as const;
    expect(
      given()
        .when(command, act('chen', '2026-03-02 16:00', { actor: system }))
        .events()[0],
    ).toMatchObject({ data: { recordedBy: 'case-after-reinspection' } });
  });

  it('refuses a party without an id', () =>
    given()
      .when(record({ party: { ...clue.party, id: '' } }), recorded)
      .refuses('party-not-identified', 'PL 54'));

  it('refuses a clue without an act', () =>
    given()
      .when(record({ acts: [] }), recorded)
      .refuses('no-act-stated', 'PL 54'));

  it('refuses one act under two entries', () =>
    given()
      .when(record({ acts: [overstock, overstock] }), recorded)
      .refuses('act-named-twice', 'PL 29'));

  it('is of an act in the area of the organ (PL 22)', () =>
    given()
      .when(record({ acts: [{ ...overstock, area: '440703001' }] }), recorded)
      .denies('outside-area', 'PL 22'));

  it('refuses an organ nobody knows', () =>
    given()
      .when(record({ organ: 'nowhere' }), recorded)
      .refuses('organ-unknown'));

  it('refuses another clue under the same id', () =>
    given(...given().when(command, recorded).events())
      .when(record({ source: 'report' }), recorded)
      .refuses('case-id-taken'));
});
