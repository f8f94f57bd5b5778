import { commandsOf, type Evolve, refuse, type Whose } from '#domain/kernel';
import {
  endAfter,
  type Ended,
  type Issued,
  onlyCorrects,
  type PaperEvent,
  type PaperReissued,
  type PaperWithdrawn,
  type Rendering,
} from './paper.events.js';

/** A paper as it stands; nothing issued while nobody tried to set it. */
export type Paper = Readonly<{
  issued?: Issued;
  rendering?: Rendering;
  /** Why it is not there yet. */
  owed?: string;
  /** Somebody asked that it is tried again. */
  asked?: boolean;
  withdrawn?: Ended;
  /** Papers and acts that said something of it: none says it twice, after a replay neither. */
  saidBy?: readonly string[];
  /** Papers that mend a slip of the pen in it（更正）; it stands. */
  corrections?: readonly PaperWithdrawn['data'][];
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

/** What other papers said of it. */
const saidOf = ({
  withdrawn,
  saidBy,
  corrections,
}: Paper): Pick<Paper, 'withdrawn' | 'saidBy' | 'corrections'> => ({
  withdrawn,
  ...(saidBy && { saidBy }),
  ...(corrections && { corrections }),
});

export const evolvePaper: Evolve<Paper, PaperEvent> = {
  PaperRendered: (paper, { issued, rendering }) => ({ ...saidOf(paper), issued, rendering }),
  PaperWrapped: (paper, { kept }) => ({
    ...paper,
    ...(paper.rendering && { rendering: { ...paper.rendering, kept } }),
  }),
  PaperNotRendered: (paper, { issued, reason }) => ({ ...saidOf(paper), issued, owed: reason }),
  RenderingAsked: (paper) => ({ ...paper, asked: true }),
  PaperWithdrawn: (paper, said) => ({
    ...paper,
    saidBy: [...(paper.saidBy ?? []), said.by],
    ...(onlyCorrects(said)
      ? { corrections: [...(paper.corrections ?? []), said] }
      : { withdrawn: endAfter(paper.withdrawn, said) }),
  }),
  PaperReissued: (paper, reissued) => ({ ...paper, reissued }),
};
