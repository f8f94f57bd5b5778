/**
 * Every row key falls into one of so many fixed slices, so that splitting a projection among
 * workers is arithmetic.
 */
export const sliceCount = 1024;

/** A contiguous range of slices, both ends included. */
export type Slices = Readonly<{ from: number; to: number }>;

export const allSlices: Slices = { from: 0, to: sliceCount - 1 };

/** The slice of a row key (FNV-1a, 32 bit). It never changes: checkpoints are kept by slice. */
export const sliceOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1)
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return hash % sliceCount;
};

/** All slices, cut into so many ranges of nearly equal width. */
export const cut = (shards: number): readonly Slices[] =>
  Array.from({ length: shards }, (_, at) => ({
    from: Math.floor((at * sliceCount) / shards),
    to: Math.floor(((at + 1) * sliceCount) / shards) - 1,
  }));

/** Whether a key belongs to that range. */
export const within = ({ from, to }: Slices, key: string): boolean => {
  if (from === 0 && to === sliceCount - 1) return true;
  const slice = sliceOf(key);
  return slice >= from && slice <= to;
};
