import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ClientDuplexStream, type ServiceError } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import duration from 'google-protobuf/google/protobuf/duration_pb.js';
import { ProtoWriter, sizeOfBytes } from '#platform/protobuf';
import { grpcCredentials } from './reach.js';
import type { Store } from './stores.js';

/** The protocol as it travels, for what the official client never says and other clients do. */
export type Raw = InstanceType<typeof streamsService.StreamsClient>;

export const empty = new shared.Empty();

export const rawStreams = ({ reach }: Pick<Store, 'reach'>): Raw =>
  new streamsService.StreamsClient(reach.address, grpcCredentials(reach));

export const identifier = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream)));

export const uuid = (text: string = randomUUID()): shared.UUID => new shared.UUID().setString(text);

/** The same id as two numbers of 64 bits, as clients on .NET and the JVM send it. */
export const structured = (text: string): shared.UUID => {
  const bytes = Buffer.from(text.replaceAll('-', ''), 'hex');
  const halves = new shared.UUID.Structured()
    .setMostSignificantBits(String(bytes.readBigInt64BE(0)))
    .setLeastSignificantBits(String(bytes.readBigInt64BE(8)));
  return new shared.UUID().setStructured(halves);
};

type Fields = Readonly<{ id?: shared.UUID; data?: string; metadata?: Record<string, string> }>;

const JSON_EVENT = { type: 'Happened', 'content-type': 'application/json' };

const filled = <
  M extends streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage,
>(
  message: M,
  { id = uuid(), data = '{}', metadata = JSON_EVENT }: Fields,
): M => {
  message.setId(id).setData(Buffer.from(data).toString('base64'));
  for (const [key, value] of Object.entries(metadata)) message.getMetadataMap().set(key, value);
  return message;
};

export const proposed = (fields: Fields = {}): streams.AppendReq =>
  new streams.AppendReq().setProposedMessage(
    filled(new streams.AppendReq.ProposedMessage(), fields),
  );

/** Options of an append to any revision, unless changed. */
export const appendOptions = (stream: string): streams.AppendReq.Options =>
  new streams.AppendReq.Options().setStreamIdentifier(identifier(stream)).setAny(empty);

/** A classic append, sent as it is. */
export const appendRaw = (
  raw: Raw,
  messages: readonly streams.AppendReq[],
): Promise<streams.AppendResp> =>
  new Promise((resolve, reject) => {
    const call = raw.append((error: ServiceError | null, answer?: streams.AppendResp) =>
      error ? reject(error) : resolve(answer!),
    );
    call.on('error', () => undefined);
    for (const message of messages) call.write(message);
    call.end();
  });

type Chunk = Readonly<{
  id?: shared.UUID;
  to?: string | streams.BatchAppendReq.Options;
  /** Seconds and nanoseconds that are left, which the client's own messages have no field for. */
  left?: readonly [seconds: number, nanos: number];
  events?: readonly Fields[];
  final?: boolean;
}>;

export const batchOptions = (stream: string): streams.BatchAppendReq.Options =>
  new streams.BatchAppendReq.Options().setStreamIdentifier(identifier(stream)).setAny(empty);

const part = (field: number, bytes: Uint8Array): Buffer =>
  ProtoWriter.sized(sizeOfBytes(field, bytes.length), (writer) => writer.bytes(field, bytes));

/** A message of a batch stream: to a stream (the first of an append), or one more part of it. */
export const chunk = ({ id = uuid(), to, left, events = [{}], final = true }: Chunk): Buffer => {
  const request = new streams.BatchAppendReq().setCorrelationId(id).setIsFinal(final);
  request.setProposedMessagesList(
    events.map((fields) => filled(new streams.BatchAppendReq.ProposedMessage(), fields)),
  );
  const parts: Uint8Array[] = [request.serializeBinary()];
  if (to !== undefined) {
    const options = typeof to === 'string' ? batchOptions(to) : to;
    const deadline = new duration.Duration();
    deadline.setSeconds(left?.[0] ?? 0);
    deadline.setNanos(left?.[1] ?? 0);
    const more = left ? part(7, deadline.serializeBinary()) : Buffer.alloc(0);
    parts.push(part(2, Buffer.concat([options.serializeBinary(), more])));
  }
  return Buffer.concat(parts);
};

const PATIENCE_MS = 5_000;

/** A batch stream and what is answered on it. */
export class Batch {
  readonly answers: streams.BatchAppendResp[] = [];
  readonly call: ClientDuplexStream<Buffer, streams.BatchAppendResp>;
  error: ServiceError | undefined;
  ended = false;

  constructor(raw: Raw) {
    this.call = raw.makeBidiStreamRequest(
      '/event_store.client.streams.Streams/BatchAppend',
      (bytes: Buffer) => bytes,
      (bytes: Buffer) => streams.BatchAppendResp.deserializeBinary(bytes),
    );
    this.call.on('data', (answer: streams.BatchAppendResp) => this.answers.push(answer));
    this.call.on('error', (error: ServiceError) => (this.error = error));
    this.call.on('end', () => (this.ended = true));
  }

  say(...chunks: readonly Chunk[]): void {
    for (const said of chunks) this.call.write(chunk(said));
  }

  /** The next so many answers, in the order in which they came; fewer when no more come. */
  async heard(count: number): Promise<streams.BatchAppendResp[]> {
    const end = Date.now() + PATIENCE_MS;
    while (this.answers.length < count && !this.error && !this.ended && Date.now() < end)
      await pause(5);
    return this.answers.splice(0, count);
  }
}

/** What a batch append failed with: the code, and the name of what explains it. */
export const failureIn = (answer: streams.BatchAppendResp | undefined): unknown => {
  const error = answer?.getError();
  const { typeUrl = '' } = error?.getDetails()?.toObject() ?? {};
  return error && [error.getCode(), error.getMessage(), typeUrl.split('.').at(-1)];
};

/** A request to read a stream from its start, as many events as there are, without a filter. */
export const reading = (stream: string, change?: (options: streams.ReadReq.Options) => unknown) => {
  const place = new streams.ReadReq.Options.StreamOptions()
    .setStreamIdentifier(identifier(stream))
    .setStart(empty);
  const options = new streams.ReadReq.Options()
    .setStream(place)
    .setCount('9007199254740991')
    .setNoFilter(empty)
    .setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(empty));
  change?.(options);
  return new streams.ReadReq().setOptions(options);
};
