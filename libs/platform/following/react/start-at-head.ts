import type { EventLog } from '#platform/log';
import type { DataSource } from 'typeorm';
import type { CheckpointId } from '../place/checkpoints.js';

/** Where a reaction begins that takes no notice of what is older than itself. */
export const startAtHead = async (
  readModels: DataSource,
  log: EventLog,
  { name, build, slices }: CheckpointId,
): Promise<void> => {
  const head = await log.head();
  if (!head) return;
  await readModels.query(
    `INSERT INTO platform.checkpoint (projection, build, slice_from, slice_to, commit, prepare)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [name, build, slices.from, slices.to, head.commit, head.prepare],
  );
};
