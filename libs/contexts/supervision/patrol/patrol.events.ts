import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import { type ClockEvent, clockNewsLabels } from '#domain/procedure';

// What the safety staff of a village saw on its rounds（村居巡查）. These names and fields are what
// is stored. Add freely; to change one, add a step to `patrol.state.ts`.

/** One thing seen, and whether it was put right on the spot（当场整改）. */
export type Seen = Readonly<{ facts: string; settled: boolean }>;

/** Where they were: at a unit of the register, or a place without one（企业、场所）. */
export type Visited = Readonly<{
  unit?: string;
  name: string;
  creditCode?: string;
  /** Where at the unit（巡查地点）; of a place without a unit, its name says it. */
  place?: string;
}>;

export type PatrolRecorded = Event<
  'PatrolRecorded',
  WithClocks<{
    patrolId: string;
    /** The village committee（村（居）民委员会）, and the street above it. */
    village: string;
    street: string;
    area: string;
    visited: Visited;
    seen: readonly Seen[];
    patrolledOn: LocalDate;
    by: string;
  }>
>;
/** What the village cannot settle goes up to the street（上报街道, WSL 75）. */
export type PatrolPassedUp = Event<
  'PatrolPassedUp',
  WithClocks<{ findings: string; passedOn: LocalDate; by: string }>
>;
/** What the street does about it（街道处置）. */
export const outcomes = ['hazard', 'inspection', 'settled', 'handed-over', 'unfounded'] as const;
export type PatrolAnswered = Event<
  'PatrolAnswered',
  WithClocks<{
    outcome: (typeof outcomes)[number];
    findings: string;
    /** The file in which it goes on; absent in what was answered before that was asked. */
    hazard?: string;
    inspection?: string;
    answeredOn: LocalDate;
    by: string;
  }>
>;

export type PatrolEvent = PatrolRecorded | PatrolPassedUp | PatrolAnswered | ClockEvent;

/** What each is called in a history. */
export const patrolLabels: LabelsOf<PatrolEvent> = {
  PatrolRecorded: label('Patrol recorded', '巡查记录'),
  PatrolPassedUp: label('Passed up to the street', '上报街道'),
  PatrolAnswered: label('Answered by the street', '街道处置答复'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
