import { hazardReference } from '#contexts/hazards/contract';
import { type Act, localDate } from '#domain/kernel';
import { type Samples, seeing } from '#testing';
import { as, by, later, onlyTime, told } from '../people.examples.js';
import type { AnswerPatrol, PassUp } from './pass-up.js';
import type { PatrolRecorded } from './patrol.events.js';
import { patrolNoun } from './patrol.noun.js';
import { passUpClock } from './patrol.state.js';
import type { RecordPatrol } from './record-patrol.js';

// 直冲村 goes round: one thing put right at once, one that the street has to see to.

export const tale = told(patrolNoun);

export const record = (change: Partial<RecordPatrol['data']> = {}): RecordPatrol => ({
  type: 'RecordPatrol',
  data: {
    patrolId: 'patrol-1',
    unit: 'hongda',
    place: '外海街道直冲村工业区8号',
    patrolledOn: localDate('2026-06-01'),
    seen: [
      { facts: '灭火器过期', settled: true },
      { facts: '甲类仓库堵塞安全出口', settled: false },
    ],
    ...change,
  },
});
export const recorded = [record(), by('village', '2026-06-01 16:00')] as const;

export const pass: PassUp = {
  type: 'PassUp',
  data: { findings: '仓库安全出口被堵，企业拒不清理' },
};
export const passed = [pass, by('village', '2026-06-02 09:00')] as const;

export const answer: AnswerPatrol = {
  type: 'AnswerPatrol',
  data: { outcome: 'settled', findings: '街道已督促企业当日清理' },
};
/** It became a hazard: named in the answer, and looked at. */
export const ledToHazard: AnswerPatrol = {
  type: 'AnswerPatrol',
  data: { outcome: 'hazard', findings: '已上报隐患', hazard: 'hazard-1' },
};
export const seeingTheHazard = (act: Act): Act =>
  seeing(act, hazardReference, 'hazard-1', {
    standing: { party: 'hongda', organ: 'waihai', facts: { isOver: false } },
  });

const [{ data: first }] = tale(recorded) as readonly [PatrolRecorded];
const [clock] = first.clocks ?? [];
const due = clock?.op === 'start' ? clock.set.due : by('village', '2026-06-01').now;

/** For each command of patrols a history in which it does something. */
export const patrolSamples: Samples<typeof patrolNoun> = {
  RecordPatrol: {
    history: [],
    data: record().data,
    as: as({ 'safety-staff': 'village' }),
    act: onlyTime('2026-06-01 16:00'),
  },
  PassUp: {
    history: tale(recorded),
    data: pass.data,
    as: as({ 'safety-staff': 'village' }),
    act: onlyTime('2026-06-02'),
  },
  AnswerPatrol: {
    history: tale(recorded, passed),
    data: answer.data,
    as: as({ officer: 'li', 'head-of-organ': 'wu', 'principal-head': 'wu' }),
    act: onlyTime('2026-06-03'),
  },
  RecomputeClocks: {
    history: tale(recorded),
    data: { calendar: 'with-2027', year: 2027 },
    act: later('2026-06-01 17:00'),
  },
  RingClock: {
    history: tale(recorded),
    data: { clock: passUpClock, due, kind: 'expiry', step: 1 },
    act: onlyTime('2026-06-03'),
  },
};
