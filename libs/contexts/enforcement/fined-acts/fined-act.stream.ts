import { createHash } from 'node:crypto';
import { knownTo, type StreamKind } from '#domain/kernel';
import { finedActDecider } from './fined-act.decider.js';
import type { FinedActEvent } from './fined-act.events.js';

/** `enforcementFinedAct-440704.<digest>`: one stream for each act of each party, whose revision is the lock. */
export const finedActStream: StreamKind<FinedActEvent> = {
  category: 'enforcementFinedAct',
  upcasters: {},
  knows: knownTo(finedActDecider.evolve),
};

/** Id of the stream. A digest, so that no stream name tells who was fined. */
export const finedActId = (party: string, actId: string): string =>
  createHash('sha256').update(`${party}|${actId}`).digest('hex');
