import { differing, type LocalDate, Otherwise, refuse, same, saidByName } from '#domain/kernel';

// A request that comes again is compared with what was recorded, before anybody's authority is
// looked at.

/**
 * The same request again changes nothing; another one in its place is refused, and what differs is
 * named.
 */
export const again = (earlier: object | undefined, asked: object, code: string): boolean => {
  if (earlier === undefined) return false;
  if (same(earlier, asked)) return true;
  throw new Otherwise(code, differing(saidByName(earlier), saidByName(asked)));
};

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

type Since<T> = Readonly<{ value: T; from: LocalDate }>;

/**
 * What a register says last of something is what it is asked to say, from the same day. To say it
 * again from another day is refused.
 */
export const saidSince = <T>(
  last: Since<T>,
  asked: Since<T>,
  [code, reason]: readonly [code: string, reason: string] = ['nothing-changed', '登记事项未变'],
): boolean => {
  if (!same(last.value, asked.value)) return false;
  return (
    last.from === asked.from ||
    refuse(code, `It has been so since ${last.from}（${reason}，自 ${last.from} 起已是如此）.`)
  );
};
