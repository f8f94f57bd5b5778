import { knownTo, type StreamKind } from '#domain/kernel';
import { evolveBars } from './bar.state.js';
import type { BarEvent } from './bar.events.js';

/** One stream per subject: an enterprise, or a person by the encrypted identity token. */
export const barStream: StreamKind<BarEvent> = {
  category: 'licensingBar',
  upcasters: {},
  knows: knownTo(evolveBars),
  takesBack: {
    BarLifted: {
      of: ['BarRecorded'],
      which: ({ barId }, { data }) => 'bar' in data && data.bar.barId === barId,
    },
  },
};
