import { type ClockSet, endOfDay, instant, localDate, plusDays } from '#domain/kernel';
import { type Samples, samplesOfName, type Tried } from '#testing';
import {
  act,
  calibrated,
  calibrating,
  inRepair,
  registered,
  registering,
  somebody,
} from './device/device.examples.js';
import { deviceNoun } from './device/device.noun.js';
import { calibrationClock } from './device/device.state.js';
import type { nouns } from './equipment.nouns.js';
import { type MakerNumber, makerNumberNoun } from './maker-number/maker-number.noun.js';

const plain = act();
const due = endOfDay(localDate('2027-06-30'));
const late = instant('2027-07-01T01:00:00Z');

/** Under a calendar with which every period ends three days later. */
const laterLaw = {
  ...plain.law,
  calendar: 'with-2027',
  set: (...asked: Parameters<typeof plain.law.set>): ClockSet => {
    const set = plain.law.set(...asked);
    const dueDate = plusDays(set.dueDate, 3);
    return { ...set, dueDate, due: endOfDay(dueDate), calendar: 'with-2027' };
  },
};

/** For each command a history in which it does something. */
const samples: Samples<typeof deviceNoun> = {
  RegisterDevice: { history: [], data: registering },
  AssignDevice: { history: registered, data: { to: 'chen' } },
  RecordCalibration: { history: registered, data: calibrating },
  SendForRepair: { history: calibrated, data: { fault: '传感器失灵' } },
  ReturnFromRepair: { history: inRepair, data: { result: '更换传感器', calibrationHolds: false } },
  WriteOffDevice: { history: calibrated, data: { reason: '使用年限届满' } },
  RecomputeClocks: {
    history: calibrated,
    data: { calendar: 'with-2027', year: 2027 },
    act: { actor: { kind: 'system', by: 'reaction', name: 'calendar' }, law: laterLaw },
  },
  RingClock: {
    history: calibrated,
    data: { clock: calibrationClock, due, kind: 'expiry', step: 1 },
    act: { actor: { kind: 'system', by: 'deadline', name: 'd' }, now: late, validAt: late },
  },
};

const number: MakerNumber = { kind: 'instrument', model: 'bx-615', serialNumber: 'sn20260117' };

export const tried: readonly Tried<(typeof nouns)[number]>[] = [
  { act, somebody, noun: deviceNoun, samples },
  { act, somebody, noun: makerNumberNoun, samples: samplesOfName(number) },
];
