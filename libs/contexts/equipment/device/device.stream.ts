import { knownTo, type StreamKind } from '#domain/kernel';
import type { DeviceEvent } from './device.events.js';
import { evolveDevice } from './device.state.js';

/** `equipmentDevice-440704.<id>`: one device of the bureau. */
export const deviceStream: StreamKind<DeviceEvent> = {
  category: 'equipmentDevice',
  upcasters: {},
  knows: knownTo(evolveDevice),
};
