import { knownTo, type StreamKind } from '#domain/kernel';
import type { ExhibitEvent } from './exhibit.events.js';
import { evolveExhibit } from './exhibit.state.js';

/** One stream per file, under the SHA-256 of its content. */
export const exhibitStream: StreamKind<ExhibitEvent> = {
  category: 'evidenceExhibit',
  upcasters: {},
  knows: knownTo(evolveExhibit),
  takesBack: {
    HoldLifted: { of: ['ExhibitHeld'] },
    ExhibitMended: { of: ['ExhibitDamaged'] },
    // What somebody owed because of them is owed no more.
    CopyPrepared: { of: ['CopyNotPrepared'] },
    ExhibitDisposed: { of: ['CopyNotPrepared', 'ExhibitDamaged'] },
  },
  erases: { ExhibitDisposed: { keys: ({ keys }) => keys } },
};
