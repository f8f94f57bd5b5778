import type {
  Metadata,
  sendUnaryData,
  ServerDuplexStream,
  ServerReadableStream,
  ServerUnaryCall,
  ServerWritableStream,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { messageIn } from '../wire/message-in.js';
import type { FollowParts } from '../log/following/follower.js';
import type { LogWriter } from '../log/log-writer.js';
import type { Access, Writing } from './access.js';
import type { Admit, Caller } from './admit.js';
import { answerUnary } from './append/answer-unary.js';
import { answerAppend, type AppendLimits } from './append/append.js';
import { BatchAppends } from './append/batch-append.js';
import { answerDelete } from './append/delete.js';
import { messagesOf } from './messages-of.js';
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

export type StreamsParts = FollowParts &
  Readonly<{
    writer: LogWriter;
    limits: AppendLimits;
    dropAfter: number;
    admit: Admit;
    access: Access;
  }>;

/** Who calls. Rejects with `LogFailure` when he may not call at all. */
export const callerOf = (admit: Admit, { metadata }: { metadata: Metadata }): Promise<Caller> =>
  admit(String(metadata.get('authorization')[0] ?? ''));

/** The service `Streams`, over the log. */
export const streamsService = (parts: StreamsParts): UntypedServiceImplementation => {
  const { writer, limits, admit, access } = parts;
  const writing = async (call: { metadata: Metadata }): Promise<Writing> =>
    access.writing(await callerOf(admit, call), writer);
  const remove =
    (kind: 'delete' | 'tombstone') =>
    (call: ServerUnaryCall<Buffer, Buffer>, callback: sendUnaryData<Buffer>): void =>
      void answerUnary(callback, async () =>
        answerDelete(await writing(call), limits, kind, call.request),
      );
  return {
    read: (call: ServerWritableStream<Buffer, Buffer>) => {
      const out = new Outgoing(call);
      void out.run(async () => {
        const caller = await callerOf(admit, call);
        const request = readRequest(messageIn(streams.ReadReq, call.request));
        const mayRead = () => access.check(caller, request.stream ?? '$all', 'read');
        await mayRead();
        if (request.count !== undefined) await answerRead(parts.reader, out, request);
        else
          await answerSubscription(parts, out, request, {
            mayRead: access.binds(caller) && mayRead,
            dropAfter: parts.dropAfter,
          });
      });
    },
    append: (call: ServerReadableStream<Buffer, Buffer>, callback: sendUnaryData<Buffer>) =>
      void answerUnary(callback, async () =>
        answerAppend(await writing(call), limits, messagesOf(call)),
      ),
    batchAppend: (call: ServerDuplexStream<Buffer, Buffer>) => {
      const out = new Outgoing(call);
      void out.run(async () =>
        new BatchAppends(await writing(call), limits, out).run(messagesOf(call)),
      );
    },
    delete: remove('delete'),
    tombstone: remove('tombstone'),
  };
};
