import type { Instant } from '#domain/kernel';
import type { DispatchRow, PublicationRow } from './outgoing-rows.js';
import {
  type Dispatch,
  dispatchTold,
  type Publication,
  publicationTold,
  type Names,
} from './outgoing-told.js';

/** CloudEvents 1.0, structured JSON: what a system outside takes in（对外事件）. */
export type CloudEvent<Data extends object> = Readonly<{
  specversion: '1.0';
  /** The same for the same tidings, however often it is asked: whoever has it skips it. */
  id: string;
  source: string;
  type: string;
  /** The entry that sent or published: all tidings of one thing have it in common. */
  subject: string;
  time: Instant;
  /** Where it stands in the order of the log, as text: what is greater came later. */
  sequence: string;
  datacontenttype: 'application/json';
  data: Data;
}>;

const about = (row: PublicationRow | DispatchRow) =>
  ({
    specversion: '1.0',
    id: `${row.outgoingId}#${row.revision}`,
    source: `/districts/${row.district}`,
    subject: row.outgoingId,
    time: row.recordedAt,
    sequence: row.place,
    datacontenttype: 'application/json',
  }) as const;

/** What was sent, to whom, and where it stands; nobody's hands, which are the house's own. */
export type DispatchTidings = Pick<
  Dispatch,
  | 'categoryName'
  | 'matterNumber'
  | 'what'
  | 'law'
  | 'organ'
  | 'to'
  | 'toName'
  | 'sentOn'
  | 'answeredOn'
  | 'number'
  | 'state'
  | 'liftedOn'
  | 'acknowledgedOn'
>;

/** What is public and where; of what was taken off its mark and the day alone (PRV-8). */
export type PublicationTidings = Pick<Publication, 'places' | 'state' | 'until'> &
  Partial<Pick<Publication, 'categoryName' | 'matterNumber' | 'what' | 'law' | 'organ' | 'since'>>;

/** A dispatch as an event（移送、答复、解除事件）. */
export const dispatchAsEvent = (row: DispatchRow, names: Names): CloudEvent<DispatchTidings> => {
  const { categoryName, matterNumber, what, law, organ, ...told } = dispatchTold(row, names);
  const { to, toName, sentOn, answeredOn, number, state, liftedOn, acknowledgedOn } = told;
  const sent = { categoryName, matterNumber, what, law, organ, to, toName, sentOn };
  const answered = { answeredOn, number, state, liftedOn, acknowledgedOn };
  return { ...about(row), type: `dispatch.${state}`, data: { ...sent, ...answered } };
};

/** A publication as an event（公开、撤回事件）. */
export const publicationAsEvent = (
  row: PublicationRow,
  names: Names,
): CloudEvent<PublicationTidings> => {
  const { categoryName, matterNumber, what, law, organ, ...told } = publicationTold(row, names);
  const { places, state, since, until } = told;
  const shown = { categoryName, matterNumber, what, law, organ, since };
  const data = { places, state, until, ...(state === 'public' && shown) };
  return { ...about(row), type: `publication.${state}`, data };
};
