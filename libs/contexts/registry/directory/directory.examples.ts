import { type Event, streamName } from '#domain/kernel';
import type { StreamKind } from '#domain/kernel';
import { recordedAs, jianghai } from '../seed/seed.examples.js';
import { type Directory, emptyDirectory, withEvent } from './directory.js';

/** A directory after these events, each with the stream and id it belongs to. */
export const after = (
  ...history: readonly (readonly [kind: StreamKind, id: string, event: Event])[]
): Directory =>
  history.reduce((so, [kind, id, event]) => next(so, kind, { id, event }), emptyDirectory());

/** The same directory with one more event. */
export const next = (
  directory: Directory,
  kind: StreamKind,
  { id, event }: Readonly<{ id: string; event: Event }>,
): Directory => {
  const stream = streamName(kind, jianghai, id);
  const number = Number(directory.position.split('/')[0]) + 1;
  return withEvent(directory, recordedAs(event, { stream, revision: 0, number }));
};
