import { type Act, endOfDay, localDate } from '#domain/kernel';
import { seeing } from '#testing';
import { tipOffReference } from '../tip-off-kept/tip-off.reference.js';
import { by, shown, system, told } from '../people.examples.js';
import { type InspectionCommand, inspectionNoun } from './inspection.noun.js';

// One story, told in every spec of inspections: a tip-off leads to a store that is overfull.

const step = <const C extends InspectionCommand>(command: C, act: Act) => [command, act] as const;

export const tale = told(inspectionNoun);

/** The tip-off that leads to it is on record, and is checked here. */
export const knowingTheTipOff = (act: Act): Act =>
  seeing(act, tipOffReference, 'tip-off-1', {
    standing: { organ: 'bureau', facts: { hands: ['chen', 'liang'] } },
  });

export const planData = {
  inspectionId: 'inspection-1',
  source: 'tip-off',
  cameFrom: 'tip-offs/tip-off-1',
  unit: 'hongda',
  address: '东升路18号',
  area: '440704004',
  on: localDate('2026-06-01'),
  officers: ['chen', 'liang'],
  organ: 'bureau',
  handlingOrgan: 'brigade',
  serial: 12,
  year: 2026,
} as const;
export const planned = step(
  { type: 'PlanInspection', data: planData },
  knowingTheTipOff(by('chen', '2026-05-29 10:00')),
);
export const recordData = {
  findings: [
    { findingId: 'w1', facts: '安全出口堵塞', major: true },
    { findingId: 'w2', facts: '未设警示标志', major: false },
  ],
  present: shown('chen', 'liang'),
  signature: { signedBy: '梁宏达' },
} as const;
export const recorded = step(
  { type: 'RecordInspection', data: recordData },
  by('chen', '2026-06-01 11:00'),
);
export const measureData = {
  findingId: 'w1',
  measures: ['stop-use'],
  reason: '无法保证安全',
  officers: ['chen', 'liang'],
} as const;
export const measured = step(
  { type: 'OrderMeasure', data: measureData },
  by('ou', '2026-06-01 15:00'),
);
export const liftData = {
  findingId: 'w1',
  reason: '通道已清理，具备安全条件',
  review: { officers: ['chen', 'liang'], findings: '安全出口畅通' },
} as const;
export const lifted = step({ type: 'LiftMeasure', data: liftData }, by('ou', '2026-06-03 10:00'));
export const orderData = {
  orderId: 'order-1',
  findings: ['w2'],
  demands: '设置警示标志',
  until: localDate('2026-06-20'),
  officers: ['chen', 'liang'],
} as const;
export const ordered = step(
  { type: 'OrderCorrection', data: orderData },
  by('chen', '2026-06-01 16:00'),
);
export const askData = {
  orderId: 'order-1',
  until: localDate('2026-07-10'),
  reason: '标志定制中',
} as const;
export const asked = step({ type: 'AskMoreTime', data: askData }, by('agent', '2026-06-15 10:00'));
export const requestData = { orderId: 'order-1', statement: '已设置' } as const;
export const requested = step(
  { type: 'AskReInspection', data: requestData },
  by('agent', '2026-06-18 10:00'),
);
export const reviewData = {
  orderId: 'order-1',
  corrected: true,
  findings: '已整改到位',
  present: shown('huang', 'he'),
} as const;

export const notCorrected = step(
  { type: 'ReInspect', data: { ...reviewData, corrected: false, findings: '仍未设置' } },
  by('huang', '2026-06-22 10:00'),
);

/** The steps of the story up to the order. */
export const upToOrder = [planned, recorded, ordered] as const;

/** The clock of the order rings at its end, at a local time. */
export const timeOver = (due: string, local: string) =>
  step(
    {
      type: 'RingClock',
      data: { clock: 'INS-4-TERM:order-1', due: endOfDay(localDate(due)), kind: 'expiry', step: 1 },
    },
    system('deadline', local),
  );
