import { label, type Label, type LocalDate } from '#domain/kernel';

/**
 * 许可 / 备案 / 申报 / 评审 / 考核发证. The kind decides what silence of the authority means and
 * how the matter ends.
 */
export type ItemKind = 'licence' | 'filing' | 'declaration' | 'review' | 'certificate';

/** The steps an item may go through; a command of a step that the item lacks is refused. */
export type Stage =
  'acceptance' | 'review' | 'decision' | 'issue' | 'completeness' | 'external-issue';

/** What people call each of them. */
export const stageNames: Readonly<Record<Stage, Label>> = {
  acceptance: label('acceptance', '受理'),
  review: label('review', '审查'),
  decision: label('decision', '决定'),
  issue: label('issue of a certificate', '颁证'),
  completeness: label('check of completeness', '形式审查'),
  'external-issue': label('issue by another organ', '其他机关颁证'),
};

/** Why the applicant comes: first grant 新办, change 变更, renewal 延续. */
export const purposes = ['new', 'change', 'renewal'] as const;
export type Purpose = (typeof purposes)[number];

/** Whether a step must be taken, may be taken, or does not belong to the item. */
export type Need = 'mandatory' | 'possible' | 'none';

/**
 * Degree of verification, as in the rules of the domain: verified, verified on the web, unverified,
 * our design.
 */
export type Mark = 'V' | 'Vw' | 'U' | 'D';

/** The organ that the law makes competent (主管机关). */
export type Competence = Readonly<{
  level: 'county' | 'city' | 'province';
  department: 'emergency-management' | 'health';
  name: Label;
}>;

/**
 * What the applicant states about the matter; conditions of the catalogue are asked of it by name.
 */
export type Facts = Readonly<Record<string, boolean | string>>;

/**
 * One paper of the list (材料). The same `id` in two items is the same paper: it is handed in once
 * (一套材料).
 */
export type Material = Readonly<{
  id: string;
  name: Label;
  form: 'original' | 'copy';
  /** Asked for only when this fact holds. */
  when?: string;
  /** Asked for only with these purposes; with all when absent. */
  purposes?: readonly Purpose[];
}>;

/** Kinds of change (变更事项) that the change rules speak of. */
export const changeKinds = [
  'name',
  'principal',
  'registered-address',
  'premises-moved',
  'storage-moved',
  'rebuilt-elsewhere',
  'mode-changed',
  'scope-changed',
  'maximum-stock',
  'major-design-change',
  'plan-revised',
  'level-changed',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** How long it is valid（有效期）, and the rule of the law that says so. */
export type Validity = Readonly<{ years: number; atMost?: true; rule?: string }>;

/**
 * One version of one matter that can be brought to the desk (事项). A new matter is an entry, not
 * code.
 */
export type Item = Readonly<{
  id: string;
  name: Label;
  kind: ItemKind;
  /** In force from this day to the next version of the same item. */
  from: LocalDate;
  basis: readonly string[];
  mark: Mark;
  organ: Competence;
  /** Facts that move the matter to another organ. */
  elsewhere: readonly Readonly<{ when: string; organ: Competence; law: string }>[];
  materials: readonly Material[];
  stages: readonly Stage[];
  /** The clock of the check of completeness, and what silence makes of the application. */
  intake: Readonly<{ clock: string; silence: 'accepted' | 'filed' }>;
  /** A duty of the applicant to file in time, counted from a date among the facts. */
  duty?: Readonly<{ clock: string; fact: string }>;
  /**
   * Time limit of the decision; `extension` names the rule that caps the extension and who grants
   * it.
   */
  decision?: Readonly<{
    clock: string;
    starts: 'acceptance' | 'materials-complete';
    extension?: Readonly<{ rule: string; approver: 'head-of-organ' | 'head-of-government' }>;
  }>;
  siteCheck: Need;
  /** How many certified officers a site check takes. */
  siteOfficersMin: number;
  expertReview: Need;
  hearing: Need;
  issue?: Readonly<{ clock: string }>;
  publication?: Readonly<{ clock: string }>;
  validity?: Validity;
  /** A periodic review of a paper that goes on being valid (复审, 预案评估). */
  reviewEveryYears?: number;
  /** The rule of that review, where the law has one of its own. */
  reviewRule?: string;
  /** The backward clock of the renewal window. */
  renewal?: Readonly<{ clock: string }>;
  change: Readonly<{
    allowed: readonly ChangeKind[];
    /** Not a change in law: a new application (重新申请). */
    newApplication: readonly ChangeKind[];
    /** The holder's own time to ask for the change. */
    clock?: string;
    law: string;
  }>;
  /**
   * Form of the certificate number: `{place}`, `{year}` and `{serial}` are filled in; `code` goes
   * into the check digit.
   */
  number?: Readonly<{ form: string; code: string }>;
  /** What must stand on the certificate. */
  terms: readonly string[];
  /** 直接关系公共安全: only then false material bars a new application (LL 78). */
  publicSafety: boolean;
  /** Rules whose fines meet whoever works without it, or lends it. */
  penalties: Readonly<{ without?: string; transfer?: string; use?: string }>;
  /** No fee is ever charged (WSL 27, 91). */
  feeFen: 0;
}>;
