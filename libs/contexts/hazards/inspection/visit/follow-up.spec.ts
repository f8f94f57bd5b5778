import type { Act } from '#domain/kernel';
import { decisions } from '#testing';
import { by } from '../../people.examples.js';
import * as story from '../inspection.examples.js';
import { inspectionNoun } from '../inspection.noun.js';
import { overInspection } from '../over.js';

const given = decisions(inspectionNoun);
const seeingUnitLeave = (act: Act): Act => {
  const enterprise = (id: string) => {
    const unit = act.registry.enterprise(id);
    return unit && ({ ...unit, status: 'cancelled' } as const);
  };
  return { ...act, registry: { ...act.registry, enterprise } };
};
const { tale } = story;
const [plan, planning] = story.planned;
const [record, recording] = story.recorded;
const planned = tale(story.planned);
const recorded = tale(story.planned, story.recorded);
const recordOf = (change: object) => ({ ...record, data: { ...story.recordData, ...change } });

describe('INS-1 an inspection that is not made', () => {
  const withdraw = (reason = '该企业已停产') =>
    ({ type: 'WithdrawInspection', data: { reason } }) as const;
  const withdrawn = given(...planned)
    .when(withdraw(), by('he', '2026-05-30'))
    .events();

  it('is withdrawn by its leader or head, with the reason, and owed by nobody from then on', () => {
    expect(withdrawn).toMatchObject([
      {
        type: 'InspectionWithdrawn',
        data: {
          reason: '该企业已停产',
          clocks: [{ op: 'stop', clock: 'visit', outcome: 'void' }],
        },
      },
    ]);
    given(...planned)
      .when(withdraw(), by('chen', '2026-05-30'))
      .denies('wrong-role');
    given(...planned)
      .when(withdraw(), by('wu', '2026-05-30'))
      .denies('other-organ');
    given(...recorded)
      .when(withdraw(), by('he', '2026-06-02'))
      .refuses('already-visited');
  });

  it('is over, and nobody records anything under it', () => {
    const after = given(...planned, ...withdrawn);
    expect(overInspection(after.state())).toBeDefined();
    after.when(withdraw(), by('he', '2026-05-31')).decidesNothing();
    after.when(withdraw('另有安排'), by('he', '2026-05-31')).refuses('withdrawn-otherwise');
    after.when(record, recording).refuses('inspection-withdrawn', 'INS-1');
    const refusal = { facts: '拒不开门', present: story.recordData.present };
    after.when({ type: 'RecordRefusal', data: refusal }, recording).refuses('inspection-withdrawn');
  });
});

describe('INS-4 what was found', () => {
  it('is owed an order or a handing over by whoever has it in hand, one of each finding', () => {
    expect(recorded.at(-1)).toMatchObject({
      data: {
        clocks: [
          { op: 'stop', clock: 'visit', outcome: 'met' },
          { clock: 'follow-up', owed: { by: { kind: 'person', person: 'chen' } } },
        ],
      },
    });
    const findings = [
      ...story.recordData.findings,
      { findingId: 'w3', facts: '无台账', major: false },
    ];
    const three = given(...planned)
      .when(recordOf({ findings }), recording)
      .events();
    const handOver = (findingId: string) =>
      ({
        type: 'HandFindingOver',
        data: { findingId, to: '区消防救援大队', reason: '属消防职责' },
      }) as const;
    const [one] = given(...planned, ...three)
      .when(handOver('w2'), by('chen', '2026-06-02'))
      .events();
    expect(one).toMatchObject({ data: { clocks: [] } });
    const last = given(...planned, ...three, one!)
      .when(handOver('w3'), by('chen', '2026-06-02'))
      .events();
    expect(last).toMatchObject([{ data: { clocks: [{ op: 'stop', clock: 'follow-up' }] } }]);
    expect(overInspection(given(...planned, ...three, one!).state())).toBeUndefined();
    expect(overInspection(given(...planned, ...three, one!, ...last).state())).toBeDefined();
  });

  it('is not where all of it is reported as hazards, or nothing was found', () => {
    for (const findings of [[], story.recordData.findings.slice(0, 1)]) {
      const [only] = given(...planned)
        .when(recordOf({ findings }), recording)
        .events();
      expect(only).toMatchObject({ data: { clocks: [{ op: 'stop', clock: 'visit' }] } });
    }
  });
});

describe('S11 INS-1 an inspection is planned', () => {
  it('of a unit that has left the register only with the reason why', () => {
    const gone = seeingUnitLeave(planning);
    given().when(plan, gone).refuses('unit-left', 'WSL 62');
    const said = given()
      .when({ ...plan, data: { ...story.planData, despiteLeaving: '群众反映仍在生产' } }, gone)
      .events();
    expect(said).toMatchObject([{ data: { scheme: { despiteLeaving: '群众反映仍在生产' } } }]);
  });
});
