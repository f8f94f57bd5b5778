import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import { type ClockEvent, clockNewsLabels, type NumberedDocument } from '#domain/procedure';
import type { Ban, Capacity, Fall, Penalty, Subject } from './facts.js';
import { type DecidingEvent, decidingLabels } from './deciding/deciding.events.js';
import { type LeavingEvent, leavingLabels } from './leaving/leaving.events.js';
import { type MeasureEvent, measureLabels } from './measures/measures.events.js';
import { type StandingEvent, standingLabels } from './standing/standing.events.js';

// What happens to an entry of the list（严重失信主体名单）. These names and fields are what is
// stored.

export type CandidateRaised = Event<
  'CandidateRaised',
  WithClocks<{
    listingId: string;
    subject: Subject;
    capacity: Capacity;
    /** Triggers that may be met; an officer says which one is（可能适用的情形）. */
    triggers: readonly string[];
    facts: string;
    penalty: Penalty;
    raisedOn: LocalDate;
    /** Who raised it; nobody where it was found by itself（系统比对）. */
    by?: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type CandidateConfirmed = Event<
  'CandidateConfirmed',
  WithClocks<{
    trigger: string;
    capacity: Capacity;
    /** What makes it bad and serious（性质恶劣、情节严重）. */
    gravity: string;
    confirmedOn: LocalDate;
    by: string;
  }>
>;
export type CandidateClosed = Event<
  'CandidateClosed',
  WithClocks<{
    ground: 'penalty-fell' | 'subject-ended' | 'trigger-not-met';
    reason: string;
    closedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
/** The penalty carries it no longer: within days the head revokes it（处罚被撤销等）. */
export type PenaltyFell = Event<
  'PenaltyFell',
  WithClocks<{ how: Fall; paper: string; fellOn: LocalDate; by?: string }>
>;
/** A ban binds the person listed（任职资格限制）. */
export type BanNoted = Event<'BanNoted', { ban: Ban; by?: string }>;

export type ListingEvent =
  | CandidateRaised
  | CandidateConfirmed
  | CandidateClosed
  | PenaltyFell
  | BanNoted
  | DecidingEvent
  | StandingEvent
  | MeasureEvent
  | LeavingEvent
  | ClockEvent;

/** What each is called in a history. */
export const listingLabels: LabelsOf<ListingEvent> = {
  CandidateRaised: label('Candidate raised', '拟列入线索'),
  CandidateConfirmed: label('Candidate confirmed', '确认拟列入'),
  CandidateClosed: label('Candidate closed', '拟列入终结'),
  PenaltyFell: label('The penalty fell', '所依据的处罚被撤销或者变更'),
  BanNoted: label('Ban noted', '登记任职资格限制'),
  ...decidingLabels,
  ...standingLabels,
  ...measureLabels,
  ...leavingLabels,
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
