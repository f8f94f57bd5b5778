import { type Act, localDate } from '#domain/kernel';
import type { Samples } from '#testing';
import { bureau, by, reacting, told } from '../desk.examples.js';
import { end, later, notice, on } from '../samples.examples.js';
import { barNoun } from './bar.noun.js';

// For each command on the bars of a subject a history in which it does something.

const bar = {
  barId: 'event-1',
  kind: 'reapplication',
  subject: 'enterprise-1',
  rule: 'LIC-B1',
  source: 'event-1',
  from: localDate('2026-09-22'),
} as const;
const { now, validAt, registry } = reacting('2026-09-22');

/** The installation of a bureau that keeps its bans here since July. */
export const installing: Partial<Act> = {
  now,
  validAt,
  registry: {
    ...registry,
    organ: (id) => {
      const known = registry.organ(id);
      return id === bureau && known ? { ...known, keptHereSince: localDate('2026-07-01') } : known;
    },
  },
};
/** Somebody who was removed in 2024 for an accident, on paper. */
export const banOnPaper = {
  barId: 'ban-9',
  subject: 'token-9',
  rule: 'ACB-1',
  from: localDate('2024-06-03'),
  organ: bureau,
} as const;
const decided = { on: localDate('2024-06-03'), source: '江应急人〔2024〕5号处分决定' };
const entry = {
  listingId: 'listing-1',
  subject: 'enterprise-1',
  organ: '江海区应急管理局',
  decisionNumber: '列1号',
  listedOn: localDate('2026-09-22'),
};
const barred = told(barNoun, [{ type: 'RecordBar', data: bar }, reacting('2026-09-22')]);
const listed = told(barNoun, [{ type: 'NoteListing', data: entry }, by('he', '2026-09-23')]);

export const barSamples: Samples<typeof barNoun> = {
  NoteListing: { history: [], data: entry, act: on('2026-09-23') },
  RemoveListing: {
    history: listed,
    data: { listingId: 'listing-1', because: '信用修复' },
    act: on('2027-10-11'),
  },
  RecordBar: { history: [], data: bar, act: on('2026-09-22') },
  TakeOverBan: {
    history: [],
    data: { ...banOnPaper, takenOver: decided },
    act: installing,
  },
  LiftBar: {
    history: barred,
    data: { source: 'event-1', because: '决定被撤销' },
    act: on('2026-12-01'),
  },
  RecomputeClocks: { history: barred, data: notice, act: later('2026-11-23') },
  RingClock: {
    history: barred,
    data: end('LIC-B1:event-1', localDate('2027-09-22')),
    act: on('2027-09-23'),
  },
};
