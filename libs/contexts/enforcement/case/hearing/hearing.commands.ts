import { answerDefence } from './answer-defence.js';
import { holdHearing } from './hold-hearing.js';
import { notifyParty } from './notify-party.js';
import { postPublicNotice } from './post-public-notice.js';
import { postponeHearing } from './postpone-hearing.js';
import { recordDefence } from './record-defence.js';
import { reportHearing } from './report-hearing.js';
import { requestHearing } from './request-hearing.js';
import { scheduleHearing } from './schedule-hearing.js';
import { serveNotice } from './serve-notice.js';
import { terminateHearing } from './terminate-hearing.js';
import { waiveRights } from './waive-rights.js';

/** The party is told, answers, and is heard. */
export const hearingChapter = {
  title: 'enforcement: notice and hearing 告知听证',
  commands: [
    answerDefence,
    holdHearing,
    notifyParty,
    postPublicNotice,
    postponeHearing,
    recordDefence,
    reportHearing,
    requestHearing,
    scheduleHearing,
    serveNotice,
    terminateHearing,
    waiveRights,
  ],
} as const;
