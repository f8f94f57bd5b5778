import { knownTo, type StreamKind } from '#domain/kernel';
import { onlyCorrects, type PaperEvent } from './paper.events.js';
import { evolvePaper } from './paper.state.js';

/** One stream per paper, under the id of the event that issued it and its place there. */
export const paperStream: StreamKind<PaperEvent> = {
  category: 'papersPaper',
  upcasters: {},
  knows: knownTo(evolvePaper),
  takesBack: {
    PaperRendered: { of: ['PaperNotRendered'] },
    // What is only corrected stands, and is owed still where it could not be set.
    PaperWithdrawn: {
      of: ['PaperNotRendered', 'PaperRendered'],
      which: (said) => !onlyCorrects(said),
    },
  },
};
