import { localDate } from '#domain/kernel';
import { decisions, rowAfter } from '#testing';
import { by } from '../people.examples.js';
import { patrolRegister } from '../projections/patrol-register.js';
import {
  answer,
  ledToHazard,
  pass,
  passed,
  record,
  recorded,
  seeingTheHazard,
  tale,
} from './patrol.examples.js';
import { patrolNoun } from './patrol.noun.js';

const given = decisions(patrolNoun);
const village = (local: string) => by('village', local);
const onRound = tale(recorded);
const upstairs = tale(recorded, passed);

describe('WSL 75 A patrol of a village', () => {
  it('owes by name what it could not settle: up to the street on the next working day', () => {
    expect(onRound).toMatchObject([
      {
        type: 'PatrolRecorded',
        data: {
          village: 'zhichong',
          street: 'waihai',
          area: '440704004201',
          visited: { unit: 'hongda', name: '江海区宏达化工有限公司' },
          clocks: [
            {
              clock: 'pass-up',
              set: { dueDate: '2026-06-02' },
              owed: { by: { kind: 'person', person: 'village', organ: 'waihai' } },
            },
          ],
        },
      },
    ]);
  });

  it('goes round its own street', () => {
    const act = village('2026-06-01');
    const enterprise = (id: string) => {
      const unit = act.registry.enterprise(id);
      return unit && { ...unit, street: '440704005' };
    };
    given()
      .when(record(), { ...act, registry: { ...act.registry, enterprise } })
      .refuses('unit-elsewhere', 'WSL 75');
  });

  it('owes nothing where nothing was found, or all was put right on the spot', () => {
    const clear = given()
      .when(record({ seen: [] }), village('2026-06-01'))
      .events();
    const settled = given()
      .when(record({ seen: [{ facts: '灭火器过期', settled: true }] }), village('2026-06-01'))
      .events();
    for (const events of [clear, settled]) expect(events[0]?.data).not.toHaveProperty('clocks');
    expect([clear, settled].map((one) => rowAfter(patrolRegister, ...one).stage)).toEqual([
      'clear',
      'settled',
    ]);
    given(...clear)
      .when(pass, village('2026-06-02'))
      .refuses('nothing-seen');
  });

  it('is passed up once; the street owes an answer from then on', () => {
    expect(upstairs.slice(1)).toMatchObject([
      {
        type: 'PatrolPassedUp',
        data: {
          clocks: [
            { op: 'stop', clock: 'pass-up', outcome: 'met' },
            { clock: 'answer', owed: { by: { kind: 'unit', organ: 'waihai' } } },
          ],
        },
      },
    ]);
    given(...upstairs)
      .when(pass, village('2026-06-03'))
      .decidesNothing();
    const otherwise = { ...pass, data: { findings: '另一情况' } };
    given(...upstairs)
      .when(otherwise, village('2026-06-03'))
      .refuses('passed-up-already');
    given(...onRound)
      .when(pass, by('stranger', '2026-06-02'))
      .denies('other-organ');
  });

  it('is answered by its street, after it was passed up, once', () => {
    given(...onRound)
      .when(answer, by('li', '2026-06-03'))
      .refuses('not-passed-up');
    given(...upstairs)
      .when(answer, by('chen', '2026-06-03'))
      .denies('other-organ');
    const events = given(...upstairs)
      .when(answer, by('li', '2026-06-03'))
      .events();
    expect(events).toMatchObject([
      { type: 'PatrolAnswered', data: { clocks: [{ op: 'stop', clock: 'answer' }] } },
    ]);
    const after = given(...upstairs, ...events);
    after.when(answer, by('li', '2026-06-04')).decidesNothing();
    const unfounded = { ...answer, data: { outcome: 'unfounded', findings: '不属实' } } as const;
    after.when(unfounded, by('li', '2026-06-04')).refuses('already-answered');
  });

  it('S13 names the hazard or inspection that it led to, and none otherwise', () => {
    const at = by('li', '2026-06-03');
    const led = given(...upstairs)
      .when(ledToHazard, seeingTheHazard(at))
      .events();
    expect(led).toMatchObject([{ data: { outcome: 'hazard', hazard: 'hazard-1' } }]);
    given(...upstairs, ...led)
      .when(ledToHazard, seeingTheHazard(at))
      .decidesNothing();
    const said = (change: object) =>
      ({ type: 'AnswerPatrol', data: { ...ledToHazard.data, ...change } }) as const;
    for (const outcome of ['hazard', 'inspection'] as const)
      given(...upstairs)
        .when(said({ outcome, hazard: undefined }), at)
        .refuses('file-not-named', 'WSL 75');
    for (const outcome of ['settled', 'inspection'] as const)
      given(...upstairs)
        .when(said({ outcome }), seeingTheHazard(at))
        .refuses(outcome === 'settled' ? 'another-file-named' : 'file-not-named');
  });

  it('is recorded once, by a village under a street, of units that are known', () => {
    given(...onRound)
      .when(record(), village('2026-06-01 17:00'))
      .decidesNothing();
    given(...onRound)
      .when(record({ patrolledOn: localDate('2026-05-31') }), village('2026-06-01 17:00'))
      .refuses('patrol-known');
    given().when(record(), by('astray', '2026-06-01')).denies('no-village');
    given()
      .when(record({ unit: 'nobody' }), village('2026-06-01'))
      .unknown('unit-unknown');
    const { unit: _, ...place } = record().data;
    expect(
      given().when({ type: 'RecordPatrol', data: place }, village('2026-06-01')).events(),
    ).toMatchObject([{ data: { visited: { name: '外海街道直冲村工业区8号' } } }]);
  });
});
