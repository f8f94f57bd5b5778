import { commandsOf, commandsOnThe, type Instant, type LocalDate, unknown } from '#domain/kernel';
import { changing } from '../desk/matter.js';
import { keptToServe, type Serving } from '../desk/serving.js';
import { holderKey } from '../desk/party.js';
import { subjectsOf } from './its-standing.js';
import type { ApplicationEvent } from './application.events.js';
import type {
  ApplicationApproved,
  ApplicationRefused,
  CertificateIssued,
} from './decision/decision.events.js';
import type {
  ApplicationReceived,
  Asking,
  FiledMaterial,
  Lacking,
} from './intake/intake.events.js';
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
  | 'renewed' // 视为准予延续
  | 'terminated'; // 终止

export type Exclusion = Readonly<{
  proposedBy: string;
  proposed?: Readonly<{ reason: string; needed: string }>;
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
export type Filed = Serving &
  Readonly<{
    status: Status;
    received: ApplicationReceived['data'];
    materials: readonly FiledMaterial[];
    lacking?: readonly Lacking[];
    /** Papers asked for and not yet brought. */
    outstanding: readonly string[];
    /** When papers were last brought after the notice. */
    suppliedAt?: Instant;
    /** When the materials became complete by a supplement. */
    completedAt?: Instant;
    acceptedOn?: LocalDate;
    /** Everybody who ever held that hand in this matter; handing over does not take it off. */
    hands: Readonly<Record<Hand, readonly string[]>>;
    /** Who holds it now. */
    holder: Readonly<Partial<Record<Hand, string>>>;
    recusalAsked: Readonly<Record<string, string>>;
    recusalDecided: Readonly<Record<string, boolean>>;
    siteChecks: readonly Readonly<{ record: string; met: boolean; by: readonly string[] }>[];
    expertOpinions: readonly Readonly<{
      record: string;
      opinion: 'favourable' | 'unfavourable';
      by: string;
    }>[];
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
  }>;

export type Application = Readonly<{ status: 'none' }> | Filed;

/** The application, or 404 when nothing was ever handed in under this id. */
export const filed = (application: Application): Filed =>
  application.status === 'none'
    ? unknown('no-such-application', 'There is no such application（没有这一申请）.')
    : application;

/** Declares commands that may begin an application. */
export const applicationCommand = commandsOf<Application, ApplicationEvent>(undefined, 'kept');
/** Declares commands on an application that is there. */
export const filedCommand = commandsOnThe<Application, Filed, ApplicationEvent>(filed, 'kept');

/** What the licence that an application names is held against. */
export const wordsOf = ({ asking, organ }: Readonly<{ asking: Asking; organ: string }>) => ({
  ...asking,
  organ,
  holder: holderKey(asking.applicant),
  ...subjectsOf(asking.applicant),
});

/** The licence that this application would have renewed, if it was one for renewal. */
export const renewsOf = ({ received }: Filed): string | undefined =>
  received.asking.purpose === 'renewal' ? received.asking.licence : undefined;

/**
 * What an event changes of an application that is there; history never opens with anything but its
 * receipt.
 */
export const on = changing<Application, Filed>(
  (application): application is Filed => application.status !== 'none',
  keptToServe,
);
