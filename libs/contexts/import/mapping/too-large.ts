/**
 * Letters of one entry; written as JSON and in UTF-8 they stay below what the store takes as one
 * event, a mebibyte.
 */
export const lettersMax = 150_000;

export const tooLarge = `It has more than ${lettersMax} letters, too many for one event（记录过大）.`;

/** Whether the store would refuse the event that the entry becomes. */
export const isTooLarge = (attributes: Readonly<Record<string, string>>): boolean => {
  let letters = 0;
  for (const name in attributes) letters += name.length + attributes[name]!.length;
  return letters > lettersMax;
};
