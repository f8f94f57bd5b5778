import { TOMBSTONE } from './record.js';
import { type StreamAcl, streamAcl } from './stream-acl.js';

/** The settings of a stream that decide what a reader sees, and who is one. */
export type StreamSettings = Readonly<{
  maxCount?: number;
  maxAgeSeconds?: number;
  truncateBefore?: number;
  acl?: StreamAcl;
}>;

type Numbers = Exclude<keyof StreamSettings, 'acl'>;

type Field = Readonly<{ key: string; least: number }>;
const fields: Readonly<Record<Numbers, Field>> = {
  maxCount: { key: '$maxCount', least: 1 },
  maxAgeSeconds: { key: '$maxAge', least: 1 },
  truncateBefore: { key: '$tb', least: 0 },
};

const record = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};

const isInt64 = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value <= TOMBSTONE;

/** The numbers among the settings; nothing where one is of a wrong type. */
const numbersIn = (json: Record<string, unknown>): Partial<Record<Numbers, number>> | undefined => {
  const numbers: Partial<Record<Numbers, number>> = {};
  for (const [name, { key, least }] of Object.entries(fields) as [Numbers, Field][]) {
    const value = json[key];
    if (value === undefined || value === null) continue;
    if (!isInt64(value)) return undefined;
    if (value >= least) numbers[name] = value;
  }
  return numbers;
};

/**
 * Reads the settings out of a metadata event. Malformed JSON or a wrong type counts as no metadata
 * at all, a number that makes no sense as absent: a stream is never hidden by a typing mistake.
 */
export const streamSettings = (data: Buffer): StreamSettings => {
  const json = record(data.toString('utf8'));
  const numbers = json && numbersIn(json);
  if (!json || !numbers) return {};
  if (json['$acl'] === undefined || json['$acl'] === null) return numbers;
  const acl = streamAcl(json['$acl']);
  return acl ? { ...numbers, acl } : {};
};

/** Soft-deleted: everything ever written lies before the truncation mark. */
export const isSoftDeleted = ({ truncateBefore = 0 }: StreamSettings): boolean =>
  truncateBefore >= TOMBSTONE;

/** Whether a metadata event is JSON at all, so that there is something to keep of it. */
export const isReadable = (data: Buffer): boolean => record(data.toString('utf8')) !== undefined;

/**
 * Metadata that deletes a stream softly. Written as text, because the number does not survive
 * `JSON.stringify`.
 */
export const softDeletion = Buffer.from('{"$tb":9223372036854775807}');

/**
 * Metadata that shows a revived stream from this revision on; what else the last metadata said is
 * kept.
 */
export const revival = (fromRevision: number, before?: Buffer): Buffer => {
  const kept = before ? (record(before.toString('utf8')) ?? {}) : {};
  return Buffer.from(JSON.stringify({ ...kept, $tb: fromRevision }));
};
