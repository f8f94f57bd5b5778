import { approveReport } from './approve-report.js';
import { banPerson, liftBan } from './ban-person.js';
import { answerOrder, finishOrder, sendOrder } from './carry-out.js';
import { finishEvaluation, startEvaluation } from './evaluate.js';

/** From the approval to the evaluation of what it ordered（批复落实、整改评估）. */
export const orderCommands = [
  approveReport,
  sendOrder,
  answerOrder,
  finishOrder,
  banPerson,
  liftBan,
  startEvaluation,
  finishEvaluation,
] as const;
