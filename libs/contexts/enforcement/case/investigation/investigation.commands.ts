import { concludeInvestigation } from './conclude-investigation.js';
import { decideRecusal } from './decide-recusal.js';
import { extendCasePeriod } from './extend-case-period.js';
import { recordFieldwork } from './record-fieldwork.js';
import { recordInquiry } from './record-inquiry.js';
import { requestRecusal } from './request-recusal.js';
import { resumeCase } from './resume-case.js';
import { reviewRecusedActs } from './review-recused-acts.js';
import { summonToInquiry } from './summon-to-inquiry.js';
import { sendBackToInvestigation } from './send-back.js';
import { suspendCase } from './suspend-case.js';

/** Inquiries, fieldwork, recusal, time, conclusion. */
export const investigationChapter = {
  title: 'enforcement: investigation 调查',
  commands: [
    concludeInvestigation,
    decideRecusal,
    extendCasePeriod,
    recordFieldwork,
    recordInquiry,
    requestRecusal,
    resumeCase,
    reviewRecusedActs,
    sendBackToInvestigation,
    summonToInquiry,
    suspendCase,
  ],
} as const;
