import { tileWidth } from './frontier.js';

/** A tile of hashes or of entries（条目块）, whole or as far as it goes. */
export type Tile = Readonly<{ level: number | 'entries'; index: number; width: number }>;

const largestLevel = 5;
const indexForm = /^(?:x\d{3}\/)*\d{3}$/;

const indexText = (index: number): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g)!;
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
};

/** Where a tile lies, as C2SP tlog-tiles names it, below the address of the log. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexText(index)}${width === tileWidth ? '' : `.p/${width}`}`;

const levelIn = (text: string): Tile['level'] | undefined => {
  if (text === 'entries') return text;
  return /^\d$/.test(text) && Number(text) <= largestLevel ? Number(text) : undefined;
};

/** The tile that a path names, without `tile/`; nothing where it is not spelled as it must be. */
export const tileOf = (path: string): Tile | undefined => {
  const [, levelText = '', rest = ''] = /^([^/]+)\/(.+)$/.exec(path) ?? [];
  const [indexPart = '', widthText, more] = rest.split('.p/');
  const level = levelIn(levelText);
  if (level === undefined || more !== undefined || !indexForm.test(indexPart)) return undefined;
  const index = Number(indexPart.replaceAll(/[x/]/g, ''));
  const width = widthText === undefined ? tileWidth : Number(widthText);
  const tile = { level, index, width };
  const isSound = Number.isSafeInteger(index) && Number.isInteger(width) && width > 0;
  return isSound && tilePath(tile) === `tile/${path}` ? tile : undefined;
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

/** The tiles that a tree of that size consists of from a smaller one on: whole ones and the last. */
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
