import {
  type Event,
  type Fen,
  type Instant,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { Shown } from '../investigation/investigation.events.js';
import type { NumberedDocument, Service, PublicNotice } from '#domain/procedure';
import type { Proposal } from '../penalty/proposal.events.js';

type Documents = Readonly<{ documents: readonly NumberedDocument[] }>;

/** 告知: what is intended, and the rights against it. A heavier intention needs a new one (E20). */
export type PartyNotified = Event<
  'PartyNotified',
  {
    proposal: Proposal;
    fineFen: Fen;
    confiscationFen: Fen;
    hearingRight: boolean;
    /** What made a hearing due, in words. */
    hearingCauses: readonly string[];
    notifiedOn: LocalDate;
    /** The moment of it; absent in what was recorded before the moment was kept. */
    notifiedAt?: Instant;
    by: string;
  } & Documents
>;

export type NoticeServed = Event<
  'NoticeServed',
  WithClocks<
    {
      service: Service;
      servedOn: LocalDate;
      /** Last day to ask for a hearing, and to state and defend oneself before a decision. */
      rightsUntil: LocalDate;
      by: string;
    } & Documents
  >
>;

/** 公告 of a notice, a decision, or a document of the execution: served when its term is over. */
export type PublicNoticePosted = Event<
  'PublicNoticePosted',
  WithClocks<{
    of: 'notice' | 'decision' | 'document';
    /** Of a document: which one, and by whom. */
    documentNumber?: string;
    officers?: readonly string[];
    service: PublicNotice;
    postedOn: LocalDate;
    servedOn: LocalDate;
    by: string;
  }>
>;

/** 陈述、申辩. */
export type Defence = Readonly<{
  defenceId: string;
  form: 'oral' | 'written';
  by: string;
  points: string;
  /** The officers who took down an oral defence. */
  present?: readonly Shown[];
}>;
export type DefenceRecorded = Event<
  'DefenceRecorded',
  { defence: Defence; recordedOn: LocalDate; by: string } & Documents
>;

export type DefenceAnswer = Readonly<{
  defenceId: string;
  adopted: 'whole' | 'part' | 'none';
  reasons: string;
}>;
export type DefenceAnswered = Event<
  'DefenceAnswered',
  { answer: DefenceAnswer; answeredOn: LocalDate; by: string }
>;

/** In writing and signed, otherwise it is none (PL 44, 63). */
export type Waiver = Readonly<{
  defence: boolean;
  hearing: boolean;
  /** Digest of the signed paper. */
  paper: string;
}>;
export type RightsWaived = Event<
  'RightsWaived',
  WithClocks<{ waiver: Waiver; waivedOn: LocalDate; by: string }>
>;

export type HearingRequest = Readonly<{ by: string; form: 'oral' | 'written'; matters: string }>;
export type HearingRequested = Event<
  'HearingRequested',
  WithClocks<{ request: HearingRequest; requestedAt: Instant }>
>;

/** 听证会通知书. `servedOn` is when the party got it. */
export type HearingPlan = Readonly<{
  host: string;
  date: LocalDate;
  place: string;
  public: boolean;
  /** Why behind closed doors: state or trade secret, privacy (PL 64). */
  closedFor?: string;
  servedOn: LocalDate;
}>;
export type HearingScheduled = Event<
  'HearingScheduled',
  WithClocks<{ plan: HearingPlan; scheduledOn: LocalDate; by: string } & Documents>
>;

export type Postponement = Readonly<{
  date: LocalDate;
  servedOn: LocalDate;
  reasons: string;
}>;
export type HearingPostponed = Event<
  'HearingPostponed',
  WithClocks<{ postponement: Postponement; postponedOn: LocalDate; by: string } & Documents>
>;

/** 听证笔录. */
export type HearingRecord = Readonly<{
  /** The party came itself, or only its agents. */
  partyCame: boolean;
  agents: readonly string[];
  officers: readonly string[];
  /** Evidence shown and argued about: only on this may be decided (PL 65). */
  examined: readonly string[];
  record: string;
  signed: boolean;
  refusalNote?: string;
}>;
export type HearingHeld = Event<
  'HearingHeld',
  WithClocks<{ hearing: HearingRecord; heldOn: LocalDate; by: string } & Documents>
>;

/** The party stayed away, walked out, or took its request back: counts as waiver (PL 64). */
export type HearingEnding = Readonly<{
  cause: 'no-show' | 'walk-out' | 'withdrawn';
  note: string;
}>;
export type HearingTerminated = Event<
  'HearingTerminated',
  WithClocks<{ ending: HearingEnding; terminatedOn: LocalDate; by: string } & Documents>
>;

export type HearingReport = Readonly<{ findings: string; opinion: string }>;
export type HearingReported = Event<
  'HearingReported',
  { report: HearingReport; reportedOn: LocalDate; by: string } & Documents
>;

export type HearingEvent =
  | PartyNotified
  | NoticeServed
  | PublicNoticePosted
  | DefenceRecorded
  | DefenceAnswered
  | RightsWaived
  | HearingRequested
  | HearingScheduled
  | HearingPostponed
  | HearingHeld
  | HearingTerminated
  | HearingReported;

/** What each is called in a history. An event without its row does not compile. */
export const hearingLabels: LabelsOf<HearingEvent> = {
  PartyNotified: label('Party notified', '处罚告知'),
  NoticeServed: label('Notice served', '告知书送达'),
  PublicNoticePosted: label('Public notice posted', '公告送达发布'),
  DefenceRecorded: label('Defence recorded', '陈述申辩'),
  DefenceAnswered: label('Defence answered', '陈述申辩复核'),
  RightsWaived: label('Rights waived', '放弃陈述申辩、听证'),
  HearingRequested: label('Hearing requested', '申请听证'),
  HearingScheduled: label('Hearing scheduled', '听证通知'),
  HearingPostponed: label('Hearing postponed', '听证延期'),
  HearingHeld: label('Hearing held', '举行听证'),
  HearingTerminated: label('Hearing terminated', '终止听证'),
  HearingReported: label('Hearing reported', '听证报告'),
};
