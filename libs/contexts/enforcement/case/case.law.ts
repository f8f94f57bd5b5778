/** The rules of the catalogue the procedure stands on, named once. What they say is in `libs/law`. */
export const rules = {
  officers: 'ENF-R1',
  limitation: 'ENF-D1',
  limitationIfHarmed: 'ENF-D1-HARM',
  filingForm: 'ENF-D2',
  casePeriod: 'ENF-D3',
  registeredEvidence: 'ENF-D4',
  hearingRequest: 'ENF-D5',
  hearingNotice: 'ENF-D6',
  serveDecision: 'ENF-D7',
  payFine: 'ENF-D8',
  onSpotCollection: 'ENF-D11',
  publish: 'ENF-D12',
  publicNotice: 'CAL-14',
  urgentReport: 'COE-D1',
  seizure: 'COE-D2',
  largerAmounts: 'ENF-H2',
  hearingAgents: 'ENF-HEARING-AGENTS',
  discussion: 'ENF-CD',
  summary: 'ENF-SUMMARY',
  summaryReport: 'ENF-SUMMARY-REPORT',
} as const;

/** The named amount for this kind of party: citizens and organisations have different limits. */
export const amountFor = (kind: 'citizen' | 'organisation'): 'citizenFen' | 'organisationFen' =>
  kind === 'citizen' ? 'citizenFen' : 'organisationFen';
