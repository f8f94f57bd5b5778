import type { ClockChange, Instant, LocalDate } from '#domain/kernel';
import { unknown } from '#domain/kernel';
import { type Clocks, clocksAfter } from '../desk/clocks.js';
import {
  type NumberedDocument,
  type Ordinals,
  ordinalsAfter,
} from '../documents/numbered-document.js';
import type {
  ApplicationApproved,
  ApplicationRefused,
  CertificateIssued,
} from './decision/decision.events.js';
import type { ApplicationReceived, FiledMaterial, Lacking } from './intake/intake.events.js';
import type { DecisionExtended, ExcludedStep, Hand, ReviewSigned } from './review/review.events.js';

export type Status =
  | 'received' // 已收件
  | 'not-required' // 不需许可
  | 'not-accepted' // 不予受理
  | 'supplement-asked' // 待补正
  | 'accepted' // 已受理
  | 'under-review' // 审查中
  | 'reviewed' // 已审查
  | 'approved' // 准予
  | 'refused' // 不予许可
  | 'issued' // 已发证
  | 'filed' // 已备案
  | 'withdrawn' // 撤回申请
  | 'terminated'; // 终止

export type Exclusion = Readonly<{
  proposedBy: string;
  noticedOn?: LocalDate;
  begun?: LocalDate;
  begunBy?: string;
  ended?: LocalDate;
}>;

export type Hearing = Readonly<{
  mode: 'offered' | 'announced';
  parties: readonly string[];
  requestedBy: readonly string[];
  lapsed: boolean;
  host?: string;
  date?: LocalDate;
  transcript?: string;
}>;

/** Everything later decisions need to know. What readers need is in the projections. */
export type Filed = Readonly<{
  status: Status;
  received: ApplicationReceived['data'];
  materials: readonly FiledMaterial[];
  lacking?: readonly Lacking[];
  /** Papers asked for and not yet brought. */
  outstanding: readonly string[];
  /** When the materials became complete by a supplement. */
  completedAt?: Instant;
  acceptedOn?: LocalDate;
  /** Everybody who ever held that hand in this matter; handing over does not take it off. */
  hands: Readonly<Record<Hand, readonly string[]>>;
  /** Who holds it now. */
  holder: Readonly<Partial<Record<Hand, string>>>;
  recusalAsked: Readonly<Record<string, string>>;
  recusalDecided: Readonly<Record<string, boolean>>;
  siteChecks: readonly Readonly<{ record: string; met: boolean }>[];
  expertOpinions: readonly Readonly<{ record: string; opinion: 'favourable' | 'unfavourable' }>[];
  exclusions: Readonly<Partial<Record<ExcludedStep, Exclusion>>>;
  hearing?: Hearing;
  review?: ReviewSigned['data'];
  extension?: DecisionExtended['data'];
  approved?: ApplicationApproved['data'];
  refused?: ApplicationRefused['data'];
  issued?: CertificateIssued['data'];
  /** Number of the record of a filing（备案编号）. */
  filedNumber?: string;
  published: boolean;
  clocks: Clocks;
  ordinals: Ordinals;
  /** Rings answered. */
  answered: readonly string[];
}>;

export type Application = Readonly<{ status: 'none' }> | Filed;

/** The application, or 404 when nothing was ever handed in under this id. */
export const filed = (application: Application): Filed =>
  application.status === 'none'
    ? unknown('no-such-application', 'There is no such application（申请）.')
    : application;

type Common = Readonly<{
  clocks?: readonly ClockChange[];
  documents?: readonly NumberedDocument[];
}>;

/** What every event does alike: its clocks run or stop, its papers are counted. */
export const changed = (was: Filed, data: Common, change: Partial<Filed>): Filed => ({
  ...was,
  ...change,
  clocks: clocksAfter(was.clocks, data.clocks),
  ordinals: ordinalsAfter(was.ordinals, data.documents),
});

/** The licence that this application would have renewed, if it was one for renewal. */
export const renewsOf = ({ received }: Filed): string | undefined =>
  received.asking.purpose === 'renewal' ? received.asking.licence : undefined;

/** Applies a change to an application that is there; history never opens with anything but its receipt. */
export const on =
  <D extends object>(change: (was: Filed, data: D) => Partial<Filed>) =>
  (was: Application, data: D): Application =>
    was.status === 'none' ? was : changed(was, data, change(was, data));
