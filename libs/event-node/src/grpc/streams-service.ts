import type {
  sendUnaryData,
  ServerDuplexStream,
  ServerReadableStream,
  ServerUnaryCall,
  ServerWritableStream,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { FollowParts } from '../log/follower.js';
import type { LogWriter } from '../log/log-writer.js';
import type { Admit } from './admit.js';
import { answerUnary } from './answer-unary.js';
import { answerAppend, type AppendLimits } from './append.js';
import { BatchAppends } from './batch-append.js';
import { answerDelete } from './delete.js';
import { rawMethod } from './method.js';
import { Outgoing } from './outgoing.js';
import { answerRead } from './read.js';
import { readRequest } from './read-request.js';
import { answerSubscription } from './subscribe.js';

const path = (method: string): string => `/event_store.client.streams.Streams/${method}`;

export const streamsDefinition = {
  read: rawMethod(path('Read'), { responseStream: true }),
  append: rawMethod(path('Append'), { requestStream: true }),
  batchAppend: rawMethod(path('BatchAppend'), { requestStream: true, responseStream: true }),
  delete: rawMethod(path('Delete')),
  tombstone: rawMethod(path('Tombstone')),
};

type StreamsParts = FollowParts &
  Readonly<{ writer: LogWriter; limits: AppendLimits; admit: Admit }>;

/** Without destroying the call at its end: a duplex still has answers to send. */
export const messagesOf = (call: NodeJS.ReadableStream): AsyncIterable<Buffer> =>
  (
    call as unknown as {
      iterator(options: { destroyOnReturn: boolean }): AsyncIterable<Buffer>;
    }
  ).iterator({ destroyOnReturn: false });

/** The service `Streams`, over the log. */
export const streamsService = (parts: StreamsParts): UntypedServiceImplementation => {
  const { writer, limits, admit } = parts;
  const remove =
    (kind: 'delete' | 'tombstone') =>
    (call: ServerUnaryCall<Buffer, Buffer>, callback: sendUnaryData<Buffer>): void =>
      void answerUnary(callback, async () => {
        await admit(call.metadata);
        return answerDelete(writer, limits, kind, call.request);
      });
  return {
    read: (call: ServerWritableStream<Buffer, Buffer>) => {
      const out = new Outgoing(call);
      void out.run(async () => {
        await admit(call.metadata);
        const request = readRequest(streams.ReadReq.deserializeBinary(call.request));
        if (request.count === undefined) await answerSubscription(parts, out, request);
        else await answerRead(parts.reader, out, request);
      });
    },
    append: (call: ServerReadableStream<Buffer, Buffer>, callback: sendUnaryData<Buffer>) =>
      void answerUnary(callback, async () => {
        await admit(call.metadata);
        return answerAppend(writer, limits, messagesOf(call));
      }),
    batchAppend: (call: ServerDuplexStream<Buffer, Buffer>) => {
      const out = new Outgoing(call);
      void out.run(async () => {
        await admit(call.metadata);
        await new BatchAppends(writer, limits, out).run(messagesOf(call));
      });
    },
    delete: remove('delete'),
    tombstone: remove('tombstone'),
  };
};
