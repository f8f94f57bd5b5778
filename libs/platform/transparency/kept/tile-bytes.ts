import type { DataSource } from 'typeorm';
import { entriesTile, type Tile } from '../tree/tile-path.js';
import { tileWidth } from '../tree/frontier.js';
import { hashesIn, linesIn } from './tree-tables.js';

/** The bytes of a tile, from the tables of the tree. Throws `NotInTree` where it has none yet. */
export const tileBytes = async (
  database: DataSource,
  { level, index, width }: Tile,
): Promise<Buffer> =>
  level === 'entries'
    ? entriesTile(await linesIn(database, index * tileWidth, width))
    : Buffer.concat(await hashesIn(database)(level, index * tileWidth, width));
