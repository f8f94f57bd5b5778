import {
  commandsOf,
  commandsOnThe,
  knownTo,
  refuse,
  type StreamKind,
  unknown,
} from '#domain/kernel';
import { clockChanges, evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import type { Grading } from '../grading/grading.js';
import type { Quantities } from '../grading/substances.js';
import type * as told from './source.events.js';

type Standing = Readonly<{
  identified: Fact<told.SourceIdentified>;
  /** As they are now（现状）. */
  quantities: Quantities;
  grading: Grading;
}>;

/** What decisions about a source need to remember. */
export type HazardSource = Matter &
  Partial<Standing> &
  Readonly<{
    assessed?: Fact<told.SourceAssessed>;
    filed?: Fact<told.SourceFiled>;
    answered?: Fact<told.FilingAnswered>;
    changed?: Fact<told.SourceChanged>;
    guarantors?: Fact<told.GuarantorsNamed>;
    inspected?: Fact<told.SourceInspected>;
    reported?: Fact<told.SourceReportedUp>;
    applied?: Fact<told.CancellationApplied>;
    cancelled?: Fact<told.CancellationAnswered>;
    /** The answer that left it on the register（不予核销）. */
    kept?: Fact<told.CancellationAnswered>;
  }>;

/** Nothing is known. */
export const noSource: HazardSource = noMatter;

/** A source that was identified. */
export type Known = HazardSource & Standing;

export const evolveSource = evolving<HazardSource, told.SourceEvent>({
  SourceIdentified: (_, identified) => ({
    identified,
    quantities: identified.quantities,
    grading: identified.grading,
  }),
  SourceAssessed: (_, assessed) => ({
    assessed,
    quantities: assessed.quantities,
    grading: assessed.grading,
    changed: undefined,
    filed: undefined,
    answered: undefined,
  }),
  SourceFiled: (_, filed) => ({ filed, answered: undefined }),
  FilingAnswered: (_, answered) => ({ answered }),
  FilingMissed: () => ({}),
  SourceChanged: (_, changed) => ({
    changed,
    quantities: changed.quantities,
    grading: changed.grading,
  }),
  GuarantorsNamed: (_, guarantors) => ({ guarantors }),
  SourceInspected: (_, inspected) => ({ inspected }),
  SourceReportedUp: (_, reported) => ({ reported }),
  CancellationApplied: (_, applied) => ({ applied, kept: undefined }),
  CancellationAnswered: (_, one) =>
    one.granted ? { cancelled: one } : { kept: one, applied: undefined },
  ...clockChanges,
});

/** The first assessment of what was identified（首次安全评估）. */
export const assessmentDuty = 'MHS-4-FIRST';

/** `sourcesHazardSource-440704.<sourceId>`. */
export const sourceStream: StreamKind<told.SourceEvent> = {
  category: 'sourcesHazardSource',
  upcasters: {},
  knows: knownTo(evolveSource),
};

const known = (source: HazardSource): Known => {
  const { identified, quantities, grading } = source;
  return identified && quantities && grading
    ? { ...source, identified, quantities, grading }
    : unknown('no-such-source', 'There is no such major hazard source（无此重大危险源）.');
};

/** It is on the register still（未核销）. */
export const onRegister = ({ cancelled }: HazardSource): void => {
  if (cancelled)
    refuse('source-cancelled', 'It was taken off the register（该重大危险源已核销）.', 'MHS-7');
};

/** Declares commands that may begin a source. */
export const sourceCommand = commandsOf<HazardSource, told.SourceEvent>(undefined, 'kept');
/** Declares commands on a source that was identified. */
export const knownCommand = commandsOnThe<HazardSource, Known, told.SourceEvent>(known, 'kept');

/** Whether what is there now is on the other side of S = 1 than before（跨越临界量, X33）. */
export const crossedBy = (
  { grading: before, identified: { source } }: Known,
  { isMajor }: Grading,
): Readonly<{ crossed?: told.Crossed }> =>
  before.isMajor === isMajor ? {} : { crossed: { source, reaches: isMajor } };
