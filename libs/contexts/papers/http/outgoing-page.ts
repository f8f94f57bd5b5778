import type { Position } from '#domain/kernel';
import { type Matters, rowsWithin, scopeFor, subjectsOf } from '#platform/board';
import type { PersonActing } from '#platform/http';
import {
  allOf,
  type Condition,
  freshness,
  freshPage,
  type Page,
  type PageQuery,
} from '#platform/lists';
import { positionOf } from '#platform/log';
import type { Files } from '#platform/reading';
import type { DispatchRow, PublicationRow } from '../projections/outgoing-rows.js';
import { placeOf } from '../projections/row-of-entry.js';
import type { Listed } from './outgoing-listings.js';
import { type Names, streamOf } from '../projections/outgoing-told.js';

/** A list of what left the house, and how a row of it is told. */
export type List<Row extends PublicationRow | DispatchRow, View> = Readonly<{
  listing: Listed<Row>;
  view: (row: Row, names: Names) => View;
}>;

/** What pages are made with. */
type Parts = Readonly<{ files: Files; matters: Matters }>;

/** Who asks, and what he has seen already. */
export type Asking = Readonly<{ who: PersonActing; min?: Position | undefined }>;

/** A page of what left the house, within what whoever asks may see. */
export const outgoingPage = async <Row extends PublicationRow | DispatchRow, View>(
  { files, matters }: Parts,
  { listing, view }: List<Row, View>,
  asked: PageQuery,
  { who, min, and }: Asking & Readonly<{ and?: Condition }>,
): Promise<Page<View>> => {
  const { database, fresh, district } = files;
  const showing = files.showing();
  const within = allOf(rowsWithin(scopeFor(who, showing)), and);
  const page = await freshPage(
    { database, fresh },
    listing,
    { ...asked },
    { min, district, within },
  );
  const streams = page.items.map((row) => ({ stream: streamOf(row) }));
  const subjects = await subjectsOf(database, streams);
  return { ...page, items: page.items.map((row) => view(row, { showing, matters, subjects })) };
};

const isOfBefore = (after: string | undefined): boolean => {
  try {
    const [sort] = JSON.parse(Buffer.from(after ?? '', 'base64url').toString()) as unknown[];
    return sort === 'recordedAt';
  } catch {
    return false;
  }
};

/**
 * A page of the same as events, in the order of the log; whoever goes on from a page of before
 * goes on in the order of that one. Rows are folded by several at once: beyond the place that all
 * of them have reached, an earlier one might still come, and be missed.
 */
export const eventPage = async <Row extends PublicationRow | DispatchRow, View>(
  parts: Parts,
  list: List<Row, View>,
  asked: PageQuery,
  asking: Asking,
): Promise<Page<View>> => {
  const sort = asked.sort ?? (isOfBefore(asked.after) ? 'recordedAt' : 'place');
  const state = await freshness(parts.files.fresh, list.listing.projection, asking.min);
  const reached = state.position === undefined ? '' : placeOf(positionOf(state.position));
  const and: Condition = (put, named) => `${named('place')} <= ${put(reached)}::text`;
  return outgoingPage(parts, list, { ...asked, sort }, { ...asking, and });
};
