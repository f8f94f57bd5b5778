import { label, referable, type Standing } from '#domain/kernel';
import type { Source, SourceEvent } from './source.events.js';
import { evolveSource, type HazardSource, noSource, sourceStream } from './source.state.js';

/** What rules of others may know of a source: its unit, organs and name. */
export type SourceFacts = Pick<Source, 'name' | 'unit' | 'area' | 'organ' | 'handlingOrgan'>;

/** A source that a point of measurement stands on. */
export const sourceReference = referable<HazardSource, SourceEvent, SourceFacts>({
  stream: sourceStream,
  title: label('major hazard source', '重大危险源'),
  initial: noSource,
  evolve: evolveSource,
  standing: ({ identified, cancelled }): Standing<SourceFacts> | undefined => {
    if (!identified) return undefined;
    const { name, unit, area, organ, handlingOrgan } = identified.source;
    return {
      party: unit.id,
      organ,
      ...(cancelled && { ended: { how: label('taken off the register', '已核销') } }),
      facts: { name, unit, area, organ, handlingOrgan },
    };
  },
});
