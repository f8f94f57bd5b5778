import { type Event, unknown } from '#domain/kernel';
import type { AsOf, History, Kept } from '#platform/record';
import { type Register, rowAfter } from '#platform/registers';
import type { ObjectLiteral } from 'typeorm';
import type { Files } from './files.js';

/** Where the row of a matter is, and its events. */
export type Place<S, E extends Event, Row extends ObjectLiteral> = Readonly<{
  noun: Kept<S, E>;
  register: Register<E, Row>;
  /** The column that has its id. */
  key: keyof Row & string;
}>;

/** Which matter, and when: as it stands where no moment is named. */
export type Which = Readonly<{
  id: string;
  past?: AsOf | undefined;
  withHistory?: boolean;
  /** Of which parties alone: to whoever asks, the matters of others do not exist. */
  own?: readonly string[] | undefined;
}>;

/** The row of a matter, and what is on record of it where that was read. */
export type Found<E extends Event, Row> = Readonly<{ row: Row; history?: History<E> }>;

/** A matter on record whose row is not there is told apart from one that is not on record. */
const notShown = async <S, E extends Event, Row extends ObjectLiteral>(
  files: Files,
  { noun, register }: Place<S, E, Row>,
  { id, past }: Which,
): Promise<never> => {
  const [code, reason] = noun.unknown;
  if (past)
    return unknown(`${code}-then`, `${id} was not on record then（当时没有 ${id} 的记录）.`);
  const { behind } = await files.behind(register, id);
  if (!behind) return unknown(code, reason);
  const kind = code.replace(/^no-such-/, '');
  return unknown(
    `${kind}-not-shown`,
    `${id} is on record, but could not be shown yet: ${behind.en}（${id} 已登记，暂未能显示：${behind.zh}）`,
  );
};

/** The row as it stands, from its table; as it stood, when its history was read for that. */
const rowOf = async <S, E extends Event, Row extends ObjectLiteral>(
  files: Files,
  { register, key }: Place<S, E, Row>,
  [id, past]: readonly [id: string, past: History<E> | undefined],
): Promise<Row | null | undefined> => {
  if (past) return rowAfter(register, past.events);
  const rows = files.database.getRepository(register.table).createQueryBuilder('row');
  return rows.where({ [key]: id, district: files.district }).getOne();
};

/**
 * A matter as it stands, from its table, or as it stood, folded from the log. Throws `Refusal`
 * (unknown) for one that is not, or was not then.
 */
export const find = async <S, E extends Event, Row extends ObjectLiteral>(
  files: Files,
  place: Place<S, E, Row>,
  which: Which,
): Promise<Found<E, Row>> => {
  const { id, past, withHistory, own } = which;
  const history = past || withHistory ? await files.history(place.noun, id, past) : undefined;
  const row = await rowOf(files, place, [id, past && history]);
  if (!row) return notShown(files, place, which);
  if (own && !own.includes(String(row['partyId']))) return unknown(...place.noun.unknown);
  return { row, ...(history && { history }) };
};
