import { label, referable, type Standing } from '#domain/kernel';
import type { HazardEvent } from './hazard.events.js';
import { evolveHazard, type Hazard, noHazard } from './hazard.state.js';
import { hazardStream } from './hazard.stream.js';
import { overHazard } from './over.js';

/** What rules of others may know of a hazard: whether its listing is over, and its criterion. */
export type HazardFacts = Readonly<{ isOver: boolean; criterion?: string }>;

/** A hazard that a new one refers to: the one that came back（复发）. */
export const hazardReference = referable<Hazard, HazardEvent, HazardFacts>({
  stream: hazardStream,
  title: label('hazard', '隐患'),
  initial: noHazard,
  evolve: evolveHazard,
  standing: (hazard): Standing<HazardFacts> | undefined => {
    const { reported, verified } = hazard;
    return (
      reported && {
        party: reported.report.subject.id,
        organ: reported.report.organ,
        facts: {
          isOver: overHazard(hazard) !== undefined,
          ...(verified?.criterion && { criterion: verified.criterion.set }),
        },
      }
    );
  },
});
