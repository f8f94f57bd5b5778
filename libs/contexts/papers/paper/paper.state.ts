import { commandsOf, type Evolve, refuse, type Whose } from '#domain/kernel';
import type {
  Issued,
  PaperEvent,
  PaperReissued,
  PaperWithdrawn,
  Rendering,
} from './paper.events.js';

/** A paper as it stands; nothing issued while nobody tried to set it. */
export type Paper = Readonly<{
  issued?: Issued;
  rendering?: Rendering;
  /** Why it is not there yet. */
  owed?: string;
  /** Somebody asked that it is tried again. */
  asked?: boolean;
  withdrawn?: PaperWithdrawn['data'];
  /** It was issued again: the next one of its number takes its place. */
  reissued?: PaperReissued['data'];
}>;

/** Declares its commands. */
export const paperCommand = commandsOf<Paper, PaperEvent>(undefined, 'kept');

/** Refuses while nobody has issued it. */
export const mustBeIssued = ({ issued }: Paper): void => {
  if (!issued) refuse('paper-not-issued', 'This paper was never issued（该文书未制发）.');
};

/** A paper is its organ's. */
export const whosePaper = ({ issued }: Paper): Whose | undefined =>
  issued && { organs: [issued.organ], hands: [], parties: [] };

export const evolvePaper: Evolve<Paper, PaperEvent> = {
  PaperRendered: ({ withdrawn }, { issued, rendering }) => ({ withdrawn, issued, rendering }),
  PaperNotRendered: ({ withdrawn }, { issued, reason }) => ({ withdrawn, issued, owed: reason }),
  RenderingAsked: (paper) => ({ ...paper, asked: true }),
  PaperWithdrawn: (paper, withdrawn) => ({ ...paper, withdrawn }),
  PaperReissued: (paper, reissued) => ({ ...paper, reissued }),
};
