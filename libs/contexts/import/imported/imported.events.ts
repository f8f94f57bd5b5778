import type { Event, Instant } from '#domain/kernel';

/**
 * Where an imported fact comes from: enough to find the entry in the outside log again and to judge
 * how it was read. The import that brought it stands in the envelope, as what caused it.
 */
export type Source = Readonly<{
  /** SHA-256 of the file, hex. */
  file: string;
  /** Line on which the entry begins, and its number in the file, both from 1. */
  line: number;
  entry: number;
  /** Id of the case in the outside log. */
  case: string;
  /** Mapping and program that read it: `road-traffic-fines@1/1`. */
  mapper: string;
  /** What could not be read as the log has it. */
  doubts: readonly string[];
}>;

/** Money of the outside log in hundredths of its currency; fen where that is CNY. */
export type Money = Readonly<{ minor: number; currency: string }>;

/** What an outcome of the outside log means, in words common to all logs. */
export const results = [
  'stands', // 维持
  'annulled-on-review', // 复议撤销
  'annulled-by-court', // 法院撤销
  'granted', // 准予
  'refused', // 不予
] as const;
export type Result = (typeof results)[number];

/** What an entry tells of the case itself. */
export type CaseTraits = Readonly<{
  party?: string;
  /** Class of the thing the case is about: vehicle, kind of application. */
  kind?: string;
  /** The provision it rests on, as the outside log names it. */
  provision?: string;
}>;

/** What every imported fact tells. */
export type Told = Readonly<{
  /** When it happened, as the log says. */
  at: Instant;
  /** The log's own name of the activity. */
  activity: string;
  /** Who did it, as the log names them; none of our officers. */
  by?: string;
  traits?: CaseTraits;
  /** Further attributes of the entry, as they stand in the log. */
  details?: Readonly<Record<string, string>>;
  source: Source;
}>;

type Fact<Type extends string, Data extends object = object> = Event<Type, Told & Data>;
type Amount = Readonly<{ amount?: Money }>;
type WithResult = Readonly<{ result?: Result }>;

/**
 * Facts of other authorities' cases. The name says that they are imported, so that none is taken
 * for an act of ours.
 */
export type ImportedEvent =
  | Fact<'ImportedFineImposed', Amount & WithResult>
  | Fact<'ImportedNoticeSent', Readonly<{ cost?: Money }>>
  | Fact<'ImportedNoticeServed'>
  /** `amount` is the fine with its surcharge. */
  | Fact<'ImportedSurchargeAdded', Amount>
  /** `total` is what was paid so far, as the log says. */
  | Fact<'ImportedPaymentReceived', Amount & Readonly<{ total?: Money }>>
  | Fact<'ImportedCollectionRequested'>
  | Fact<'ImportedReviewRequested', WithResult>
  | Fact<'ImportedReviewForwarded', WithResult>
  | Fact<'ImportedReviewDecided', WithResult>
  | Fact<'ImportedReviewResultServed'>
  | Fact<'ImportedLitigationFiled', WithResult>
  | Fact<'ImportedApplicationReceived', Readonly<{ cost?: Money }>>
  | Fact<'ImportedApplicationAccepted'>
  | Fact<'ImportedSupplementRequested'>
  | Fact<'ImportedApplicationDecided', WithResult>
  | Fact<'ImportedLicenceIssued'>
  | Fact<'ImportedApplicationWithdrawn'>
  /** A step that our words do not tell apart; `activity` says which. */
  | Fact<'ImportedStepTaken', Readonly<{ cost?: Money }> & WithResult>;

export type ImportedType = ImportedEvent['type'];
