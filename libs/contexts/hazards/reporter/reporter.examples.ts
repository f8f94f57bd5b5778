import type { Samples } from '#testing';
import { as, by, onlyTime, told } from '../people.examples.js';
import { reporterNoun } from './reporter.noun.js';

export const tale = told(reporterNoun);
export const sealing = [
  { type: 'SealReporter', data: { sealed: 'sealed:abc', organ: 'bureau' } },
  by('luo', '2026-05-20 10:00'),
] as const;
export const naming = [
  { type: 'NameCustodian', data: { custodian: 'chen', reason: '核查需要联系' } },
  by('ou', '2026-05-21 10:00'),
] as const;
export const opening = [
  { type: 'OpenReporter', data: { reason: '核实举报细节' } },
  by('chen', '2026-05-22 10:00'),
] as const;

/** For each command of the vault a history in which it does something. */
export const reporterSamples: Samples<typeof reporterNoun> = {
  SealReporter: { history: [], data: sealing[0].data, act: onlyTime('2026-05-20') },
  NameCustodian: {
    history: tale(sealing),
    data: naming[0].data,
    as: as({ 'head-of-organ': 'ou', 'principal-head': 'zheng' }),
    act: onlyTime('2026-05-21'),
  },
  OpenReporter: {
    history: tale(sealing, naming),
    data: opening[0].data,
    act: onlyTime('2026-05-22'),
  },
};
