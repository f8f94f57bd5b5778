import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';

// What the approved report orders（责任追究和整改落实）, as it is stored.

export type OrderKind =
  'penalty' | 'discipline' | 'licence' | 'measure' | 'listing-check' | 'criminal';

/** A party of a penalty, as enforcement is told of it; a citizen masked, and whole in the seal. */
export type OrderedParty = Readonly<{
  kind: 'citizen' | 'organisation';
  id: string;
  name: string;
  creditCode?: string;
  identity?: 'keyed';
  sealed?: string;
}>;

/** One thing that is owed（落实事项）: what, by whom, by which day. */
export type Order = Readonly<{
  item: string;
  kind: OrderKind;
  what: string;
  /** 权责清单事项、违反和处罚条款, of a penalty. */
  penalty?: Readonly<{ party: OrderedParty; item: string; violates: string; punishes: string }>;
  /** To which body it goes（接收机关）. */
  to?: string;
  organ: string;
  person?: string;
  due: LocalDate;
}>;

/** The act that enforcement is told with an ordered penalty. */
export const actOf = (accidentId: string, item: string): string => `accident-${accidentId}-${item}`;

export type ReportApproved = Event<
  'ReportApproved',
  WithClocks<{
    /** 批复文号. */
    number: string;
    orders: readonly Order[];
    /** What enforcement is told with each penalty. */
    pursued: Readonly<{
      accidentId: string;
      occurredOn: LocalDate;
      area: string;
      organ: string;
      handlingOrgan: string;
      /** In whose name each organ that owes a penalty acts; not in what was stored before. */
      inNameOf?: Readonly<Record<string, string>>;
    }>;
    approvedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type OrderSent = Event<
  'OrderSent',
  WithClocks<{ item: string; to: string; number: string; sentOn: LocalDate; by: string }>
>;
export type OrderAnswered = Event<
  'OrderAnswered',
  WithClocks<{
    item: string;
    accepted: boolean;
    number: string;
    /** What was decided, of whom: sealed. */
    result?: string;
    answeredOn: LocalDate;
    by: string;
  }>
>;
export type OrderDone = Event<
  'OrderDone',
  WithClocks<{
    item: string;
    /** May tell of an official: sealed; in the clear in what was stored before. */
    result: string;
    evidence: readonly string[];
    /** The case of a penalty（处罚案件）. */
    case?: string;
    doneOn: LocalDate;
    by: string;
  }>
>;
export type PersonBanned = Event<
  'PersonBanned',
  {
    /** The entry of the register of citizens. */
    citizen: string;
    ground: 'removed' | 'criminal-penalty';
    paper: string;
    rule: 'ACB-1' | 'ACB-2' | 'ACB-5';
    /** Under what licensing keeps it: the token of the identity number. */
    subject?: string;
    scope: 'any-unit' | 'same-industry';
    industry?: string;
    from: LocalDate;
    /** Nothing where it is for life. */
    until?: LocalDate;
    by: string;
  }
>;
/** The decision that it rested on fell（解除限制）. */
export type BanLifted = Event<
  'BanLifted',
  {
    citizen: string;
    paper: string;
    decision: string;
    reason: string;
    liftedOn: LocalDate;
    by: string;
  }
>;
export type Evaluator = Readonly<{ name: string; body: string; person?: string }>;
export type EvaluationStarted = Event<
  'EvaluationStarted',
  WithClocks<{ evaluators: readonly Evaluator[]; startedOn: LocalDate; by: string }>
>;
export type Evaluated = Readonly<{
  item: string;
  done: boolean;
  finding: string;
  /** Where it was not done: by when it is to be. */
  redoBy?: LocalDate;
}>;
export type EvaluationFinished = Event<
  'EvaluationFinished',
  WithClocks<{
    results: readonly Evaluated[];
    conclusion: string;
    places: readonly string[];
    finishedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;

export type OrderEvent =
  | ReportApproved
  | OrderSent
  | OrderAnswered
  | OrderDone
  | PersonBanned
  | BanLifted
  | EvaluationStarted
  | EvaluationFinished;

/** What each is called in a history. */
export const orderLabels: LabelsOf<OrderEvent> = {
  ReportApproved: label('Report approved', '批复事故调查报告'),
  OrderSent: label('Ordered action sent', '移送落实事项'),
  OrderAnswered: label('Ordered action answered', '落实事项答复'),
  OrderDone: label('Ordered action done', '落实事项办结'),
  PersonBanned: label('Person banned', '限制任职'),
  BanLifted: label('Ban lifted', '解除任职限制'),
  EvaluationStarted: label('Evaluation started', '启动整改评估'),
  EvaluationFinished: label('Evaluation finished', '整改评估完成并公布'),
};
