/**
 * The rules of the catalogue a hazard stands on, named once; a clock bears the name of its rule.
 * What they say is in `libs/domain/law`, and each that national law leaves open is a default
 * there.
 */
export const rules = {
  officers: 'ENF-R1',
  verify: 'HAZ-D17-VERIFY',
  propose: 'HAZ-D17-PROPOSE',
  decide: 'HAZ-D17-DECIDE',
  visit: 'HAZ-D17-VISIT',
  suspension: 'HAZ-D7',
  powerNotice: 'HAZ-D9',
  limit: 'HAZ-D1',
  limitCap: 'HAZ-D1-CAP',
  resumption: 'HAZ-D2',
  acceptance: 'HAZ-D3',
  progress: 'HAZ-D8',
  reportUp: 'HAZ-D11',
  publication: 'HAZ-D12',
  plan: 'HAZ-D13',
  askExtension: 'HAZ-D14',
  answerExtension: 'HAZ-D15',
  delistingPublication: 'HAZ-D16',
  listers: 'HAZ-S5',
  extensions: 'HAZ-S9',
  acceptances: 'HAZ-S11',
} as const;

/** The sets of criteria by field（重大事故隐患判定标准）. */
export const criterionSets = [
  'CRI-1',
  'CRI-2',
  'CRI-3',
  'CRI-4',
  'CRI-5',
  'CRI-6',
  'CRI-7',
  'CRI-8',
  'CRI-9',
  'CRI-10',
  'CRI-11',
] as const;
