import { answerInvitation } from './answer-invitation.js';
import { endAppraisal, extendInquiry, startAppraisal } from './appraise.js';
import { formTeam } from './form-team.js';
import { publishReport } from './publish-report.js';
import { submitReport } from './submit-report.js';

/** From the team to the published report（事故调查）. */
export const inquiryCommands = [
  formTeam,
  answerInvitation,
  startAppraisal,
  endAppraisal,
  extendInquiry,
  submitReport,
  publishReport,
] as const;
