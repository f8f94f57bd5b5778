import type { Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type * as keeping from './keeping.events.js';

export const evolveKeeping: Changes<Case, keeping.KeepingEvent> = {
  FileHeld: (_, held) => ({ held, released: undefined }),
  FileReleased: (_, released) => ({ held: undefined, released }),
  DisposalProposed: (_, proposed) => ({ disposal: { proposed } }),
  DisposalApproved: ({ disposal }, approved) => ({
    disposal: disposal && { ...disposal, approved },
  }),
  DisposalRefused: ({ disposal }, refused) => ({
    disposal: disposal && { ...disposal, refused },
  }),
  FileDisposed: (_, disposed) => ({ disposed }),
};
