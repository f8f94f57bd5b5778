import type { Position } from '#libs/kernel';

/** `commit/prepare`, the form that tables, tokens and headers carry. */
export const positionText = ({ commit, prepare }: Position): string => `${commit}/${prepare}`;

/** Reads `commit/prepare`. Throws `RangeError` on anything else. */
export const positionOf = (text: string): Position => {
  const match = /^(\d{1,20})\/(\d{1,20})$/.exec(text);
  if (!match) throw new RangeError(`Not a position: ${text}`);
  return { commit: match[1]!, prepare: match[2]! };
};

/** Negative when `a` lies before `b`. Compared as 64-bit numbers, never as JavaScript numbers. */
export const comparePositions = (a: Position, b: Position): number => {
  const [left, right] = [BigInt(a.commit), BigInt(b.commit)];
  if (left !== right) return left < right ? -1 : 1;
  const [first, second] = [BigInt(a.prepare), BigInt(b.prepare)];
  return first === second ? 0 : first < second ? -1 : 1;
};
