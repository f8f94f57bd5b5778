import type { Refusal } from '#domain/kernel';

/**
 * What a refusal sends people to do first, by its code, or that of one noun where others use the
 * same word: that act, or one on the way there, must then be possible.
 */
const advice: Readonly<Record<string, readonly string[]>> = {
  'blacklistListing not-confirmed': ['ConfirmCandidate'],
  'blacklistListing not-told': ['NotifySubject', 'ServeListingNotice', 'ConfirmCandidate'],
  'blacklistListing not-reviewed': ['ReviewListing'],
  'blacklistListing not-served': ['ServeListing'],
  'blacklistListing not-entered': ['EnterInCredit', 'ServeListing'],
  'blacklistListing not-published': ['PublishEntry', 'EnterInCredit', 'ServeListing'],
  'blacklistListing nothing-applied': ['ApplyForExit'],
  'blacklistCredit nothing-applied': ['ApplyForRepair'],
  'blacklistDisclosure third-party-not-heard': ['HearThirdParty'],
  'blacklistListing not-verified': ['VerifyExit'],
  'blacklistListing penalty-stands': ['NotePenaltyFell'],
  'appraisalYear out-of-order': ['AssessItself', 'ReviewMaterial', 'CheckOnSite', 'DraftResult'],
  'registryEnterprise scale-unknown': ['ChangeSize'],
  'above-the-district': ['HandUpAccident', 'AnswerHandUp'],
  'another-figure': ['ReportFollowUp', 'SubmitReport'],
  'accidentsAccident not-approved': ['FormTeam', 'SubmitReport', 'ApproveReport'],
  'already-published': ['WithdrawPublication'],
  'closure-open': ['RecordClosureAnswer'],
  'copy-not-received': ['RecordCopy'],
  'court-applied': ['EndExecution', 'RecordCourtAnswer', 'RecordCourtRuling', 'RecordPayment'],
  'decision-in-question': ['RevokeDecision', 'UpholdDecision'],
  'demand-not-served': ['IssueDemand', 'ServeDocument'],
  'discussion-due': ['DiscussCollectively'],
  'execution-pending': ['EndExecution'],
  'feedback-first': ['GiveFeedback'],
  'file-held': ['ReleaseFile'],
  'filing-not-applied-for': ['ApplyToFile'],
  'identity-unknown': ['IdentifyParty'],
  'investigation-not-concluded': ['ConcludeInvestigation', 'RecordInquiry', 'RecordFieldwork'],
  'legal-review-due': ['ReviewLegally'],
  'measure-approved': ['LiftMeasure', 'SealProperty', 'RegisterEvidence'],
  'measure-not-approved': ['ApproveMeasure', 'RefuseMeasure'],
  'measures-standing': ['LiftMeasure', 'DisposeOfEvidence', 'ApproveMeasure', 'RefuseMeasure'],
  'measures-stand': ['LiftControls'],
  'no-team': ['FormTeam', 'HandUpAccident', 'AnswerHandUp'],
  'not-accepted': ['AcceptTipOff'],
  'not-approved': ['AnswerReward', 'ProposeReward', 'RecordCheck', 'AcceptTipOff'],
  'not-checked': ['RecordCheck', 'AcceptTipOff'],
  'hazardsHazard not-accepted': ['ApplyForReview', 'ReviewRectification', 'KeepListed'],
  'nothing-applied': ['ApplyForReview'],
  'not-proposed': ['ProposeListing', 'ProposeClosure', 'VerifyHazard'],
  'not-verified': ['VerifyHazard'],
  'nothing-proved': ['AskForRebuild'],
  'no-transfer-report': ['NameTransferTeam', 'ProposeTransfer'],
  'notice-not-served': ['ServeNotice'],
  'plan-first': ['FilePlan'],
  'publication-not-withdrawn': ['WithdrawPublication'],
  'recusal-open': ['DecideRecusal'],
  'renewal-pending': ['WithdrawApplication'],
  'review-comes-first': ['RecordReviewFiled', 'RecordReviewDecision'],
  'review-first': ['ReviewRectification', 'LiftControls'],
  'review-receipt-unknown': ['RecordReviewReceipt'],
  'review-suspended': ['ResumeReview'],
  'reviewer-assigned': ['HandOver'],
  'stays-listed-first': ['KeepListed'],
  'transfer-pending': [
    'RecordTransferReceipt',
    'RecordTransferAnswer',
    'HandOverTransfer',
    'TakeCaseBack',
  ],
  'transfer-refused': ['TakeCaseBack', 'ContestRefusal'],
  'transfer-undecided': ['RefuseTransfer', 'TransferCase'],
  'accidentsIndicatorYear year-checked': ['ReopenIndicatorYear'],
  'hazardsReporter no-custodian': ['NameCustodian'],
  'sourcesHazardSource not-assessed': ['AssessSource'],
  'sourcesHazardSource still-major': ['ChangeSource'],
  'strict-review-needed': ['CheckSite'],
};

/** Codes whose first step stands in another file or in the request itself, not in this matter. */
const elsewhere: readonly string[] = [
  'another-event-first',
  'complainant-not-told',
  'file-not-named',
  'ground-not-on-record',
  'hearing-too-soon',
  'not-the-first',
  'papers-without-number',
  'person-not-on-register',
  'planned-afterwards',
  'review-first-not-told',
  'reviewer-not-qualified',
  'rights-not-told',
  'served-in-the-future',
  'unit-works',
];

const tells = /须先|请先|应先|应当先|先由|\bfirst\b|\binstead\b/;

const known = (category: string, code: string): readonly string[] | undefined =>
  advice[`${category} ${code}`] ?? advice[code];

/** The acts of the same matter that a refusal sends people to. */
export const advisedBy = (category: string, { code }: Refusal): readonly string[] =>
  known(category, code) ?? [];

/** A refusal that sends people somewhere, and nobody has said here where that is. */
export const unexplained = (category: string, { code, message }: Refusal): boolean =>
  tells.test(message) && known(category, code) === undefined && !elsewhere.includes(code);
