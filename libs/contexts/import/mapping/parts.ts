/** An object as it was given. */
export type Given = Readonly<Record<string, unknown>>;
/** Takes down what is wrong. */
export type Say = (fault: string) => void;

export const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '';

/** An object with no other fields than these; whatever is wrong is said, and nothing is thrown. */
export const part = (value: unknown, at: string, known: readonly string[], say: Say): Given => {
  if (!isObject(value)) {
    say(`${at}: must be an object`);
    return {};
  }
  for (const field of Object.keys(value))
    if (!known.includes(field))
      say(`${at}.${field}: is not known here; known: ${known.join(', ')}`);
  return value;
};

/** A text that is not empty. */
export const text = (value: unknown, at: string, say: Say, otherwise?: string): string => {
  if (value === undefined && otherwise !== undefined) return otherwise;
  if (!isText(value)) say(`${at}: must be a text that is not empty`);
  return isText(value) ? value : '';
};

/** One of a few words. */
export const oneOf = <T extends string>(
  value: unknown,
  at: string,
  among: readonly T[],
  say: Say,
): T => {
  if (among.includes(value as T)) return value as T;
  say(`${at}: must be one of ${among.join(', ')} (now: ${JSON.stringify(value)})`);
  return among[0]!;
};

/** A field with one word to say, or left out. */
export const word = <T extends string>(
  value: unknown,
  at: string,
  only: T,
  say: Say,
): T | undefined => {
  if (value === undefined) return undefined;
  if (value !== only) say(`${at}: may only be ${JSON.stringify(only)}, or be left out`);
  return only;
};
