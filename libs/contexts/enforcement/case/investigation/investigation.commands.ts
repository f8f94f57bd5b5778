import { type ConcludeInvestigation, concludeInvestigation } from './conclude-investigation.js';
import { type DecideRecusal, decideRecusal } from './decide-recusal.js';
import { type ExtendCasePeriod, extendCasePeriod } from './extend-case-period.js';
import { type RecordFieldwork, recordFieldwork } from './record-fieldwork.js';
import { type RecordInquiry, recordInquiry } from './record-inquiry.js';
import { type RequestRecusal, requestRecusal } from './request-recusal.js';
import { type ResumeCase, resumeCase } from './resume-case.js';
import { type ReviewRecusedActs, reviewRecusedActs } from './review-recused-acts.js';
import { type SummonToInquiry, summonToInquiry } from './summon-to-inquiry.js';
import { type SuspendCase, suspendCase } from './suspend-case.js';

/** From the summons to the report: what may be asked, and the rule that answers. */
export const investigationRules = {
  ConcludeInvestigation: concludeInvestigation,
  DecideRecusal: decideRecusal,
  ExtendCasePeriod: extendCasePeriod,
  RecordFieldwork: recordFieldwork,
  RecordInquiry: recordInquiry,
  RequestRecusal: requestRecusal,
  ResumeCase: resumeCase,
  ReviewRecusedActs: reviewRecusedActs,
  SummonToInquiry: summonToInquiry,
  SuspendCase: suspendCase,
};

export type InvestigationCommand =
  | ConcludeInvestigation
  | DecideRecusal
  | ExtendCasePeriod
  | RecordFieldwork
  | RecordInquiry
  | RequestRecusal
  | ResumeCase
  | ReviewRecusedActs
  | SummonToInquiry
  | SuspendCase;
