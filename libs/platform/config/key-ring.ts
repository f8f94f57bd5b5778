/**
 * The keys that a setting names, newest first, base64 with commas between them（密钥环）: the first
 * one makes new seals, each opens what was sealed under it, and the last, the very first one that
 * was ever used, goes on making tokens, because one person must stay one person. Answers nothing
 * where one of them is no key of 32 bytes.
 */
export const keyRingOf = (text: string): readonly Buffer[] | undefined => {
  const keys = text.trim().split(',');
  return keys.every(isKey) ? keys.map((key) => Buffer.from(key, 'base64')) : undefined;
};

const isKey = (text: string): boolean =>
  /^[A-Za-z0-9+/]+={0,2}$/.test(text) && Buffer.from(text, 'base64').length >= 32;

/** The same keys with a newer one in front, as a setting says them（更换密钥）. */
export const keyRingWith = (newer: Buffer, text: string): string =>
  [newer.toString('base64'), ...text.trim().split(',')].join(',');

/** Thirty-two equal bytes are no key, and a random one never has so few different ones. */
export const isRandomKey = (key: Buffer): boolean => new Set(key).size >= 12;

/** The rings that a ring was before each newer key came in front; itself first. */
export const ringsBefore = (text: string): readonly string[] => {
  const keys = text.trim().split(',');
  return keys.map((_, at) => keys.slice(at).join(','));
};
