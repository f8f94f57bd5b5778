import { Logger } from '@nestjs/common';
import { label, type Owner, type Role } from '#domain/kernel';
import { dutyCategory, type OweDuty, type WithdrawDuty } from '#domain/procedure';
import type { Nouns } from '#platform/acts';
import type { Archivists, EvidenceStore } from '#platform/files';
import type { EventLog } from '#platform/log';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';
import { v5 } from 'uuid';

/** What files that no event names are followed with. */
export type Following = Readonly<{
  database: DataSource;
  district: string;
  store: Pick<EvidenceStore, 'remove'>;
  nouns: Pick<Nouns, 'of'>;
  log: EventLog;
  archivists: Archivists;
}>;

type Orphan = Readonly<{ kept: string; foundAt: Date; owed: boolean }>;

const names = '2f7b1c64-53a1-5c0e-8b83-5a4b9f1f7d20';
/** Each is a duty of its own; when many are found at once, the others follow as these are done. */
const owedAtOnce = 20;
const journal = new Logger('EvidenceOrphans');

const dutyOf = ({ kept, foundAt }: Orphan): string => v5(`${kept}|${foundAt.toISOString()}`, names);

const remembered = async ({ database, district }: Following): Promise<readonly Orphan[]> => {
  const { rows } = await poolOf(database).query<Orphan>(
    `SELECT kept, found_at AS "foundAt", owed FROM evidence.orphan WHERE district = $1 ORDER BY found_at, kept`,
    [district],
  );
  return rows;
};

const remember = async ({ database, district }: Following, kept: string): Promise<void> => {
  await poolOf(database).query(
    `INSERT INTO evidence.orphan (district, kept, found_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING`,
    [district, kept],
  );
};

const forget = async ({ database, district }: Following, kept: string): Promise<void> => {
  await poolOf(database).query(`DELETE FROM evidence.orphan WHERE district = $1 AND kept = $2`, [
    district,
    kept,
  ]);
};

const send = async ({ nouns }: Following, id: string, command: OweDuty | WithdrawDuty) => {
  const commandId = v5(`${id}|${command.type}`, names);
  await nouns.of(dutyCategory)({
    id,
    command,
    actor: { kind: 'system', by: 'reaction', name: 'evidence.check' },
    commandId,
    correlationId: commandId,
    causationId: commandId,
  });
};

/** Whether whoever owed it said that it is done: then nobody needs the file any more. */
const isDischarged = async ({ log, district }: Following, orphan: Orphan): Promise<boolean> => {
  const stream = `${dutyCategory}-${district}.${dutyOf(orphan)}`;
  for await (const { type } of log.readStream(stream, { from: 0 }))
    if (type === 'DutyDischarged') return true;
  return false;
};

/**
 * Whoever is archivist finds out where it comes from: it is handed in anew by whoever brought it,
 * or nobody needs it, and then it goes.
 */
const owe = async (following: Following, orphan: Orphan, by: Owner<Role>): Promise<void> => {
  const id = dutyOf(orphan);
  const file = orphan.kept.slice(0, 12);
  const data: OweDuty['data'] = {
    what: label(
      `a file in the store of evidence (${file}) is named by no matter: find out where it comes from; once this is done it is deleted`,
      `证据库中的文件（${file}）没有任何事项引用，请查明来历：需要的由提交人重新登记；不需要的办结本职责，办结后即从库中删除`,
    ),
    by,
    why: ['ARC-30'],
    rule: 'DTY-SETTLE',
    about: 'evidence-store',
    event: id,
  };
  await send(following, id, { type: 'OweDuty', data });
  const { database, district } = following;
  await poolOf(database).query(
    `UPDATE evidence.orphan SET owed = true WHERE district = $1 AND kept = $2`,
    [district, orphan.kept],
  );
};

/** It is named by now, or gone: nobody owes it any more. */
const settled = async (following: Following, orphan: Orphan): Promise<void> => {
  const because = '该文件已由事项引用，或者已不在库中（it is named by now, or gone）';
  if (orphan.owed)
    await send(following, dutyOf(orphan), { type: 'WithdrawDuty', data: { because } });
  await forget(following, orphan.kept);
};

/** The one who owed it said that nobody needs it. */
const letGo = async (following: Following, orphan: Orphan): Promise<void> => {
  await following.store.remove(orphan.kept);
  await forget(following, orphan.kept);
  journal.log(`An orphaned file was let go of, as its duty says: ${orphan.kept}`);
};

/** The oldest ones are owed, as far as the archivist has not enough of them yet. */
const oweNext = async (following: Following, lying: readonly Orphan[]): Promise<void> => {
  const waiting = lying.filter(({ owed }) => !owed);
  const room = Math.max(0, owedAtOnce - (lying.length - waiting.length));
  if (waiting.length === 0) return;
  const by = following.archivists.now();
  if (!by)
    return journal.warn('Nobody is archivist: orphaned files are owed by nobody（无档案管理岗）.');
  for (const orphan of waiting.slice(0, room)) await owe(following, orphan, by);
};

/**
 * Follows what a check found to be named by no event（无主文件）. What two checks find is owed by
 * the archivist: a file that was stored a moment ago is named by its event a moment later. It ends
 * by itself when the file is named, and the file goes when the archivist has said that it is done.
 * Answers what two checks have found.
 */
export const followOrphans = async (
  following: Following,
  found: readonly string[],
): Promise<readonly string[]> => {
  const lying = new Set(found);
  const before = await remembered(following);
  const again = before.filter(({ kept }) => lying.has(kept));
  for (const orphan of before) if (!lying.has(orphan.kept)) await settled(following, orphan);
  const owed = again.filter((one) => one.owed);
  for (const orphan of owed)
    if (await isDischarged(following, orphan)) await letGo(following, orphan);
  await oweNext(following, again);
  for (const kept of found) await remember(following, kept);
  return again.map(({ kept }) => kept);
};
