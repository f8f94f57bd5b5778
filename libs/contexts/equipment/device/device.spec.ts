import { instant, localDate } from '#domain/kernel';
import { decisions, rowAfter, seeing, seeingTold } from '#testing';
import { deviceRegister } from '../projections/device-register.js';
import {
  act,
  calibrated,
  calibrating,
  inRepair,
  registered,
  registering,
  somebody,
} from './device.examples.js';
import type { DeviceEvent } from './device.events.js';
import { deviceNoun } from './device.noun.js';
import { deviceReference, measuredIn } from './device.reference.js';
import type { RecordCalibration } from './record-calibration.js';

const given = decisions(deviceNoun);
const head = act({ actor: somebody('head-of-organ') });

describe('A device', () => {
  it('is entered once, in the register of the own organ', () => {
    given(...registered)
      .when({ type: 'RegisterDevice', data: registering }, act())
      .decidesNothing();
    given(...registered)
      .when({ type: 'RegisterDevice', data: { ...registering, model: 'BX-616' } }, act())
      .refuses('device-registered');
    given()
      .when({ type: 'RegisterDevice', data: { ...registering, organ: 'street' } }, act())
      .denies('other-organ');
  });

  it('is in hand with whoever it was handed to, while it is in use', () => {
    const assign = (to: string) => ({ type: 'AssignDevice', data: { to } }) as const;
    const events = given(...registered)
      .when(assign('chen'), head)
      .events();
    expect(rowAfter(deviceRegister, ...registered, ...events)).toMatchObject({ hands: ['chen'] });
    given(...registered)
      .when(assign('agent'), head)
      .refuses('not-of-the-office');
    given(...registered)
      .when(assign('nobody'), head)
      .unknown('person-unknown');
    given(...inRepair)
      .when(assign('chen'), head)
      .refuses('device-in-repair');
  });

  it('of the brigade is written off by the head of the bureau, in whose name it acts', () => {
    const ofBrigade = registered.map((event) =>
      event.type === 'DeviceRegistered'
        ? { ...event, data: { ...event.data, organ: 'brigade' } }
        : event,
    );
    const writeOff = { type: 'WriteOffDevice', data: { reason: '老化' } } as const;
    expect(
      given(...ofBrigade)
        .when(writeOff, head)
        .events(),
    ).toMatchObject([{ type: 'DeviceWrittenOff' }]);
    const elsewhere = registered.map((event) =>
      event.type === 'DeviceRegistered'
        ? { ...event, data: { ...event.data, organ: 'street' } }
        : event,
    );
    given(...elsewhere)
      .when(writeOff, head)
      .denies('other-organ');
  });

  it('is to be calibrated before its day by its organ, and that stands on the worklist', () => {
    expect(rowAfter(deviceRegister, ...calibrated)).toMatchObject({
      calibratedUntil: '2027-06-30',
      certificate: 'JL2026-0311',
      tasks: [
        { clock: { rule: 'DTY-DAY' }, task: { zh: expect.stringContaining('请在此前送检') } },
      ],
    });
    const next = {
      ...calibrating,
      certificate: 'JL2027-0208',
      calibratedOn: localDate('2027-06-01'),
      until: localDate('2028-05-31'),
    };
    const then = instant('2027-06-02T09:00:00+08:00');
    const again = given(...calibrated)
      .when({ type: 'RecordCalibration', data: next }, act({ now: then, validAt: then }))
      .events();
    expect(rowAfter(deviceRegister, ...calibrated, ...again)).toMatchObject({
      calibratedUntil: '2028-05-31',
      clocks: [{ dueDate: '2028-05-31' }],
    });
  });

  it('goes by its latest calibration, whenever an older one is entered', () => {
    const older = {
      ...calibrating,
      certificate: 'JL2025-0102',
      calibratedOn: localDate('2025-07-01'),
      until: localDate('2026-06-30'),
    };
    const entered = given(...calibrated)
      .when({ type: 'RecordCalibration', data: older }, act())
      .events();
    expect(entered).toMatchObject([{ data: { ...older, clocks: [] } }]);
    expect(rowAfter(deviceRegister, ...calibrated, ...entered)).toMatchObject({
      certificate: 'JL2026-0311',
      calibratedUntil: '2027-06-30',
      clocks: [{ dueDate: '2027-06-30' }],
    });
    given(...calibrated, ...entered)
      .when({ type: 'RecordCalibration', data: calibrating }, act())
      .decidesNothing();
  });

  it('holds no calibration that ends before it begins, nor two under one certificate', () => {
    const wrong = { ...calibrating, until: localDate('2026-06-30') };
    given(...registered)
      .when({ type: 'RecordCalibration', data: wrong }, act())
      .refuses('ends-before-it-begins');
    const other = { ...calibrating, until: localDate('2027-07-31') };
    given(...calibrated)
      .when({ type: 'RecordCalibration', data: other }, act())
      .refuses('already-calibrated');
    given(...calibrated)
      .when({ type: 'RecordCalibration', data: calibrating }, act())
      .decidesNothing();
  });

  it('is calibrated anew after a repair that touched what it measures', () => {
    const back = (calibrationHolds: boolean) =>
      given(...inRepair)
        .when({ type: 'ReturnFromRepair', data: { result: '更换传感器', calibrationHolds } }, act())
        .events();
    expect(rowAfter(deviceRegister, ...inRepair, ...back(false))).toMatchObject({
      stage: 'in-use',
      calibratedUntil: null,
      tasks: [],
    });
    expect(rowAfter(deviceRegister, ...inRepair, ...back(true))).toMatchObject({
      calibratedUntil: '2027-06-30',
    });
    given(...calibrated)
      .when({ type: 'ReturnFromRepair', data: { result: '无', calibrationHolds: true } }, act())
      .refuses('device-not-in-repair');
  });

  it('is used by nobody once it is written off', () => {
    const off = given(...calibrated)
      .when({ type: 'WriteOffDevice', data: { reason: '使用年限届满' } }, head)
      .events();
    expect(rowAfter(deviceRegister, ...calibrated, ...off)).toMatchObject({
      stage: 'written-off',
      tasks: [],
    });
    given(...calibrated, ...off)
      .when({ type: 'SendForRepair', data: { fault: '无' } }, act())
      .refuses('device-written-off');
  });
});

describe('A measurement', () => {
  const taken = [
    { measurand: '可燃气体浓度', value: '12.5', measuredIn: '%LEL', instrument: 'd1' },
  ];
  const on = (moment: string) => act({ now: instant(moment), validAt: instant(moment) });
  const measuredWith = (history: typeof calibrated, moment: string) =>
    measuredIn(taken, seeingTold(on(moment), deviceReference, 'd1', history))[0];

  it('says with what, and whether its calibration held on that day', () => {
    expect(measuredWith(calibrated, '2027-06-30T23:00:00+08:00')).toEqual({
      ...taken[0],
      called: '四合一气体检测仪 BX-615（SN20260117）',
      calibration: 'valid',
      calibratedUntil: '2027-06-30',
    });
    expect(measuredWith(calibrated, '2027-07-01T00:00:00+08:00')).toMatchObject({
      calibration: 'expired',
    });
    expect(measuredWith(registered, '2026-07-09T09:00:00+08:00')).toMatchObject({
      calibration: 'never',
    });
    expect(measuredWith(inRepair, '2026-07-09T09:00:00+08:00')).toMatchObject({
      calibration: 'in-repair',
    });
  });

  it('is judged at the moment at which it was measured, not when it is put down', () => {
    const measuredAt = (day: string) => instant(`${day}T10:00:00+08:00`);
    const put = (history: readonly DeviceEvent[], day: string, recorded: string) =>
      measuredIn(
        [{ ...taken[0]!, measuredAt: measuredAt(day) }],
        seeingTold(on(`${recorded}T18:00:00+08:00`), deviceReference, 'd1', history),
      )[0];
    const then = instant('2027-08-02T09:00:00+08:00');
    const later: RecordCalibration['data'] = {
      ...calibrating,
      certificate: 'JL2027-0801',
      calibratedOn: localDate('2027-08-01'),
      until: localDate('2028-07-31'),
    };
    const anew = [
      ...calibrated,
      ...given(...calibrated)
        .when({ type: 'RecordCalibration', data: later }, act({ now: then, validAt: then }))
        .events(),
    ];
    // Calibrated anew before it is recorded, and not yet when it was measured.
    expect(put(anew, '2027-07-05', '2027-08-03')).toMatchObject({
      measuredAt: measuredAt('2027-07-05'),
      calibration: 'expired',
      calibratedUntil: '2027-06-30',
    });
    expect(put(anew, '2027-06-30', '2027-08-03')).toMatchObject({ calibration: 'valid' });
    expect(put(anew, '2027-08-01', '2027-08-03')).toMatchObject({ calibration: 'valid' });
    expect(put(anew, '2026-06-30', '2027-08-03')).toMatchObject({ calibration: 'never' });
    // Sent for repair on 8 July: sound the day before, and again once it is back.
    expect(put(inRepair, '2026-07-07', '2026-07-09')).toMatchObject({ calibration: 'valid' });
    expect(put(inRepair, '2026-07-08', '2026-07-09')).toMatchObject({ calibration: 'in-repair' });
    const back = given(...inRepair).when(
      { type: 'ReturnFromRepair', data: { result: '更换传感器', calibrationHolds: false } },
      act({ now: then, validAt: then }),
    );
    const repaired = [...inRepair, ...back.events()];
    expect(put(repaired, '2026-07-07', '2027-08-03')).toMatchObject({ calibration: 'valid' });
    expect(put(repaired, '2027-08-01', '2027-08-03')).toMatchObject({ calibration: 'in-repair' });
    expect(put(repaired, '2027-08-02', '2027-08-03')).toMatchObject({ calibration: 'never' });
    const off = given(...anew)
      .when(
        { type: 'WriteOffDevice', data: { reason: '老化' } },
        act({ actor: somebody('head-of-organ'), now: then, validAt: then }),
      )
      .events();
    expect(put([...anew, ...off], '2027-08-01', '2027-08-03')).toMatchObject({
      calibration: 'valid',
    });
    expect(put([...anew, ...off], '2027-08-02', '2027-08-03')).toMatchObject({
      calibration: 'out-of-use',
    });
  });

  it('was made while the act went on: not before that began, nor after it was over', () => {
    const put = (measuredAt: string) => () =>
      measuredIn(
        [{ ...taken[0]!, measuredAt: instant(measuredAt) }],
        seeingTold(on('2026-07-09T18:00:00+08:00'), deviceReference, 'd1', calibrated),
        instant('2026-07-09T09:00:00+08:00'),
      );
    expect(put('2026-07-09T08:59:59+08:00')).toThrow(
      expect.objectContaining({ code: 'too-early-in-time' }),
    );
    expect(put('2026-07-09T09:00:00+08:00')()).toHaveLength(1);
    expect(put('2026-07-09T18:00:00+08:00')()).toHaveLength(1);
    expect(put('2026-07-09T18:00:01+08:00')).toThrow(
      expect.objectContaining({ code: 'measured-afterwards' }),
    );
  });

  it('of what nobody knows is told by the id alone; the field itself refuses it', () =>
    expect(
      measuredIn(taken, seeing(on('2026-07-09T09:00:00+08:00'), deviceReference, 'd1')),
    ).toMatchObject([{ called: 'd1', calibration: 'never' }]));
});
