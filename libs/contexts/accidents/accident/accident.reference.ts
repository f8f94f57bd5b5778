import { label, type LocalDate, localDateOf, referable, type Standing } from '#domain/kernel';
import type { AccidentEvent } from './accident.events.js';
import { type Accident, evolveAccident, noAccident } from './accident.state.js';
import { accidentStream } from './accident.stream.js';
import type { Grade } from './grading.js';

/** What others may know of an accident: when it was, its grade, and whether its file is shut. */
export type AccidentFacts = Readonly<{ over: boolean; occurredOn?: LocalDate; grade?: Grade }>;

/** An accident that another report is of（并入的事故）. */
export const accidentReference = referable<Accident, AccidentEvent, AccidentFacts>({
  stream: accidentStream,
  title: label('accident', '事故'),
  initial: noAccident,
  evolve: evolveAccident,
  standing: ({ reported, closed, grading }): Standing<AccidentFacts> | undefined =>
    reported && {
      party: reported.accident.unit.id,
      organ: reported.accident.organ,
      facts: {
        over: closed !== undefined,
        occurredOn: localDateOf(reported.statement.occurredAt),
        ...(grading?.grade && { grade: grading.grade }),
      },
    },
});
