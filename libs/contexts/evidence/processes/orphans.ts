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

/** Whose word it takes, after the archivist's, to delete it: the first who is another person. */
const confirming = ['head-of-organ', 'principal-head'] as const;
type Confirming = (typeof confirming)[number];

const dutyOf = ({ kept, foundAt }: Orphan, of?: Confirming): string =>
  v5([kept, foundAt.toISOString(), ...(of ? [of] : [])].join('|'), names);

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

/** What became of a duty; nothing where it was never owed. */
type Became = Readonly<{ organ: string; done?: Done }>;
type Done = Readonly<{ by: string; findings: string }>;
type Owed = Readonly<{ by: Readonly<{ organ: string }> }>;

const becameOf = async ({ log, district }: Following, id: string): Promise<Became | undefined> => {
  let became: Became | undefined;
  for await (const { type, data } of log.readStream(`${dutyCategory}-${district}.${id}`)) {
    if (type === 'DutyOwed') became = { organ: (data as Owed).by.organ };
    if (type === 'DutyDischarged' && became) became = { ...became, done: data as Done };
  }
  return became;
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
      `a file in the store of evidence (${file}) is named by no matter: find out where it comes from; to say that this is done proposes that it is deleted`,
      `证据库中的文件（${file}）没有任何事项引用，请查明来历：需要的由提交人重新登记；不需要的写明来历后办结本职责，即为提请删除，由负责人另行确认`,
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

/** Another person, who leads the organ, decides what the archivist proposed（确认删除）. */
const oweConfirming = async (
  following: Following,
  orphan: Orphan,
  { of, organ, findings }: Readonly<{ of: Confirming; organ: string; findings: string }>,
): Promise<void> => {
  const id = dutyOf(orphan, of);
  const file = orphan.kept.slice(0, 12);
  const data: OweDuty['data'] = {
    what: label(
      `the archivist proposes to delete a file that no matter names (${file}): ${findings}; once this is done it is deleted`,
      `档案管理岗提请删除证据库中的无主文件（${file}），查明情况：${findings}。同意的办结本职责，办结后即从库中删除；仍需要的，由提交人重新登记，本职责自行撤销`,
    ),
    by: { kind: 'post', role: of, organ },
    why: ['ARC-30'],
    rule: 'DTY-SETTLE',
    about: 'evidence-store',
    event: id,
  };
  await send(following, id, { type: 'OweDuty', data });
};

/** It is named by now, or gone: nobody owes it any more. */
const settled = async (following: Following, orphan: Orphan): Promise<void> => {
  const because = '该文件已由事项引用，或者已不在库中（it is named by now, or gone）';
  for (const id of [dutyOf(orphan), ...confirming.map((of) => dutyOf(orphan, of))]) {
    const became = await becameOf(following, id);
    if (became && !became.done)
      await send(following, id, { type: 'WithdrawDuty', data: { because } });
  }
  await forget(following, orphan.kept);
};

/** Two people said that nobody needs it. */
const letGo = async (following: Following, orphan: Orphan): Promise<void> => {
  await following.store.remove(orphan.kept);
  await forget(following, orphan.kept);
  journal.log(`An orphaned file was let go of, as two people said: ${orphan.kept}`);
};

/** Takes it out once a second person confirmed what the first proposed; asks him for it before. */
const followProposed = async (following: Following, orphan: Orphan): Promise<void> => {
  const proposal = await becameOf(following, dutyOf(orphan));
  if (!proposal?.done) return;
  const { organ, done } = proposal;
  for (const of of confirming) {
    const decided = await becameOf(following, dutyOf(orphan, of));
    if (!decided) return oweConfirming(following, orphan, { of, organ, findings: done.findings });
    if (!decided.done) return;
    if (decided.done.by !== done.by) return letGo(following, orphan);
  }
  journal.warn(
    `Nobody but who proposed it confirms that it goes（同一人不得自行确认）: ${orphan.kept}`,
  );
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
 * by itself when the file is named. When the archivist says that nobody needs it, another person
 * who leads the organ decides, and then the file goes（两人办理）.
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
  for (const orphan of owed) await followProposed(following, orphan);
  await oweNext(following, again);
  for (const kept of found) await remember(following, kept);
  return again.map(({ kept }) => kept);
};
