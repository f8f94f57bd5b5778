import type { WhoActs } from '#domain/kernel';

/**
 * Officers of the case act in it with their certificates, hosts in their hearing (PL 42, 64); what
 * is not here is done by everybody in that role of the organs of the case.
 */
export const whoActsInCase = {
  recusals: true,
  // Anybody may tell what he saw, or that somebody must keep out: it orders and decides nothing.
  ofAnyOrgan: {
    every: ['RecordClue', 'RequestRecusal'],
  },
  inHand: {
    every: [
      'IdentifyParty',
      'RestateAct',
      'ConcludeInvestigation',
      'RecordFieldwork',
      'RecordInquiry',
      'SummonToInquiry',
      'ApplyForMeasure',
      'EndTesting',
      'RegisterEvidence',
      'SealProperty',
      'StartTesting',
      'HoldHearing',
      'PostPublicNotice',
      'RecordDefence',
      'ReportHearing',
      'ServeNotice',
      'WaiveRights',
      'ReportSummaryDecision',
      'ServeDecision',
      'ProposeTransfer',
    ],
    officer: ['AnswerDefence'],
  },
  certified: {
    every: [
      'ApplyToFile',
      'IdentifyParty',
      'PreFileCase',
      'RestateAct',
      'ConcludeInvestigation',
      'RecordFieldwork',
      'RecordInquiry',
      'SummonToInquiry',
      'ApplyForMeasure',
      'EndTesting',
      'RegisterEvidence',
      'SealProperty',
      'StartTesting',
      'PostPublicNotice',
      'RecordDefence',
      'ServeNotice',
      'WaiveRights',
      'PunishOnTheSpot',
      'ReportSummaryDecision',
      'ServeDecision',
      'CollectOnSpot',
      'HearStatement',
      'ServeDocument',
      'ProposeTransfer',
      'HandOverTransfer',
      'ProposeClosing',
      'RecordPerformance',
      'ReviewCorrection',
    ],
    officer: ['AnswerDefence'],
  },
} as const satisfies WhoActs;
