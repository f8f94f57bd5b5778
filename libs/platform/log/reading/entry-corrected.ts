import {
  type Act,
  type Command,
  type Event,
  isOfCorrection,
  type StreamKind,
} from '#domain/kernel';
import { commandsAfterSending } from '#domain/procedure';
import { type Reading, readable } from '../decode.js';

/** The commands of any noun that are about an earlier entry of its file. */
const aboutAnEntry: readonly string[] = ['ProposeCorrection', ...commandsAfterSending];

/** The entry of its file that a command is about, by its revision; nothing for most. */
export const entryNamedIn = ({ type, data }: Command): number | undefined =>
  aboutAnEntry.includes(type) && 'event' in data && typeof data.event === 'number'
    ? data.event
    : undefined;

/** An earlier entry of a file, as it was recorded; nothing where there is none to correct. */
export const entryOf = async <E extends Event>(
  from: Reading,
  kind: StreamKind<E>,
  stream: string,
  entry: number,
): Promise<Act['recorded']> => {
  for await (const one of readable(from, kind, stream, { from: entry, limit: 1 })) {
    const { id, revision, type, data } = one;
    if (revision === entry && !isOfCorrection(one)) return { id, type, data };
  }
  return undefined;
};
