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

/**
 * What an accident counts as stands in the year of its organ（计入年度控制指标）: told by each report
 * of it, so that nobody types a death in; ended or joined to another, it counts no more.
 */
export const countAccidents = (look: AccidentThen): LookingReaction<AccidentEvent> => {
  const counting = async (
    { stream }: Pick<About, 'stream'>,
    said: Readonly<{ figures?: Figures; grading?: Grading; ended: boolean }>,
  ): Promise<readonly Sent[]> => {
    const then = await look(stream);
    if (!then) return [];
    const { accidentId, accident, occurredOn, counted } = then;
    const { organ, area, kind } = accident;
    const year = Number(occurredOn.slice(0, 4));
    const yearId = yearIdOf(organ, year);
    const grade = said.grading?.grade;
    const data = {
      yearId,
      organ,
      year,
      accidentId,
      field: fieldOf[kind],
      area: area.slice(0, 9),
      deaths: (said.figures ?? counted).deaths,
      ...(grade !== undefined && { grade }),
      ended: said.ended,
    };
    return [
      { category: yearStream.category, id: yearId, type: 'CountAccident', key: accidentId, data },
    ];
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
