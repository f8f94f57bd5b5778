import { type About, partsOf } from '#domain/kernel';
import { matterRegister, MatterRow, type Says, silent, unopenedMatter } from '#platform/registers';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BarEvent } from '../bar/bar.events.js';
import { barStream } from '../bar/bar.stream.js';

/**
 * What stands in the way of one subject（限制申请、任职资格限制、失信名单）: an enterprise, or a
 * person by the identity token, who is named nowhere.
 */
@Entity({ schema: 'read', name: 'licence_bar' })
export class BarRow extends MatterRow {
  @PrimaryColumn('text') subject!: string;
  declare stage: 'standing' | 'over';
  /** Ids of the bars and of the entries on the list that stand. */
  @Column('text', { array: true }) standing!: readonly string[];
}

type Row = Readonly<BarRow>;

const standing = (row: Row, id: string) => ({ standing: [...new Set([...row.standing, id])] });
const over = (row: Row, id: string) => ({ standing: row.standing.filter((one) => one !== id) });

const says: Says<BarEvent, BarRow> = {
  BarRecorded: ({ bar }, row) => standing(row, bar.barId),
  BarLifted: ({ barId }, row) => over(row, barId),
  BarEnded: ({ barId }, row) => over(row, barId),
  ListingNoted: ({ listing }, row) => standing(row, listing.listingId),
  ListingRemoved: ({ listingId }, row) => over(row, listingId),
  ListingEnded: ({ listingId }, row) => over(row, listingId),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): BarRow => {
  const subject = partsOf(about.stream)?.id ?? about.stream;
  return { ...unopenedMatter(about), subject, partyId: subject, stage: 'standing', standing: [] };
};

/** 限制台账: one row per subject. */
export const barRegister = matterRegister<BarEvent, BarRow>(barStream, {
  name: 'licensing.bars',
  version: 3,
  table: BarRow,
  unopened,
  opens: ['BarRecorded', 'ListingNoted'],
  says,
  every: (row) => ({ stage: row.standing.length > 0 ? 'standing' : 'over' }),
  tasks: () => [],
  hands: () => [],
  words: () => [],
});
