import {
  type Event,
  type Instant,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { Shown } from '../investigation/investigation.events.js';
import type { NumberedDocument } from '#domain/procedure';

type Documents = Readonly<{ documents: readonly NumberedDocument[] }>;

export type Goods = Readonly<{ name: string; quantity: string }>;

/** 先行登记保存 `registration` (PL 56), 查封 `sealing`, 扣押 `seizure` (CL 18-28). */
export type MeasureApplication = Readonly<{
  measureId: string;
  kind: 'registration' | 'sealing' | 'seizure';
  goods: readonly Goods[];
  reasons: string;
  basis: string;
}>;
export type MeasureApplied = Event<
  'MeasureApplied',
  { application: MeasureApplication; appliedOn: LocalDate; applicant: string } & Documents
>;

export type MeasureApproved = Event<
  'MeasureApproved',
  WithClocks<{ measureId: string; approvedAt: Instant; approvedBy: string }>
>;

export type MeasureRefusal = Readonly<{ measureId: string; reasons: string }>;
export type MeasureRefused = Event<
  'MeasureRefused',
  WithClocks<{ refusal: MeasureRefusal; refusedAt: Instant; refusedBy: string }>
>;

/** The act on the spot, with the certified officers who took it. */
export type Taking = Readonly<{
  measureId: string;
  present: readonly Shown[];
  place: string;
  /** Party there, or a witness instead (CL 18). */
  party?: string;
  witness?: string;
  keeper: string;
}>;
export type EvidenceRegistered = Event<
  'EvidenceRegistered',
  WithClocks<{ taking: Taking; registeredAt: Instant; by: string } & Documents>
>;

/** With `urgent`: taken before approval, which follows within the hours of CL 19. */
export type Sealing = Taking & Readonly<{ urgent?: MeasureApplication }>;
export type PropertySealed = Event<
  'PropertySealed',
  WithClocks<{ sealing: Sealing; sealedAt: Instant; by: string; until: LocalDate } & Documents>
>;

export type EvidenceDisposal = Readonly<{
  measureId: string;
  outcome: 'returned' | 'copied-and-returned' | 'sent-for-appraisal' | 'sealed-or-seized';
  reasons: string;
}>;
export type EvidenceDisposed = Event<
  'EvidenceDisposed',
  WithClocks<{ disposal: EvidenceDisposal; disposedOn: LocalDate; by: string } & Documents>
>;

export type MeasureExtension = Readonly<{ measureId: string; days: number; reasons: string }>;
export type MeasureExtended = Event<
  'MeasureExtended',
  WithClocks<{ extension: MeasureExtension; extendedOn: LocalDate; by: string } & Documents>
>;

/** Testing time does not count, if the party was told of it in writing (CL 25). */
export type Testing = Readonly<{ measureId: string; body: string; partyToldOn: LocalDate }>;
export type TestingStarted = Event<
  'TestingStarted',
  WithClocks<{ testing: Testing; startedOn: LocalDate; by: string } & Documents>
>;

export type TestingResult = Readonly<{ measureId: string; result: string }>;
export type TestingEnded = Event<
  'TestingEnded',
  WithClocks<{ testing: TestingResult; endedOn: LocalDate; by: string }>
>;

export type Lifting = Readonly<{
  measureId: string;
  cause:
    'no-violation' | 'no-longer-needed' | 'not-approved' | 'term-over' | 'decided' | 'handed-over';
  /** Who signed for the goods given back. */
  returnedTo?: string;
}>;
export type MeasureLifted = Event<
  'MeasureLifted',
  WithClocks<{ lifting: Lifting; liftedOn: LocalDate; by: string } & Documents>
>;

export type MeasureEvent =
  | MeasureApplied
  | MeasureApproved
  | MeasureRefused
  | EvidenceRegistered
  | PropertySealed
  | EvidenceDisposed
  | MeasureExtended
  | TestingStarted
  | TestingEnded
  | MeasureLifted;

/** What each is called in a history. An event without its row does not compile. */
export const measuresLabels: LabelsOf<MeasureEvent> = {
  MeasureApplied: label('Measure applied for', '申请采取措施'),
  MeasureApproved: label('Measure approved', '批准采取措施'),
  MeasureRefused: label('Measure refused', '不批准采取措施'),
  EvidenceRegistered: label('Evidence registered', '证据先行登记保存'),
  PropertySealed: label('Property sealed or seized', '查封、扣押'),
  EvidenceDisposed: label('Registered evidence disposed of', '先行登记保存证据处理'),
  MeasureExtended: label('Sealing or seizure extended', '延长查封、扣押'),
  TestingStarted: label('Testing started', '检测、检验、鉴定开始'),
  TestingEnded: label('Testing ended', '检测、检验、鉴定结束'),
  MeasureLifted: label('Measure lifted', '解除措施'),
};
