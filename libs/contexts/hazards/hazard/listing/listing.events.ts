import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { DirectService, NumberedDocument } from '#domain/procedure';

type Issued<T extends object> = WithClocks<T & { documents?: readonly NumberedDocument[] }>;

/** Levels that list（挂牌层级）; city and province list elsewhere and are referred to. */
export type Level = 'street' | 'district' | 'city' | 'province';

/** 提请挂牌: at which level, who leads and who supervises. */
export type Proposal = Readonly<{
  level: 'street' | 'district';
  /** The organ that is asked to list（提请的挂牌机关）. */
  lister: string;
  reason: string;
  /** The official who answers for it（责任领导）. */
  leader: string;
  /** The department that follows it（督办单位）. */
  supervisor: string;
  demands: string;
}>;
export type ListingProposed = Event<
  'ListingProposed',
  Issued<{ proposal: Proposal; proposedOn: LocalDate; by: string }>
>;
export type ListingDeclined = Event<
  'ListingDeclined',
  Issued<{ reason: string; declinedOn: LocalDate; by: string }>
>;

/** What the notice says: it stays so for this hazard, whatever the district sets later (E81). */
export type Notice = Readonly<{
  level: Level;
  lister: string;
  limit: LocalDate;
  planBy: LocalDate;
  reportEveryMonths: number;
  /** How often the limit may be extended, and how often it must be accepted. */
  extensionsMax: number;
  acceptances: number;
}>;
export type HazardListed = Event<
  'HazardListed',
  Issued<{ notice: Notice; listedOn: LocalDate; by: string }>
>;
export type NoticeServed = Event<
  'NoticeServed',
  Issued<{ service: DirectService; servedOn: LocalDate; by: string }>
>;
export type ListingPublished = Event<
  'ListingPublished',
  Issued<{ places: readonly string[]; publishedOn: LocalDate; by: string }>
>;
export type ListingReportedUp = Event<
  'ListingReportedUp',
  WithClocks<{ to: string; paper: string; reportedOn: LocalDate; by: string }>
>;
export type LevelChanged = Event<
  'LevelChanged',
  Issued<{
    level: Level;
    lister: string;
    /** The notice of a city or province（上级挂牌文号）. */
    reference?: string;
    reason: string;
    changedOn: LocalDate;
    by: string;
  }>
>;
export type BodyInterviewed = Event<
  'BodyInterviewed',
  Issued<{ interviewed: string; demands: string; interviewedOn: LocalDate; by: string }>
>;

export type ListingEvent =
  | ListingProposed
  | ListingDeclined
  | HazardListed
  | NoticeServed
  | ListingPublished
  | ListingReportedUp
  | LevelChanged
  | BodyInterviewed;

/** What each is called in a history. */
export const listingLabels: LabelsOf<ListingEvent> = {
  ListingProposed: label('Listing proposed', '提请挂牌'),
  ListingDeclined: label('Not listed', '不予挂牌'),
  HazardListed: label('Listed', '挂牌督办'),
  NoticeServed: label('Notice of the listing served', '送达挂牌督办通知书'),
  ListingPublished: label('Listing published', '挂牌公告'),
  ListingReportedUp: label('Listing reported upwards', '挂牌上报'),
  LevelChanged: label('Listed at another level', '挂牌升级、降级'),
  BodyInterviewed: label('Interviewed', '约谈'),
};
