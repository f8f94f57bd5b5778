import type { Command, Envelope, Recorded } from '#domain/kernel';
import { shortDigest } from '#platform/log';

/** A request as it was, or the names of what is on record in no event of it. */
export type Said = Readonly<{ command: Command; claims: boolean }> | readonly string[];

/** What an event tells by its type alone. */
const plain: readonly unknown[] = [true, false, null, '', 0, 1, [], {}];

/** Every value within a value, itself among them. */
const valuesIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(valuesIn)]
    : [value];

/**
 * The request that led to these events, put together again from what they say（还原请求）: of a
 * request a short digest of each word is kept, and what the events say of it is recognised by that.
 * What the matter said before may have been said again, and the person may have named himself.
 */
export const whatWasSaid = (events: readonly Recorded[], before: unknown): Said => {
  const [{ envelope }] = events as readonly [Recorded];
  const { request, actor } = envelope as Envelope & Required<Pick<Envelope, 'request'>>;
  const told = [events.map(({ data }) => data), actor, envelope.validAt, before, plain];
  const known = new Map(told.flatMap(valuesIn).map((value) => [shortDigest(value), value]));
  const names = Object.entries(request.said);
  const missing = names.filter(([, digest]) => !known.has(digest)).map(([name]) => name);
  if (missing.length > 0) return missing;
  const data: Record<string, unknown> = {};
  for (const [name, digest] of names) if (name !== 'validAt') put(data, name, known.get(digest));
  return { command: { type: request.command, data }, claims: 'validAt' in request.said };
};

/** Words of a part are kept as `part.word`. */
const put = (data: Record<string, unknown>, name: string, value: unknown): void => {
  const at = name.indexOf('.');
  if (at < 0) return void (data[name] = value);
  const part = (data[name.slice(0, at)] ??= {}) as Record<string, unknown>;
  part[name.slice(at + 1)] = value;
};
