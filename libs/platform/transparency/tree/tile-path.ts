import { tileWidth } from './frontier.js';

/** A tile of hashes or of entries（条目块）, whole or as far as it goes. */
export type Tile = Readonly<{ level: number | 'entries'; index: number; width: number }>;

const form = /^(entries|[0-5])\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/;

const indexText = (index: number): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g)!;
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
};

/** Where a tile lies, as C2SP tlog-tiles names it, below the address of the log. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexText(index)}${width === tileWidth ? '' : `.p/${width}`}`;

/** What is spelled in another way than it is written names nothing. */
const isTile = (tile: Tile, path: string): boolean =>
  tile.width > 0 &&
  Number.isSafeInteger(tile.index * tileWidth) &&
  tilePath(tile) === `tile/${path}`;

/** The tile that a path names, without `tile/`; nothing where it is not spelled as it must be. */
export const tileOf = (path: string): Tile | undefined => {
  const [, level = '', indexPart = '', width = String(tileWidth)] = form.exec(path) ?? [];
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(indexPart.replaceAll(/[x/]/g, '')),
    width: Number(width),
  };
  return level !== '' && isTile(tile, path) ? tile : undefined;
};

/** Entries as they lie in a tile: each with its length before it, two bytes. */
export const entriesTile = (entries: readonly Buffer[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );

/** The tiles of a tree of that size, from a smaller one on: whole ones and the last. */
export function* tilesBetween(from: number, size: number): Generator<Tile> {
  for (let [level, before, now] = [0, from, size]; now > 0; level += 1) {
    for (let index = Math.floor(before / tileWidth); index * tileWidth < now; index += 1) {
      const width = Math.min(tileWidth, now - index * tileWidth);
      yield { level, index, width };
      if (level === 0) yield { level: 'entries', index, width };
    }
    [before, now] = [Math.floor(before / tileWidth), Math.floor(now / tileWidth)];
  }
}
