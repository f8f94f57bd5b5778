import { refuse, same } from '#domain/kernel';

// A request that comes again is compared with what was recorded, before anybody's authority is
// looked at.

/** The same request again changes nothing; another one in its place is refused. */
export const again = (earlier: object | undefined, asked: object, code: string): boolean =>
  earlier !== undefined &&
  (same(earlier, asked) || refuse(code, 'This is on record already, and otherwise（已有记录）.'));

/**
 * What was stored says the same as what is asked now: every field asked has the stored value;
 * absent ones ask nothing.
 */
export const alreadySo = (stored: object | undefined, asked: object): boolean => {
  if (stored === undefined) return false;
  const known = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(asked).every(
    ([field, value]) => value === undefined || same(value, known.get(field)),
  );
};
