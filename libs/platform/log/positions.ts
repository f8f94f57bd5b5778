import type { Position } from '#domain/kernel';

/** `commit/prepare`, the form that tables, tokens and headers carry. */
export const positionText = ({ commit, prepare }: Position): string => `${commit}/${prepare}`;

/** Reads `commit/prepare`. Throws `RangeError` on anything else. */
export const positionOf = (text: string): Position => {
  const match = /^(\d{1,20})\/(\d{1,20})$/.exec(text);
  if (!match) throw new RangeError(`Not a position: ${text}`);
  return { commit: match[1]!, prepare: match[2]! };
};

/** Negative when `a` lies before `b`. Compared as 64-bit numbers, never as JavaScript numbers. */
export const comparePositions = (a: Position, b: Position): number =>
  compareDigits(a.commit, b.commit) || compareDigits(a.prepare, b.prepare);

const compareDigits = (a: string, b: string): number => {
  // As many digits are in the order of their numbers; this is asked for every event that is read.
  const [left, right] = a.length === b.length ? [a, b] : [BigInt(a), BigInt(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
