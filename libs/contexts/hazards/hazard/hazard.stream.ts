import { knownTo, type StreamKind } from '#domain/kernel';
import { factsTakenBack } from '#domain/procedure';
import type { HazardEvent } from './hazard.events.js';
import { evolveHazard } from './hazard.state.js';

/** `hazardsHazard-440704.<hazardId>`: one hazard from its report to the publication of its end. */
export const hazardStream: StreamKind<HazardEvent> = {
  category: 'hazardsHazard',
  upcasters: {},
  knows: knownTo(evolveHazard),
  takesBack: factsTakenBack,
};
