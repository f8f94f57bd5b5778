import type { Act } from '#domain/kernel';
import { type Samples, seeingTold } from '#testing';
import { as, by, onlyTime, told } from '../people.examples.js';
import * as tipOff from '../tip-off/tip-off.examples.js';
import { tipOffReference } from '../tip-off-kept/tip-off.reference.js';
import { tipOffStream } from '../tip-off-kept/tip-off.stream.js';
import { reporterNoun } from './reporter.noun.js';

export const tale = told(reporterNoun);

const accepted = tipOff.tale(tipOff.registered, tipOff.accepted);
/** The vault of that tip-off, which was accepted, or went as is said. */
export const ofTheTipOff = (act: Act, history = accepted): Act => ({
  ...seeingTold(act, tipOffReference, 'tip-off-1', history),
  stream: 'hazardsReporter-440704.tip-off-1',
});
/** Also under the id by which every sample is tried: vault and tip-off have one id. */
const ids = ['tip-off-1', '01970000-0000-7000-8000-0000000000cc'];
const beside = ids.map((id) => ({ of: tipOffStream, id, history: accepted }));
const atTheTipOff = (local: string) => {
  const { facts, stream } = ofTheTipOff(by('ou', local));
  return { ...onlyTime(local), facts, stream };
};

export const sealing = [
  { type: 'SealReporter', data: { sealed: 'sealed:abc', organ: 'bureau' } },
  by('luo', '2026-05-20 10:00'),
] as const;
export const naming = [
  { type: 'NameCustodian', data: { custodian: 'chen', reason: '核查需要联系' } },
  ofTheTipOff(by('ou', '2026-05-21 10:00')),
] as const;
export const opening = [
  { type: 'OpenReporter', data: { reason: '核实举报细节' } },
  ofTheTipOff(by('chen', '2026-05-22 10:00')),
] as const;

/** For each command of the vault a history in which it does something. */
export const reporterSamples: Samples<typeof reporterNoun> = {
  SealReporter: { history: [], data: sealing[0].data, act: onlyTime('2026-05-20') },
  NameCustodian: {
    history: tale(sealing),
    data: naming[0].data,
    as: as({ 'head-of-organ': 'ou', 'principal-head': 'zheng' }),
    act: atTheTipOff('2026-05-21'),
    beside,
  },
  OpenReporter: {
    history: tale(sealing, naming),
    data: opening[0].data,
    act: atTheTipOff('2026-05-22'),
    beside,
  },
};
