import { instant, localDate } from '#domain/kernel';
import { deviceReference } from '#contexts/equipment/contract';
import { decisions, seeing } from '#testing';
import { by, shown } from '../../people.examples.js';
import * as story from '../inspection.examples.js';
import { inspectionNoun } from '../inspection.noun.js';

const given = decisions(inspectionNoun);
const { tale } = story;
const [plan, planning] = story.planned;
const [record, recording] = story.recorded;
const planned = tale(story.planned);
const recorded = tale(story.planned, story.recorded);
const planOf = (change: object) => ({ ...plan, data: { ...story.planData, ...change } });
const recordOf = (change: object) => ({ ...record, data: { ...story.recordData, ...change } });

describe('A measurement of an inspection', () => {
  const taken = {
    measurand: '可燃气体浓度',
    value: '12.5',
    measuredIn: '%LEL',
    instrument: 'device-1',
  };
  const sound = {
    calibrations: [{ calibratedOn: localDate('2026-01-05'), until: localDate('2026-05-31') }],
    repairs: [],
  };
  const seen = (of: typeof recording) =>
    seeing(of, deviceReference, 'device-1', {
      standing: {
        kind: 'instrument',
        facts: { kind: 'instrument', called: '检测仪', sound },
      },
    });
  const measuring = (more: object = {}) => recordOf({ measurements: [{ ...taken, ...more }] });

  it('tells when it was made, on record and on paper, and is flagged as its instrument was then', () => {
    const measuredAt = instant('2026-06-01T10:20:00+08:00');
    const events = given(...planned)
      .when(measuring({ measuredAt }), seen(recording))
      .events();
    const how = { measuredAt, calibration: 'expired', calibratedUntil: '2026-05-31' };
    expect(events).toMatchObject([
      { data: { measurements: [how], documents: [{ content: { measurements: [how] } }] } },
    ]);
    given(...planned, ...events)
      .when(measuring({ measuredAt }), seen(recording))
      .decidesNothing();
    given(...planned, ...events)
      .when(measuring(), seen(recording))
      .refuses('already-recorded');
  });

  it('is none of a day before the inspection, nor of a moment after it', () => {
    given(...planned)
      .when(measuring({ measuredAt: instant('2026-05-31T23:59:00+08:00') }), seen(recording))
      .refuses('too-early-in-time');
    given(...planned)
      .when(measuring({ measuredAt: instant('2026-06-01T11:00:01+08:00') }), seen(recording))
      .refuses('measured-afterwards');
    const recordedLater = { ...seen(recording), now: instant('2026-06-02T09:00:00+08:00') };
    given(...planned)
      .when(measuring({ measuredAt: instant('2026-06-01T11:00:01+08:00') }), recordedLater)
      .refuses('measured-afterwards');
  });

  it('that was stored before it told when it was made is the same request again', () => {
    const stored = JSON.parse(
      `{"type":"InspectionRecorded","data":${JSON.stringify(recorded.at(-1)!.data)}}`,
    ) as (typeof recorded)[number];
    const before = JSON.parse(
      '[{"measurand":"可燃气体浓度","value":"12.5","measuredIn":"%LEL","instrument":"device-1","called":"检测仪","calibration":"valid","calibratedUntil":"2026-06-30"}]',
    ) as object;
    const event = { ...stored, data: { ...stored.data, measurements: before } };
    given(...planned, event as (typeof recorded)[number])
      .when(measuring(), seen(recording))
      .decidesNothing();
  });
});

describe('CASE-24, INS-1 an inspection is planned', () => {
  it('for a pair of certified officers, under a number of the organ', () => {
    expect(planned).toMatchObject([
      {
        data: {
          scheme: { unit: { id: 'hongda', name: '江海区宏达化工有限公司' }, source: 'tip-off' },
          serial: 12,
          documents: [{ title: '检查方案' }],
        },
      },
    ]);
    given(...planned)
      .when(plan, planning)
      .decidesNothing();
    given()
      .when(planOf({ officers: ['chen'] }), planning)
      .denies('too-few-officers', 'PL 42');
    given()
      .when(planOf({ officers: ['chen', 'trainee'] }), planning)
      .denies('not-certified');
    given()
      .when(planOf({ unit: 'nobody' }), planning)
      .unknown('unit-unknown');
  });

  it('before it is made, and not planned ones say what led to them', () => {
    given()
      .when(planOf({ on: localDate('2026-05-28') }), planning)
      .refuses('planned-afterwards', 'INS-1');
    const { cameFrom: _, ...without } = story.planData;
    given()
      .when({ ...plan, data: without }, planning)
      .refuses('source-missing', 'INS-1');
    expect(
      given()
        .when({ ...plan, data: { ...without, source: 'plan' } }, planning)
        .events(),
    ).toHaveLength(1);
    given()
      .when(planOf({ cameFrom: '举报人欧阳举报13987654321' }), planning)
      .refuses('tip-off-not-named', 'WHI-15');
    given()
      .when(planOf({ source: 'complaint', cameFrom: '来电139-8765-4321' }), planning)
      .refuses('tells-who-reported', 'PRV-1');
  });

  it('WHI-15 is not the unit’s before officers came, and never tells it what led to it', () => {
    const { whose } = inspectionNoun;
    expect(whose?.(given(...planned).state())?.parties).toEqual([]);
    expect(whose?.(given(...recorded).state())?.parties).toEqual(['hongda']);
  });

  it('by a street only under a mandate that covers the place and the day', () => {
    const street = {
      handlingOrgan: 'waihai',
      mandate: 'entrusted-1',
      officers: ['li', 'tan'],
      on: localDate('2027-01-05'),
    };
    const on = story.knowingTheTipOff(by('li', '2026-05-29'));
    expect(given().when(planOf(street), on).events()).toHaveLength(1);
    given()
      .when(planOf({ ...street, area: '440704005' }), on)
      .denies('outside-area');
    given().when(planOf(street), by('li', '2027-01-04')).denies('mandate-not-in-force');
    given()
      .when(planOf({ ...street, mandate: undefined }), on)
      .denies('mandate-not-named');
  });
});

describe('INS-2 what was found is recorded on site', () => {
  it('by the pair, signed by the unit; what may be major is marked', () => {
    expect(recorded.at(-1)).toMatchObject({
      data: {
        findings: [{ findingId: 'w1', major: true }, { findingId: 'w2' }],
        documents: [{ number: '（江海）应急检记〔2026〕12号' }],
      },
    });
    given(...recorded)
      .when(record, recording)
      .decidesNothing();
    given(...planned)
      .when(recordOf({ present: shown('chen') }), recording)
      .denies('too-few-officers');
    given(...planned)
      .when(record, by('chen', '2026-05-31'))
      .refuses('before-the-day');
  });

  it('or with the note that it refused to sign; nothing found is a result too', () => {
    const refusal = { signature: { refusal: '负责人拒绝签字，已录像' }, findings: [] };
    expect(
      given(...planned)
        .when(recordOf(refusal), recording)
        .events(),
    ).toHaveLength(1);
    given(...planned)
      .when(recordOf({ signature: {} }), recording)
      .refuses('signature-or-refusal', 'WSL 68');
    given(...planned)
      .when(recordOf({ signature: { signedBy: '甲', refusal: '拒签' } }), recording)
      .refuses('signature-or-refusal');
  });

  it('X17 an inspection that is refused is put on record, and no other is made then', () => {
    const refuse = {
      type: 'RecordRefusal',
      data: { facts: '拒不开门', present: story.recordData.present },
    } as const;
    const events = given(...planned)
      .when(refuse, recording)
      .events();
    expect(events).toMatchObject([{ type: 'InspectionRefused' }]);
    given(...planned, ...events)
      .when(record, recording)
      .refuses('inspection-refused', 'WSL 108');
    given(...recorded)
      .when(refuse, recording)
      .refuses('already-recorded');
  });
});

describe('K7 INS-7 what was stopped on site', () => {
  const [lift, lifting] = story.lifted;
  const stopped = tale(story.planned, story.recorded, story.measured);

  it('goes on after two officers looked, with the consent of the head: nothing runs any more', () => {
    const events = given(...stopped)
      .when(lift, lifting)
      .events();
    expect(events).toMatchObject([{ data: { documents: [{ title: '解除现场处理措施决定书' }] } }]);
    expect(given(...stopped, ...events).state()).toMatchObject({ clocks: {}, measures: [] });
    given(...stopped, ...events)
      .when(lift, lifting)
      .decidesNothing();
  });

  it('not by one officer alone, nor where nothing was ordered', () => {
    const alone = { ...story.liftData, review: { officers: ['chen'], findings: '已清理' } };
    given(...stopped)
      .when({ ...lift, data: alone }, lifting)
      .denies('too-few-officers');
    given(...recorded)
      .when(lift, lifting)
      .refuses('no-measures', 'WSL 65(3)');
  });

  it('may be stopped again, for new reasons or the same', () => {
    const events = given(...stopped)
      .when(lift, lifting)
      .events();
    expect(
      given(...stopped, ...events)
        .when(story.measured[0], by('ou', '2026-06-04 10:00'))
        .events(),
    ).toHaveLength(1);
  });
});

describe('INS-3 danger that cannot wait', () => {
  const [measure, measuring] = story.measured;

  it('is met on site by order of the head, HAZ-D7 for six months at most', () => {
    const events = given(...recorded)
      .when(measure, measuring)
      .events();
    expect(events).toMatchObject([
      {
        data: {
          documents: [{ number: '（江海）应急现决〔2026〕12号' }],
          clocks: [{ clock: 'HAZ-D7:w1', set: { dueDate: '2026-12-01' } }],
        },
      },
    ]);
    const suspend = { ...story.measureData, measures: ['suspend-production'] } as const;
    given(...recorded)
      .when({ ...measure, data: suspend }, by('chen', '2026-06-01 15:00'))
      .denies('wrong-role', 'WSL 65');
    given(...recorded)
      .when(measure, by('huang', '2026-06-01 15:00'))
      .denies('not-present');
    expect(
      given(...recorded)
        .when(measure, by('chen', '2026-06-01 15:00'))
        .events(),
    ).toHaveLength(1);
    given(...planned)
      .when(measure, measuring)
      .refuses('not-recorded');
    given(...recorded)
      .when({ ...measure, data: { ...story.measureData, findingId: 'w9' } }, measuring)
      .unknown('no-such-finding');
    const remove = { ...story.measureData, measures: ['remove-at-once'] } as const;
    const [once] = given(...recorded)
      .when({ ...measure, data: remove }, measuring)
      .events();
    expect(once).toMatchObject({ data: { clocks: [] } });
  });
});

describe('INS-9 what is another department’s', () => {
  it('is handed over with a record', () => {
    const hand = {
      type: 'HandFindingOver',
      data: { findingId: 'w2', to: '区消防救援大队', reason: '属消防职责' },
    } as const;
    expect(
      given(...recorded)
        .when(hand, by('chen', '2026-06-02'))
        .events(),
    ).toMatchObject([{ data: { documents: [{ title: '移送书' }] } }]);
    given(...recorded)
      .when(hand, by('li', '2026-06-02'))
      .denies('other-organ');
  });
});
