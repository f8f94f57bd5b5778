import { ProtoReader } from '#platform/protobuf';
import { type Instant, instant, type Position } from '#domain/kernel';
import type { LogMessage, StoredEvent } from '../event-log.js';
import { readPosition } from './read-position.js';

/** One thing the store says on a read or a subscription. */
export type ReadAnswer = LogMessage | Readonly<{ kind: 'no-stream' }>;

const content = { event: 1, checkpoint: 3, noStream: 4, caughtUp: 8 } as const;
const nowhere: Position = { commit: '0', prepare: '0' };
const nothing = new ProtoReader(Buffer.alloc(0));
/** The store counts ticks of 100 ns since 1970: milliseconds, and so many digits more. */
const digitsOfTicks = 4;

type Draft = {
  id: string;
  stream: string;
  revision: number;
  commit: string;
  prepare: string;
  system: Record<string, string>;
  metadata: ProtoReader;
  data: ProtoReader;
};

const textIn = (reader: ProtoReader, wanted: number): string => {
  let text = '';
  for (let field = reader.next(); field; field = reader.next())
    if (field === wanted) text = reader.text();
    else reader.skip();
  return text;
};

const readEntry = (reader: ProtoReader, into: Record<string, string>): void => {
  let [key, value] = ['', ''];
  for (let field = reader.next(); field; field = reader.next())
    if (field === 1) key = reader.text();
    else if (field === 2) value = reader.text();
    else reader.skip();
  into[key] = value;
};

const recordedFields: readonly (((draft: Draft, reader: ProtoReader) => void) | undefined)[] = [
  undefined,
  (draft, reader) => (draft.id = textIn(reader.message(), 2)),
  (draft, reader) => (draft.stream = textIn(reader.message(), 3)),
  (draft, reader) => (draft.revision = reader.varint()),
  (draft, reader) => (draft.prepare = reader.digits()),
  (draft, reader) => (draft.commit = reader.digits()),
  (draft, reader) => readEntry(reader.message(), draft.system),
  (draft, reader) => (draft.metadata = reader.message()),
  (draft, reader) => (draft.data = reader.message()),
];

/** JSON, and where it is none the text as it is. */
const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/**
 * The time of the store as an instant. Events of one append, and of one millisecond, have the same.
 */
const createdAt = (ticks: string): Instant => {
  const milliseconds = ticks.slice(0, -digitsOfTicks);
  if (milliseconds !== lately.milliseconds)
    lately = { milliseconds, instant: instant(new Date(Number(milliseconds))) };
  return lately.instant;
};

let lately = { milliseconds: '0', instant: instant(new Date(0)) };

const readRecorded = (reader: ProtoReader): StoredEvent => {
  const draft: Draft = {
    id: '',
    stream: '',
    revision: 0,
    ...nowhere,
    system: {},
    metadata: nothing,
    data: nothing,
  };
  for (let field = reader.next(); field; field = reader.next()) {
    const take = recordedFields[field];
    if (take) take(draft, reader);
    else reader.skip();
  }
  return stored(draft);
};

const stored = (draft: Draft): StoredEvent => {
  const { id, stream, revision, commit, prepare, system, data } = draft;
  const isJson = system['content-type'] === 'application/json';
  const metadata = draft.metadata.restText();
  return {
    id,
    stream,
    revision,
    type: system['type'] ?? '<no-event-type-provided>',
    data: (isJson ? json(data.restText()) : data.restBytes()) as object,
    metadata: (metadata === '' ? {} : json(metadata)) as StoredEvent['metadata'],
    position: { commit, prepare },
    created: createdAt(system['created'] ?? ''),
  };
};

/** The event itself, behind the link that led to it; nothing where a link leads nowhere. */
const readResolved = (reader: ProtoReader): ReadAnswer | undefined => {
  let event: StoredEvent | undefined;
  for (let field = reader.next(); field; field = reader.next())
    if (field === 1) event = readRecorded(reader.message());
    else reader.skip();
  return event && { kind: 'event', event };
};

/**
 * Reads one message of the protocol's `Read`; nothing where it says nothing that matters here. The
 * generated classes take three times as long. Throws `RangeError` on bytes that are none.
 */
export const readAnswer = (message: Buffer): ReadAnswer | undefined => {
  const reader = new ProtoReader(message);
  let answer: ReadAnswer | undefined;
  for (let field = reader.next(); field; field = reader.next())
    if (field === content.event) answer = readResolved(reader.message());
    else if (field === content.checkpoint)
      answer = { kind: 'checkpoint', position: readPosition(reader.message()) };
    else {
      if (field === content.caughtUp) answer = { kind: 'caught-up' };
      if (field === content.noStream) answer = { kind: 'no-stream' };
      reader.skip();
    }
  return answer;
};
