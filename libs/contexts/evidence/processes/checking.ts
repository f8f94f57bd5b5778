import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { v5 } from 'uuid';
import { instant } from '#domain/kernel';
import type { Nouns } from '#platform/acts';
import { type EvidenceStore, openSealed, SealBroken } from '#platform/files';
import type { Keys } from '#platform/privacy';
import { OnSchedule } from '#platform/schedules';
import type { DataSource } from 'typeorm';
import type { FileMade } from '../exhibit/exhibit.events.js';
import { exhibitStream } from '../exhibit/exhibit.stream.js';
import { type Following, followOrphans } from './orphans.js';
import { wrappedUnder } from '../exhibit/wrapped-under.js';
import { keepCheck } from './checked-files.js';
import { ExhibitRow } from '../projections/exhibit-row.js';

const found = {
  checked: new Gauge({
    name: 'evidence_files_checked',
    help: 'Files of evidence that the last whole check read and held against their digests',
  }),
  damaged: new Gauge({
    name: 'evidence_files_damaged',
    help: 'Exhibits whose bytes are missing or differ, by the last whole check',
  }),
  orphans: new Gauge({
    name: 'evidence_files_orphaned',
    help: 'Files in the store that no event names, by the last two whole checks',
  }),
};

/** What a check of the store stands on. */
export type Checking = Readonly<{
  database: DataSource;
  district: string;
  store: EvidenceStore;
  keys: Keys;
  nouns: Pick<Nouns, 'of'>;
}>;

/** What a whole check found. */
export type Checked = Readonly<{
  checked: number;
  damaged: readonly string[];
  /** In the store, and named by no event. */
  orphans: readonly string[];
}>;

const rowsAtOnce = 200;
const commandNames = '6d7f0e0a-8f0e-5a55-9d1d-0b7a0c1e4f10';

const filesOf = ({ file, copy, thumbnail, metadata }: ExhibitRow): readonly FileMade[] =>
  [file, copy, thumbnail, metadata].filter((one) => one !== null);

/** Nothing where the bytes are those of the digest; else what is wrong with them. */
const faultIn = async (
  { store, keys }: Checking,
  { file: { key } }: ExhibitRow,
  file: FileMade,
): Promise<string | undefined> => {
  try {
    const stream = await openSealed({ store, keys: await keys.keysOf(key) }, file);
    if (!stream) return '文件缺失';
    const hash = createHash('sha256');
    for await (const part of stream) hash.update(part as Buffer);
    return hash.digest('hex') === file.digest ? undefined : '摘要不符';
  } catch (error) {
    if (error instanceof SealBroken) return '内容被改动或者不完整';
    throw error;
  }
};

/** What is wrong with the first of its files with which something is. */
const firstFault = async (
  checking: Checking,
  row: ExhibitRow,
  files: readonly FileMade[],
): Promise<string | undefined> => {
  for (const file of files) {
    const fault = await faultIn(checking, row, file);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

/** Every exhibit that is kept, page by page, so that no table is held in memory. */
async function* rowsOf({ database, district }: Checking): AsyncGenerator<ExhibitRow> {
  const rows = database.getRepository(ExhibitRow);
  for (let after = ''; ;) {
    const page = await rows
      .createQueryBuilder('row')
      .where('row.district = :district AND row.digest > :after', { district, after })
      .orderBy('row.digest')
      .limit(rowsAtOnce)
      .getMany();
    yield* page;
    if (page.length < rowsAtOnce) return;
    after = page.at(-1)!.digest;
  }
}

/** Notes when it was checked; in the exhibit's own file what was found, once for one finding. */
const noted = async (checking: Checking, row: ExhibitRow, fault: string | undefined) => {
  const { digest: id, recordedAt } = row;
  const at = instant(new Date().toISOString());
  await keepCheck(checking, id, { at, finding: fault ?? null });
  if (fault === (row.damaged ?? undefined)) return;
  const command =
    fault === undefined
      ? { type: 'NoteMended', data: {} }
      : { type: 'NoteDamage', data: { finding: fault } };
  const commandId = v5(
    `${id}|${fault ?? 'whole'}|${row.damaged ?? ''}|${recordedAt}`,
    commandNames,
  );
  await checking.nouns.of(exhibitStream.category)({
    id,
    command,
    actor: { kind: 'system', by: 'reaction', name: 'evidence.check' },
    commandId,
    correlationId: commandId,
    causationId: commandId,
  });
};

/** Wraps its key as its matters say; says whether every key was erased that wraps it. */
const opensNoMore = async ({ keys }: Checking, row: ExhibitRow): Promise<boolean> => {
  await keys.wrapUnder(row.file.key, wrappedUnder(row), true);
  return keys.isErased(row.file.key);
};

/**
 * Reads every file of evidence once and holds it against its digest（定期核验）; what is missing or
 * differs is noted in its file and owed. Tells what lies in the store and is named by no event. The
 * keys are wrapped as the matters say, also those from before there was wrapping; what lay only in
 * matters whose keys were erased opens no more, and is no damage.
 */
export const checkStore = async (checking: Checking): Promise<Checked> => {
  const damaged: string[] = [];
  const known = new Set<string>();
  let checked = 0;
  for await (const row of rowsOf(checking)) {
    if (row.state === 'disposed') continue;
    const files = filesOf(row);
    for (const { kept } of files) known.add(kept);
    if (await opensNoMore(checking, row)) continue;
    const fault = await firstFault(checking, row, files);
    checked += files.length;
    if (fault !== undefined) damaged.push(row.digest);
    await noted(checking, row, fault);
  }
  const orphans: string[] = [];
  for await (const digest of checking.store.all()) if (!known.has(digest)) orphans.push(digest);
  return { checked, damaged, orphans };
};

/** Checks the store on a schedule, and follows what nothing names. */
export class StoreCheck extends OnSchedule {
  private readonly log = new Logger('EvidenceCheck');

  constructor(
    private readonly checking: Checking & Following,
    everyMs: number,
  ) {
    super(everyMs);
  }

  protected async once(): Promise<void> {
    try {
      const { checked, damaged, orphans } = await checkStore(this.checking);
      const twice = await followOrphans(this.checking, orphans);
      found.checked.set(checked);
      found.damaged.set(damaged.length);
      found.orphans.set(twice.length);
      if (damaged.length + twice.length > 0)
        this.log.warn(
          `Evidence: ${damaged.length} damaged (${damaged.slice(0, 5).join(', ')}), ${twice.length} named by no event (${twice.slice(0, 5).join(', ')})`,
        );
    } catch (error) {
      this.log.warn(`The store of evidence could not be checked: ${String(error)}`);
    }
  }
}
