import { comparePositions, positionOf } from '#platform/log';
import type { Position } from '#domain/kernel';
import type { DataSource } from 'typeorm';
import type { CheckpointId } from '../place/checkpoints.js';
import type { Followed } from './followed.js';
import { within } from '../place/slices.js';

/**
 * What operators skip in the table shown is skipped in the one being built for the same version
 * too, as far as it has not come there: a table must not say what the other does not, and one
 * decision about an event is enough.
 */
export const recallSkips = async (
  readModels: DataSource,
  { name, version }: Pick<Followed, 'name' | 'version'>,
  { build, slices }: CheckpointId,
  from: Position | undefined,
): Promise<void> => {
  const rows: { id: string; shown: number; stream: string; position: string }[] =
    await readModels.query(
      `SELECT event_id AS id, build AS shown, stream, p.commit || '/' || p.prepare AS position
      FROM platform.poison p JOIN platform.build b USING (projection, build)
      WHERE projection = $1 AND b.status = 'live' AND b.version = $2 AND p.status IN ('skip', 'skipped')`,
      [name, version],
    );
  const ahead = rows.filter(
    ({ stream, position }) =>
      within(slices, stream) && (!from || comparePositions(positionOf(position), from) > 0),
  );
  if (ahead.length === 0) return;
  await readModels.query(
    `INSERT INTO platform.poison AS ours (projection, build, event_id, key, stream, revision, type, commit, prepare,
        error, status, by_whom, why)
      SELECT projection, $2, event_id, key, stream, revision, type, commit, prepare, error, 'skip', by_whom, why
      FROM platform.poison WHERE projection = $1 AND build = $4 AND event_id = ANY($3)
      ON CONFLICT (projection, build, event_id) DO UPDATE SET status = 'skip', by_whom = excluded.by_whom,
        why = excluded.why WHERE ours.status = 'blocking'`,
    [name, build, ahead.map(({ id }) => id), ahead[0]!.shown],
  );
};
