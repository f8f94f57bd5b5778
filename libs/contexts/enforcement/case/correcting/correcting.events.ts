import { type Event, type Fen, label, type LabelsOf, type LocalDate } from '#domain/kernel';
import type { WithClocks } from '#domain/kernel';
import type { NumberedDocument, Service, ShownCertificate } from '#domain/procedure';
import type { AccountOfFine } from '../payment/account.js';

/** 更正缴款: money that was booked to this case belongs elsewhere. Its receipt is free again. */
export type PaymentStruck = Event<
  'PaymentStruck',
  WithClocks<{
    receiptNumber: string;
    fen: Fen;
    reasons: string;
    struckOn: LocalDate;
    struckBy: string;
    account: AccountOfFine;
    documents: readonly NumberedDocument[];
  }>
>;

/** 更正送达日期: notice or decision reached the party on another day than was recorded. */
export type ServiceCorrected = Event<
  'ServiceCorrected',
  WithClocks<{
    of: 'notice' | 'decision';
    service: Service;
    servedOn: LocalDate;
    was: LocalDate;
    /** The last day that follows: to be heard, or to pay. */
    until?: LocalDate;
    reasons: string;
    correctedOn: LocalDate;
    correctedBy: string;
    /** Why the decision made meanwhile is in question, if it is. */
    questions?: string;
    documents: readonly NumberedDocument[];
  }>
>;

/** 迟到的听证申请: asked for in time, recorded after the decision. */
export type HearingRequestFound = Event<
  'HearingRequestFound',
  {
    request: Readonly<{ by: string; form: 'oral' | 'written'; matters: string }>;
    requestedOn: LocalDate;
    questions: string;
  }
>;

/** 迟到的陈述申辩: stated before the decision, recorded after it. */
export type DefenceFound = Event<
  'DefenceFound',
  {
    defence: Readonly<{
      defenceId: string;
      form: 'oral' | 'written';
      by: string;
      points: string;
      present?: readonly ShownCertificate[];
    }>;
    recordedOn: LocalDate;
    by: string;
    questions: string;
    documents: readonly NumberedDocument[];
  }
>;

/** 复核后维持: the head looked into what puts the decision in question, and it stands. */
export type DecisionUpheld = Event<
  'DecisionUpheld',
  { reasons: string; upheldOn: LocalDate; upheldBy: string }
>;

export type CorrectingEvent =
  PaymentStruck | ServiceCorrected | HearingRequestFound | DefenceFound | DecisionUpheld;

/** What each is called in a history. An event without its row does not compile. */
export const correctingLabels: LabelsOf<CorrectingEvent> = {
  PaymentStruck: label('Payment taken back', '更正缴款登记'),
  ServiceCorrected: label('Day of service corrected', '更正送达日期'),
  HearingRequestFound: label('Hearing had been asked for in time', '补录听证申请'),
  DefenceFound: label('Defence had been made before the decision', '补录陈述申辩'),
  DecisionUpheld: label('Decision looked into and upheld', '复核后维持决定'),
};
