import { type Label, label, type LocalDate } from '#domain/kernel';
import type { Capacity } from '../../listing/facts.js';
import type { ListingRow } from '../../projections/listing-row.js';

/** As what somebody is listed, in words. */
const capacityNames: Readonly<Record<Capacity, Label>> = {
  unit: label('unit', '单位'),
  principal: label('principal', '主要负责人'),
  responsible: label('person responsible', '有关责任人员'),
};

/**
 * What anybody may know of an entry, and nothing beside it（公示内容；M11-12, PUB-16）: a natural
 * person under the masked name, without number, address or telephone (PRV-2).
 */
export type PublicEntry = Readonly<{
  /** Its mark in this list, by which a receiver finds its copy again. */
  entry: string;
  name: string;
  creditCode?: string;
  address?: string;
  listedAs: Label;
  /** Who decided（列入机关）. */
  organ: string;
  listedOn: LocalDate;
  /** Last day on the list; absent under a rule that set none. */
  until?: LocalDate;
  publicSince: LocalDate;
  places: readonly string[];
}>;

/** One line of the feed: what stands, in full; what was taken off, by its mark alone (PRV-8). */
export type PublicChange = Readonly<{ entry: string; state: 'public' | 'withdrawn'; at: string }> &
  Partial<Omit<PublicEntry, 'entry'>>;

const unitOnly = ({ partyKind, creditCode, address }: ListingRow) => ({
  ...(partyKind === 'organisation' && creditCode !== null && { creditCode }),
  ...(partyKind === 'organisation' && address !== null && { address }),
});

/** An entry as it is public; nothing of one that is not, or is no more. */
export const publicEntry = (row: ListingRow, organ: string): PublicEntry | undefined => {
  const { publicState, publicSince, listedOn } = row;
  if (publicState !== 'public' || publicSince === null || listedOn === null) return undefined;
  return {
    entry: row.listingId,
    name: row.partyName,
    ...unitOnly(row),
    listedAs: capacityNames[row.capacity],
    organ: row.lister ?? organ,
    listedOn,
    ...(row.until !== null && { until: row.until }),
    publicSince,
    places: row.places,
  };
};

/** What became of an entry last, for those who keep a copy. */
export const publicChange = (row: ListingRow, organ: string): PublicChange => {
  const at = row.publicChangedAt ?? row.lastEventAt;
  const shown = publicEntry(row, organ);
  return shown
    ? { ...shown, state: 'public', at }
    : { entry: row.listingId, state: 'withdrawn', at };
};
