/** A paper as the list of a volume names it（卷内目录）. */
export type VolumeEntry = Readonly<{
  number: string;
  /** Who issued it（责任者）. */
  organ: string;
  title: string;
  day: string;
  /** How many pages it has, and which of the volume they are: `3-4`. */
  count: number;
  pages: string;
  /** That another paper has taken its place, or that it is one issued again（备注）. */
  note: string;
}>;

/** The papers of a matter, bound in their order. */
export type Volume = Readonly<{
  title: string;
  organ: string;
  number: string;
  entries: readonly VolumeEntry[];
}>;

type Bound = Pick<VolumeEntry, 'organ' | 'title' | 'day' | 'note'> &
  Readonly<{ number: string | null; pages: number }>;

/** The list of a volume: each paper with the pages of the volume that it takes. */
export const entriesOf = (papers: readonly Bound[]): readonly VolumeEntry[] => {
  let next = 1;
  return papers.map(({ number, organ, title, day, note, pages: count }) => {
    const [first, last] = [next, next + count - 1];
    next = last + 1;
    const pages = first === last ? `${first}` : `${first}-${last}`;
    return { number: number ?? '', organ, title, day, count, pages, note };
  });
};
