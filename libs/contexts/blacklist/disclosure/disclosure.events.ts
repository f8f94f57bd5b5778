import { type Event, label, type LabelsOf, type LocalDate, type WithClocks } from '#domain/kernel';
import { type ClockEvent, clockNewsLabels, type NumberedDocument } from '#domain/procedure';
import type { Subject } from '../listing/facts.js';

// Who asks for information, or says that a published entry is wrong（依申请公开、异议）. These
// names and fields are what is stored.

type Filed = Readonly<{
  disclosureId: string;
  subject: Subject;
  organ: string;
  receivedOn: LocalDate;
  by: string;
  documents: readonly NumberedDocument[];
}>;

export type InformationRequested = Event<
  'InformationRequested',
  WithClocks<Filed & { wanted: string; receive: (typeof ways)[number] }>
>;
export type EntryObjected = Event<
  'EntryObjected',
  WithClocks<
    Filed & {
      /** The matter whose entry it is: `blacklist-listings/<id>`. */
      matter: string;
      place: string;
      wrong: string;
      evidence: readonly string[];
    }
  >
>;
/** The head gives more time, once, and the applicant is told（延长答复期限）. */
export type AnswerExtended = Event<
  'AnswerExtended',
  WithClocks<{
    amount: number;
    reason: string;
    grantedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
/** A third party is asked; the time until it answers does not count（征求第三方意见）. */
export type ThirdPartyAsked = Event<
  'ThirdPartyAsked',
  WithClocks<{
    third: string;
    question: string;
    askedOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type ThirdPartyHeard = Event<
  'ThirdPartyHeard',
  WithClocks<{ consents: boolean; said: string; heardOn: LocalDate; by: string }>
>;
export type RequestAnswered = Event<
  'RequestAnswered',
  WithClocks<{
    outcome: (typeof answers)[number];
    number: string;
    reason: string;
    answeredOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
export type ObjectionAnswered = Event<
  'ObjectionAnswered',
  WithClocks<{
    outcome: (typeof settlements)[number];
    number: string;
    reason: string;
    answeredOn: LocalDate;
    by: string;
    documents: readonly NumberedDocument[];
  }>
>;
/** What was promised was done where the entry stands（更正、撤下落实）. */
export type ObjectionCarriedOut = Event<
  'ObjectionCarriedOut',
  WithClocks<{ done: string; doneOn: LocalDate; by: string }>
>;

/** How the information is received（获取方式）. */
export const ways = ['electronic', 'copy', 'inspection'] as const;
/** What a request is answered（答复类型；OGI 36）. */
export const answers = [
  'public-already',
  'granted',
  'granted-in-part',
  'refused',
  'not-held',
  'not-ours',
  'repeated',
] as const;
/** What becomes of an objection（异议处理结果）. */
export const settlements = ['corrected', 'taken-off', 'stands'] as const;

export type DisclosureEvent =
  | InformationRequested
  | EntryObjected
  | AnswerExtended
  | ThirdPartyAsked
  | ThirdPartyHeard
  | RequestAnswered
  | ObjectionAnswered
  | ObjectionCarriedOut
  | ClockEvent;

/** What each is called in a history. */
export const disclosureLabels: LabelsOf<DisclosureEvent> = {
  InformationRequested: label('Information requested', '收到信息公开申请'),
  EntryObjected: label('Entry objected to', '收到公示信息异议'),
  AnswerExtended: label('Time of the answer extended', '延长答复期限'),
  ThirdPartyAsked: label('Third party asked', '征求第三方意见'),
  ThirdPartyHeard: label('Third party heard', '收到第三方意见'),
  RequestAnswered: label('Request answered', '答复信息公开申请'),
  ObjectionAnswered: label('Objection answered', '答复公示信息异议'),
  ObjectionCarriedOut: label('Objection carried out', '落实异议处理结果'),
  ...clockNewsLabels,
  ClocksRecomputed: label('Clocks computed anew', '期限重算'),
};
