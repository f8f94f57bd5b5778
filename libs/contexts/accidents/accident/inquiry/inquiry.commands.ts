import { answerInvitation } from './answer-invitation.js';
import { endAppraisal, extendInquiry, startAppraisal } from './appraise.js';
import { changeTeam } from './change-team.js';
import { formTeam } from './form-team.js';
import { answerReview, listAccident } from './list-accident.js';
import { publishReport } from './publish-report.js';
import { submitReport } from './submit-report.js';
import { transferCrime } from './transfer-crime.js';

/** From the team to the published report（事故调查）. */
export const inquiryCommands = [
  formTeam,
  changeTeam,
  answerInvitation,
  startAppraisal,
  endAppraisal,
  extendInquiry,
  transferCrime,
  listAccident,
  submitReport,
  answerReview,
  publishReport,
] as const;
