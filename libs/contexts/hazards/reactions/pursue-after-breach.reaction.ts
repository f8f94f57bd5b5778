import type { Reaction } from '#domain/kernel';
import { clueOfUnit } from '#domain/procedure';
import type { HazardEvent } from '../hazard/hazard.events.js';
import { hazardStream } from '../hazard/hazard.stream.js';
import type { Breach } from '../hazard/rectifying/rectifying.events.js';
import { notRemoved } from './articles.js';

const clue = (breach: Breach | undefined, id: string) =>
  breach
    ? [clueOfUnit(breach, { actId: `hazard-${breach.hazardId}`, articles: notRemoved }, id)]
    : [];

/**
 * A hazard that a unit did not remove in time, or not up to standard, is a clue of enforcement
 * from that moment on (HAZ-S12, X2, X3; WSL 102); the listing goes on beside it.
 */
export const pursueAfterBreach: Reaction<HazardEvent> = {
  name: 'hazards.pursue-after-breach',
  from: hazardStream,
  on: {
    LimitPassed: ({ breach }, { id }) => clue(breach, id),
    RectificationReviewed: ({ breach }, { id }) => clue(breach, id),
  },
};
