import { label, referable, type Standing } from '#domain/kernel';
import type { AccidentEvent } from './accident.events.js';
import { type Accident, evolveAccident, noAccident } from './accident.state.js';
import { accidentStream } from './accident.stream.js';

/** What others may know of an accident: that its file goes on nowhere any more. */
export type AccidentFacts = Readonly<{ over: boolean }>;

/** An accident that another report is of（并入的事故）. */
export const accidentReference = referable<Accident, AccidentEvent, AccidentFacts>({
  stream: accidentStream,
  title: label('accident', '事故'),
  initial: noAccident,
  evolve: evolveAccident,
  standing: ({ reported, closed }): Standing<AccidentFacts> | undefined =>
    reported && {
      party: reported.accident.unit.id,
      organ: reported.accident.organ,
      facts: { over: closed !== undefined },
    },
});
