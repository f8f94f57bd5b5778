import { correctService } from './correct-service.js';
import { strikePayment } from './strike-payment.js';
import { upholdDecision } from './uphold-decision.js';

/** Facts that were recorded wrongly, and what they put in question. */
export const correctingChapter = {
  title: 'enforcement: corrections of facts 事实更正',
  commands: [correctService, strikePayment, upholdDecision],
} as const;
