import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveControl } from './control.state.js';
import type { ControlEvent } from './control.events.js';

/**
 * One stream per projection and district: who asked what to be done with it, and what came of it.
 */
export const controlStream: StreamKind<ControlEvent> = {
  category: 'projectionControl',
  upcasters: {},
  knows: knownTo(evolveControl),
};
