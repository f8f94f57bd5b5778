import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '#domain/kernel';
import { comparePositions } from '#platform/log';
import { poolOf } from '#platform/tables';
import type { DataSource } from 'typeorm';

const looks = 20;
const pauseMs = 100;

const shown = `SELECT c.commit, c.prepare FROM platform.checkpoint c
  JOIN platform.build b ON b.projection = c.projection AND b.build = c.build AND b.status = 'live'`;

/**
 * Waits a moment until the tables that are shown have come so far: the number of a matter is told
 * from its register, which may be a breath behind. A table that stands still holds nobody up.
 */
export const registersReach = async (database: DataSource, position: Position): Promise<void> => {
  for (let look = 0; look < looks; look += 1) {
    const { rows } = await poolOf(database).query<Position>(shown);
    const isBehind = rows.some((at) => at.commit === '' || comparePositions(at, position) < 0);
    if (!isBehind) return;
    await sleep(pauseMs);
  }
};
