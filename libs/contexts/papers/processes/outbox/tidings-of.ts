import {
  type AnyNoun,
  isOfCorrection,
  type Label,
  label,
  maskedWords,
  type Outgoing,
  outgoingOf,
  type Position,
  type Recorded,
} from '#domain/kernel';
import { rowsAfter } from '#platform/following';
import { decode, type EventLog, type StoredEvent } from '#platform/log';
import {
  type CloudEvent,
  dispatchAsEvent,
  publicationAsEvent,
} from '../../projections/cloud-events.js';
import type { Names } from '../../projections/outgoing-told.js';
import { dispatchesOf, publicationsOf } from '../../projections/outgoing-lists.js';
import type { DispatchRow, PublicationRow } from '../../projections/outgoing-rows.js';
import type { Tidings } from './outbox-tables.js';

/** How what left the house is told outside: names of organs, numbers of matters. */
export type Telling = Readonly<{
  names: () => Names['showing']['names'];
  numberOf: (stream: string, position: Position) => Promise<string | undefined>;
}>;

/** `Entry of the list（名单事项）` as the two words that it is. */
const titleOf = ({ title }: Pick<AnyNoun, 'title'>): Label => {
  const [, en = title, zh = title] = /^(.*)（(.*)）$/.exec(title) ?? [];
  return label(en.charAt(0).toLowerCase() + en.slice(1), zh);
};

const sameEvery = (row: PublicationRow | DispatchRow, event: CloudEvent<object>) => ({
  id: event.id,
  position: row.place,
  subject: row.outgoingId,
  type: event.type,
  district: row.district,
  at: row.recordedAt,
  body: maskedWords(JSON.stringify(event)),
});

const asTidings = {
  dispatch: (row: DispatchRow, names: Names): Tidings => ({
    ...sameEvery(row, dispatchAsEvent(row, names)),
    kind: 'dispatch',
    receiver: row.to,
    places: [],
  }),
  publication: (row: PublicationRow, names: Names): Tidings => ({
    ...sameEvery(row, publicationAsEvent(row, names)),
    kind: 'publication',
    receiver: null,
    places: row.places,
  }),
};

/** That a place knows of it is told to nobody else. */
const tellsOutside = ({ published, dispatched }: Outgoing): boolean =>
  published !== undefined || dispatched !== undefined;

const mayTell = (noun: AnyNoun, event: Pick<Recorded, 'type' | 'data'>): boolean =>
  isOfCorrection({ type: event.type }) || tellsOutside(outgoingOf(noun, event));

/** What a stream said up to an event, and that event the last. */
const historyTo = async (
  noun: AnyNoun,
  log: EventLog,
  { stream, revision }: StoredEvent,
): Promise<readonly Recorded[]> => {
  const history: Recorded[] = [];
  for await (const stored of log.readStream(stream, { direction: 'forwards', from: 0 })) {
    if (stored.revision > revision) break;
    history.push(decode(noun, stored));
  }
  return history;
};

/**
 * What one event of the log tells outside: as it stood when it was recorded, however late it is
 * asked, because it follows from the log alone. The lists fold the same.
 */
export const tidingsOf = async (
  noun: AnyNoun,
  log: EventLog,
  stored: StoredEvent,
  telling: Telling,
): Promise<readonly Tidings[]> => {
  if (!mayTell(noun, decode(noun, stored))) return [];
  const history = await historyTo(noun, log, stored);
  const changed = <Row extends PublicationRow | DispatchRow>(
    list: Parameters<typeof rowsAfter>[0],
  ): readonly Row[] =>
    (rowsAfter(list, history) as readonly object[] as readonly Row[]).filter(
      ({ revision }) => revision === stored.revision,
    );
  const publications = changed<PublicationRow>(publicationsOf([noun]));
  const dispatches = changed<DispatchRow>(dispatchesOf([noun]));
  if (publications.length + dispatches.length === 0) return [];
  const number = await telling.numberOf(stored.stream, stored.position);
  const subject = number === undefined ? [] : [[stored.stream, { number }] as const];
  const names: Names = {
    showing: { names: telling.names() },
    matters: { titleOf: () => titleOf(noun) },
    subjects: new Map(subject),
  };
  return [
    ...publications.map((row) => asTidings.publication(row, names)),
    ...dispatches.map((row) => asTidings.dispatch(row, names)),
  ];
};
