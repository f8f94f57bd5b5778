import { v4, v5 } from 'uuid';
import { Nouns } from '#platform/acts';
import type { DecisionWorld, EventStore } from '#platform/store';
import type { Asked } from '#platform/http';
import type { EventLog } from '#platform/log';
import { Numbers } from '#platform/numbers';
import type { Actor, RegistryView } from '#domain/kernel';
import { type SetClock, TestWorld } from '#testing';
import { caseNoun } from '../case/case.noun.js';
import { act, registry as known, type Who } from '../case/stories/people.examples.js';
import { CaseNumberKeeper } from './case-number-keeper.js';
import { Deciding } from './decide-once.js';
import { Filing } from './file-under-number.js';
import { FinedActs } from './fined-acts.js';
import { DecisionFate } from './follow-fate.js';
import { PartyRegisters } from './party-registers.js';
import { Receipts } from './pay-by-receipt.js';
import { SpotPenalties } from './punish-on-the-spot.js';

/** A person asks, with a key of its own unless one is given. */
export const askingAs = (actor: Actor, key: string = v4()): Asked => {
  const commandId = v5(key, v5.URL);
  if (actor.kind !== 'person') throw new Error('a person asks');
  return { actor, commandId, correlationId: commandId, causationId: commandId };
};

/** Somebody of the story asks. */
export const asking = (who: Who, key?: string): Asked =>
  askingAs(act(who, '2026-05-12 10:00').actor, key);

type Place = Readonly<{
  store: EventStore;
  log: EventLog;
  clock: SetClock;
  district?: string;
  registry?: RegistryView;
}>;

/** One process of the command API, without HTTP. */
export const processIn = ({ store, log, clock, district = '440704', registry = known }: Place) => {
  class Here extends TestWorld {
    override readonly district = district;
  }
  const world: DecisionWorld = new Here(store, log, clock, registry);
  const nouns = new Nouns(world);
  const numbers = new Numbers(world);
  const finedActs = new FinedActs(world, nouns);
  const receipts = new Receipts(world, nouns);
  return {
    world,
    numbers,
    finedActs,
    cases: nouns.filesOf(caseNoun),
    filing: new Filing(world, nouns, numbers, finedActs),
    deciding: new Deciding(nouns, finedActs, new PartyRegisters(world)),
    spot: new SpotPenalties(world, nouns, finedActs, numbers, receipts),
    receipts,
    fate: new DecisionFate(nouns, finedActs),
    keeper: new CaseNumberKeeper(numbers, world, nouns),
  };
};

export type Process = ReturnType<typeof processIn>;
