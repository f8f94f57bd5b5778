import { type About, type LocalDate } from '#domain/kernel';
import type { LookingReaction, Wanted } from '#platform/following';
import type { AccidentEvent } from '../accident/accident.events.js';
import { accidentStream } from '../accident/accident.stream.js';
import type { Accident, Figures } from '../accident/facts.js';
import type { Grading } from '../accident/grading.js';
import { fieldOf } from '../indicators/field-of.js';
import { yearStream } from '../indicators/year.state.js';
import { yearIdOf } from '../processes/year-id.js';

/** An accident by its first report: where, and when. */
export type AccidentThen = (
  stream: string,
) => Promise<
  | Readonly<{ accidentId: string; accident: Accident; occurredOn: LocalDate; counted: Figures }>
  | undefined
>;

type Sent = Wanted & Readonly<{ key: string }>;
type Said = Readonly<{ figures?: Figures; grading?: Grading; ended: boolean }>;
type Then = NonNullable<Awaited<ReturnType<AccidentThen>>>;

const countOf = (then: Then, { figures, grading, ended }: Said) => {
  const { accidentId, accident, occurredOn, counted } = then;
  const year = Number(occurredOn.slice(0, 4));
  const grade = grading?.grade;
  return {
    yearId: yearIdOf(accident.organ, year),
    organ: accident.organ,
    year,
    accidentId,
    field: fieldOf[accident.kind],
    area: accident.area.slice(0, 9),
    deaths: (figures ?? counted).deaths,
    ...(grade !== undefined && { grade }),
    ended,
  };
};

/**
 * What an accident counts as stands in the year of its organ（计入年度控制指标）: told by each
 * report of it, so that nobody types a death in; ended or joined to another, it counts no more.
 */
export const countAccidents = (look: AccidentThen): LookingReaction<AccidentEvent> => {
  const counting = async (about: Pick<About, 'stream'>, said: Said): Promise<readonly Sent[]> => {
    const then = await look(about.stream);
    if (!then) return [];
    const data = countOf(then, said);
    const { category } = yearStream;
    return [{ category, id: data.yearId, type: 'CountAccident', key: data.accidentId, data }];
  };
  return {
    name: 'accidents.count-accidents',
    from: accidentStream,
    on: {
      AccidentReported: ({ statement, grading }, about) =>
        counting(about, { figures: statement.figures, grading, ended: false }),
      FollowUpReported: ({ counted, grading }, about) =>
        counting(about, { figures: counted, grading, ended: false }),
      AccidentEnded: (_, about) => counting(about, { ended: true }),
    },
  };
};
