import { type CommandOf, noun } from '#domain/kernel';
import { hazardCorrections } from './hazard.corrections.js';
import { hazardDispatchAnswers, hazardPublicationAnswers } from './hazard.went-out.js';
import { recomputing } from '#domain/procedure';
import { closureWindows } from './ending/closure-count.js';
import { countPenalty, strikePenalty } from './ending/count-penalties.js';
import { delistHazard } from './ending/delist-hazard.js';
import { endListing } from './ending/end-listing.js';
import { answerClosurePart, dispatchClosurePart } from './ending/closure-parts.js';
import { proposeClosure, recordClosureAnswer } from './ending/propose-closure.js';
import { tellProcuratorate } from './ending/tell-procuratorate.js';
import { publishEnd } from './ending/publish-end.js';
import { evolveHazard, hazardCommand, noHazard } from './hazard.state.js';
import { hazardStream } from './hazard.stream.js';
import { changeLevel } from './listing/change-level.js';
import { declineListing } from './listing/decline-listing.js';
import { interviewBody } from './listing/interview-body.js';
import { listHazard } from './listing/list-hazard.js';
import { proposeListing } from './listing/propose-listing.js';
import { publishListing } from './listing/publish-listing.js';
import { reportListingUp } from './listing/report-listing-up.js';
import { serveNotice } from './listing/serve-notice.js';
import { takeOverHazard } from './on-paper/take-over-hazard.js';
import { answerExtension } from './rectifying/answer-extension.js';
import { applyForReview } from './rectifying/apply-for-review.js';
import { askExtension } from './rectifying/ask-extension.js';
import { filePlan } from './rectifying/file-plan.js';
import { keepListed } from './rectifying/keep-listed.js';
import { recordVisit } from './rectifying/record-visit.js';
import { reportProgress } from './rectifying/report-progress.js';
import { reviewRectification } from './rectifying/review-rectification.js';
import { assignHandler } from './reporting/assign-handler.js';
import { controlHazard } from './reporting/control-hazard.js';
import { liftControls } from './reporting/lift-controls.js';
import { rejectHazard } from './reporting/reject-hazard.js';
import { reportHazard } from './reporting/report-hazard.js';
import { verifyHazard } from './reporting/verify-hazard.js';
import { ringClock } from './ring-clock.js';
import { overHazard } from './over.js';
import { whoseHazard } from './who-may.js';

/** A hazard（隐患）, and where it is a major one its listing for supervision（挂牌督办）. */
export const hazardNoun = noun({
  stream: hazardStream,
  title: 'Hazard（隐患）',
  path: 'hazards',
  whoseActs: ['WSL 65', 'WSL 41'],
  whose: whoseHazard,
  over: overHazard,
  whoActs: {
    // Anybody in office may tell what he saw; the agent of a unit what concerns his own.
    ofAnyOrgan: {
      office: ['ReportHazard'],
    },
    certified: {
      every: ['VerifyHazard', 'RejectHazard', 'RecordVisit', 'ReviewRectification'],
      officer: ['ControlHazard'],
    },
  },
  windows: closureWindows,
  idsFrom: 'hazard',
  initial: noHazard,
  evolve: evolveHazard,
  chapters: [
    {
      title: 'hazards: report and control 隐患上报、核实、管控',
      commands: [
        reportHazard,
        takeOverHazard,
        verifyHazard,
        rejectHazard,
        assignHandler,
        controlHazard,
        liftControls,
      ],
    },
    {
      title: 'hazards: listing 挂牌督办',
      commands: [
        proposeListing,
        listHazard,
        declineListing,
        serveNotice,
        publishListing,
        reportListingUp,
        changeLevel,
        interviewBody,
      ],
    },
    {
      title: 'hazards: rectification 整改、延期、验收',
      commands: [
        filePlan,
        reportProgress,
        recordVisit,
        askExtension,
        answerExtension,
        applyForReview,
        reviewRectification,
        keepListed,
      ],
    },
    {
      title: 'hazards: delisting and closure 摘牌、终止、提请关闭',
      commands: [
        delistHazard,
        endListing,
        publishEnd,
        proposeClosure,
        recordClosureAnswer,
        dispatchClosurePart,
        answerClosurePart,
        tellProcuratorate,
        countPenalty,
        strikePenalty,
        hazardCommand('RecomputeClocks', recomputing),
        ringClock,
      ],
    },
    hazardCorrections,
    hazardDispatchAnswers,
    hazardPublicationAnswers,
  ],
  begins: ['ReportHazard', 'TakeOverHazard'],
  unknown: ['no-such-hazard', 'There is no such hazard（无此隐患）.'],
});

export type HazardCommand = CommandOf<typeof hazardNoun>;
