import { knownTo, type StreamKind } from '#domain/kernel';
import { dutyCategory } from '#domain/procedure';
import type { DutyEvent } from './duty.events.js';
import { evolveDuty } from './duty.state.js';

export const dutyStream: StreamKind<DutyEvent> = {
  category: dutyCategory,
  upcasters: {},
  knows: knownTo(evolveDuty),
  takesBack: { DutyWithdrawn: { of: ['DutyOwed'] } },
};
