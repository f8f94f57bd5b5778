import type {
  sendUnaryData,
  ServerDuplexStream,
  ServerUnaryCall,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import { messageIn } from '../../wire/message-in.js';
import { fail } from '../../log/failures.js';
import type { Groups } from '../../persistent/groups.js';
import type { Access } from '../access.js';
import type { Admit } from '../admit.js';
import { answerUnary } from '../append/answer-unary.js';
import { groupInfo } from './group-info.js';
import { answerGroupRead } from './group-read.js';
import { askedGroup, checkSource, groupName, streamName } from './group-requests.js';
import { rawMethod } from '../method.js';
import { Outgoing } from '../outgoing.js';
import { callerOf } from '../streams-service.js';

const path = (method: string): string =>
  `/event_store.client.persistent_subscriptions.PersistentSubscriptions/${method}`;

export const groupsDefinition: ServiceDefinition = {
  create: rawMethod(path('Create')),
  update: rawMethod(path('Update')),
  delete: rawMethod(path('Delete')),
  read: rawMethod(path('Read'), { requestStream: true, responseStream: true }),
  getInfo: rawMethod(path('GetInfo')),
  replayParked: rawMethod(path('ReplayParked')),
  list: rawMethod(path('List')),
  restartSubsystem: rawMethod(path('RestartSubsystem')),
};

type Answer = (request: Buffer) => Promise<Readonly<{ serializeBinary(): Uint8Array }> | void>;

const answers = (groups: Groups): Readonly<Record<string, Answer>> => ({
  create: (request) =>
    groups.create(askedGroup(messageIn(persistent.CreateReq, request).getOptions())),
  update: (request) =>
    groups.update(askedGroup(messageIn(persistent.UpdateReq, request).getOptions())),
  delete: (request) => {
    const options = messageIn(persistent.DeleteReq, request).getOptions();
    const name = groupName(options);
    checkSource(options!, name);
    return groups.remove(name);
  },
  getInfo: async (request) => {
    const name = groupName(messageIn(persistent.GetInfoReq, request).getOptions());
    return new persistent.GetInfoResp().setSubscriptionInfo(await groupInfo(groups.find(name)));
  },
  replayParked: async (request) => {
    const options = messageIn(persistent.ReplayParkedReq, request).getOptions();
    const group = groups.find(groupName(options));
    await group.replayParked(options!.hasStopAt() ? Number(options!.getStopAt()) : Infinity);
  },
  list: async (request) => {
    const options = messageIn(persistent.ListReq, request).getOptions();
    const asked = options?.getListForStream();
    const stream = asked && (asked.hasAll() ? '$all' : streamName(asked.getStream()));
    const found = groups.list(stream);
    if (stream !== undefined && found.length === 0)
      fail({ kind: 'group-missing', stream, group: '' });
    return new persistent.ListResp().setSubscriptionsList(await Promise.all(found.map(groupInfo)));
  },
  restartSubsystem: () => groups.restart(),
});

const EMPTY = Buffer.alloc(0);

/** Looking at groups is for everybody who may call; making and changing them is not. */
const onlyLooking = new Set(['getInfo', 'list']);

type GroupsParts = Readonly<{ groups: Groups; admit: Admit; access: Access }>;

/** The service `PersistentSubscriptions`, over the groups of the node. */
export const groupsService = (parts: GroupsParts): UntypedServiceImplementation => {
  const { groups, admit, access } = parts;
  const unary = Object.entries(answers(groups)).map(([method, answer]) => [
    method,
    (call: ServerUnaryCall<Buffer, Buffer>, callback: sendUnaryData<Buffer>): void =>
      void answerUnary(callback, async () => {
        const caller = await callerOf(admit, call);
        if (!onlyLooking.has(method)) access.operate(caller);
        const message = await answer(call.request);
        return message ? Buffer.from(message.serializeBinary()) : EMPTY;
      }),
  ]);
  return {
    ...(Object.fromEntries(unary) as UntypedServiceImplementation),
    read: (call: ServerDuplexStream<Buffer, Buffer>) => {
      const out = new Outgoing(call);
      void out.run(async () => {
        const caller = await callerOf(admit, call);
        const mayRead = (stream: string) => access.check(caller, stream, 'read');
        await answerGroupRead(groups, { call, out, username: caller.name, mayRead });
      });
    },
  };
};
