import { type CommandOf, noun, type Whose, overWhen } from '#domain/kernel';
import { applicationCorrections } from './application.corrections.js';
import { applicationPublications } from './application.went-out.js';
import { recomputing } from '#domain/procedure';
import { type Application, applicationCommand } from './application.shape.js';
import { evolveApplication } from './application.state.js';
import { applicationStream } from './application.stream.js';
import { issueCertificate } from './certificate/issue-certificate.js';
import { publishResult } from './certificate/publish-result.js';
import { approveApplication } from './decision/approve-application.js';
import { noteDeemedRenewal } from './decision/note-deemed-renewal.js';
import { extendDecision } from './decision/extend-decision.js';
import { refuseApplication } from './decision/refuse-application.js';
import { terminateApplication } from './decision/terminate-application.js';
import { withdrawApplication } from './decision/withdraw-application.js';
import { holdHearing } from './hearing/hold-hearing.js';
import { noticeHearing } from './hearing/notice-hearing.js';
import { requestHearing } from './hearing/request-hearing.js';
import { scheduleHearing } from './hearing/schedule-hearing.js';
import { acceptApplication } from './intake/accept-application.js';
import { askSupplement } from './intake/ask-supplement.js';
import { correctSupplementNotice } from './intake/correct-supplement-notice.js';
import { confirmFiling } from './intake/confirm-filing.js';
import { correctMaterials } from './intake/correct-materials.js';
import { declareNotRequired } from './intake/declare-not-required.js';
import { declineApplication } from './intake/decline-application.js';
import { fileSupplement } from './intake/file-supplement.js';
import { receiveApplication } from './intake/receive-application.js';
import { takeOverApplication } from './intake/take-over-application.js';
import { approveExclusion } from './review/approve-exclusion.js';
import { recusedIn } from './authority.js';
import { askRecusal } from './review/ask-recusal.js';
import { assignReviewer } from './review/assign-reviewer.js';
import { checkSite } from './review/check-site.js';
import { decideRecusal } from './review/decide-recusal.js';
import { giveExpertOpinion } from './review/give-expert-opinion.js';
import { handOver } from './review/hand-over.js';
import { proposeExclusion } from './review/propose-exclusion.js';
import { beginExcludedStep, endExcludedStep } from './review/run-excluded-step.js';
import { signReview } from './review/sign-review.js';
import { correctService, postPublicNotice, servePapers } from './serve-papers.js';
import { ringClock } from './ring-clock.js';

/** Of the organ and the window that took it in, of the three hands, and of the applicant. */
const whoseApplication = (application: Application): Whose | undefined => {
  if (application.status === 'none') return undefined;
  const { organ, window, asking } = application.received;
  const hands = Object.values(application.holder);
  return {
    organs: [organ, window],
    hands,
    parties: [asking.applicant.id],
    recused: recusedIn(application),
  };
};

/** Nothing more is decided in it then（办结）. */
const ends: ReadonlySet<Application['status']> = new Set<Application['status']>([
  'not-required',
  'not-accepted',
  'refused',
  'issued',
  'filed',
  'withdrawn',
  'renewed',
  'terminated',
]);

const initial: Application = { status: 'none' };

/** Applications（行政许可申请）, from the counter to the certificate. */
export const applicationNoun = noun({
  stream: applicationStream,
  title: 'Application（许可申请）',
  path: 'licence-applications',
  whoseActs: ['LL 34'],
  whose: whoseApplication,
  over: ({ status }) => overWhen(ends.has(status)),
  whoActs: {
    recusals: true,
    // Any window takes papers in for the competent organ (LL 26); who must keep out says so.
    ofAnyOrgan: {
      office: ['ReceiveApplication', 'AskRecusal'],
    },
    inHand: {
      every: [
        'CorrectMaterials',
        'DeclareNotRequired',
        'DeclineApplication',
        'AskSupplement',
        'CorrectSupplementNotice',
        'AcceptApplication',
        'ConfirmFiling',
        'ProposeExclusion',
        'SignReview',
        'NoticeHearing',
        'HoldHearing',
      ],
      office: ['FileSupplement', 'WithdrawApplication'],
    },
  },
  idsFrom: 'application',
  initial,
  evolve: evolveApplication,
  chapters: [
    {
      title: 'licensing: intake 受理',
      commands: [
        receiveApplication,
        takeOverApplication,
        correctMaterials,
        declareNotRequired,
        declineApplication,
        askSupplement,
        correctSupplementNotice,
        fileSupplement,
        acceptApplication,
        confirmFiling,
        withdrawApplication,
      ],
    },
    {
      title: 'licensing: review 审查',
      commands: [
        assignReviewer,
        handOver,
        askRecusal,
        decideRecusal,
        checkSite,
        giveExpertOpinion,
        proposeExclusion,
        approveExclusion,
        beginExcludedStep,
        endExcludedStep,
        signReview,
      ],
    },
    {
      title: 'licensing: hearing 听证',
      commands: [noticeHearing, requestHearing, scheduleHearing, holdHearing],
    },
    {
      title: 'licensing: decision 审批',
      commands: [
        extendDecision,
        approveApplication,
        refuseApplication,
        issueCertificate,
        servePapers,
        postPublicNotice,
        correctService,
        publishResult,
        terminateApplication,
        noteDeemedRenewal,
        applicationCommand('RecomputeClocks', recomputing),
        ringClock,
      ],
    },
    applicationCorrections,
    applicationPublications,
  ],
  begins: ['ReceiveApplication', 'TakeOverApplication'],
  unknown: ['no-such-application', 'There is no such application（无此申请）.'],
});

export type ApplicationCommand = CommandOf<typeof applicationNoun>;
