import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeFolder } from '#platform/config';

// What somebody did last, for each stack, so that what they look up next shows it.

type Positions = Readonly<Record<string, string>>;

const fileIn = (dir: string): string => join(dir, 'last-position.json');

const positionsIn = (dir: string): Positions =>
  existsSync(fileIn(dir)) ? (JSON.parse(readFileSync(fileIn(dir), 'utf8')) as Positions) : {};

export const lastPosition = (dir: string, stack: string): string | undefined =>
  positionsIn(dir)[stack];

export const noteLastPosition = (dir: string, stack: string, position: string): void => {
  madeFolder(dir);
  writeFileSync(fileIn(dir), JSON.stringify({ ...positionsIn(dir), [stack]: position }));
};
