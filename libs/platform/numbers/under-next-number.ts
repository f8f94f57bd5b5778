import type { Asked } from '#platform/http';
import type { Answer } from '#platform/store';
import { type Command, type Instant, localDateOf } from '#domain/kernel';
import { seriesId, type SeriesKind, yearOfNumber } from '#domain/procedure';
import type { Numbers } from './numbers.js';

/** A place in a series of document numbers（文号）. */
export type Numbered = Readonly<{ serial: number; year: number }>;

/** The files of a noun, as an act goes over them. */
type Files<C extends Command, S> = Readonly<{
  now(id: string): Promise<S>;
  rehearse(id: string, command: C, asked: Asked): Promise<unknown>;
  perform(id: string, command: C, asked: Asked): Promise<Answer>;
}>;

type Act<C extends Command, S> = Readonly<{
  files: Files<C, S>;
  id: string;
  /** The organ in whose name it is done, and the kind of its series. */
  series: (state: S) => Readonly<{ organ: string; kind: SeriesKind }>;
  /** The number it bears already. */
  had: (state: S) => Numbered | undefined;
  command: (number: Numbered) => C;
}>;

/**
 * Does an act under the next number of an organ. In this order: look whether it bears one already,
 * and answer under that; rehearse, so that what the rules refuse takes no number; take the number;
 * act; confirm it, or void it when it was refused after all. A crash leaves the number open: the
 * retry gets the same, or the keeper voids it.
 */
export const underNextNumber = async <C extends Command, S>(
  { files, id, series, had, command }: Act<C, S>,
  { numbers, now }: Readonly<{ numbers: Numbers; now: Instant }>,
  asked: Asked,
): Promise<Answer> => {
  const state = await files.now(id);
  const before = had(state);
  if (before) return files.perform(id, command(before), asked);
  const year = yearOfNumber(localDateOf(now));
  await files.rehearse(id, command({ serial: 0, year }), asked);
  const { organ, kind } = series(state);
  return numbers.forAct(seriesId(organ, kind, year), id, (serial) =>
    files.perform(id, command({ serial, year }), asked),
  );
};
