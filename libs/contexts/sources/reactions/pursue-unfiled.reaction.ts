import type { Reaction } from '#domain/kernel';
import { type Articles, clueOfUnit } from '#domain/procedure';
import type { SourceEvent } from '../source/source.events.js';
import { sourceStream } from '../source/source.state.js';

/** Major hazard sources that are not filed（重大危险源未备案）. */
const notFiled: Articles = { item: 'AQ-101', violates: 'WSL 40', punishes: 'WSL 101' };

/** A major hazard source that was not filed in time is a clue of enforcement (X20, MHS-5). */
export const pursueUnfiled: Reaction<SourceEvent> = {
  name: 'sources.pursue-unfiled',
  from: sourceStream,
  on: {
    FilingMissed: ({ missed, suspicion }, { id }) => [
      clueOfUnit(suspicion, { actId: missed, articles: notFiled }, id),
    ],
  },
};
