import type { ServerDuplexStream } from '@grpc/grpc-js';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type shared from '@eventstore/db-client/generated/shared_pb.js';
import { messageIn } from '../../wire/message-in.js';
import { fail, LogFailure } from '../../log/failures.js';
import type { Consumer } from '../../persistent/consumer.js';
import { type Group, type NackAction } from '../../persistent/group.js';
import { keyOf } from '../../persistent/group-config.js';
import type { Groups } from '../../persistent/groups.js';
import { readUuid } from '../../wire/append-requests.js';
import { ProtoReader } from '#platform/protobuf';
import { readEvent, type UuidForm } from '../../wire/recorded-event.js';
import { groupName } from './group-requests.js';
import { messagesOf } from '../messages-of.js';
import type { Outgoing } from '../outgoing.js';

const actions: readonly NackAction[] = ['unknown', 'park', 'retry', 'skip', 'stop'];
const DEFAULT_BUFFER = 10;

const ids = (list: readonly shared.UUID[]): string[] =>
  list.map((uuid) => readUuid(new ProtoReader(Buffer.from(uuid.serializeBinary()))));

const confirmation = (group: Group): Buffer => {
  const confirmed = new persistent.ReadResp.SubscriptionConfirmation().setSubscriptionId(
    keyOf(group.config),
  );
  return Buffer.from(
    new persistent.ReadResp().setSubscriptionConfirmation(confirmed).serializeBinary(),
  );
};

type Call = ServerDuplexStream<Buffer, Buffer>;
type Joining = Readonly<{ call: Call; out: Outgoing; username: string }>;

const join = (
  group: Group,
  options: persistent.ReadReq.Options,
  { call, out, username }: Joining,
): Consumer => {
  const { stream, group: name } = group.config;
  if (group.isFull) fail({ kind: 'group-full', stream, group: name });
  const form: UuidForm = options.getUuidOption()?.hasStructured() ? 'structured' : 'string';
  void out.send(confirmation(group));
  return group.join({
    from: call.getPeer(),
    username,
    name: String(call.metadata.get('connection-name')[0] ?? '<unknown>'),
    slots: options.getBufferSize() || DEFAULT_BUFFER,
    send: ({ resolved, retries }) => void out.send(readEvent(resolved, form, retries)),
    drop: () => out.fail(new LogFailure({ kind: 'group-dropped', stream, group: name })),
  });
};

const answer = (group: Group, consumer: Consumer, message: persistent.ReadReq): void => {
  const [ack, nack] = [message.getAck(), message.getNack()];
  if (ack) group.ack(consumer, ids(ack.getIdsList()));
  else if (nack)
    group.nack(consumer, ids(nack.getIdsList()), {
      action: actions[nack.getAction()] ?? 'unknown',
      reason: nack.getReason(),
    });
};

/**
 * One consumer's connection: first what it wants to consume, then acknowledgements, until it goes.
 */
export const answerGroupRead = async (
  groups: Groups,
  connection: Joining & Readonly<{ mayRead: (stream: string) => Promise<void> }>,
): Promise<void> => {
  let [group, consumer]: [Group?, Consumer?] = [];
  try {
    for await (const bytes of messagesOf(connection.call)) {
      const message = messageIn(persistent.ReadReq, bytes);
      const options = message.getOptions();
      if (group && consumer) answer(group, consumer, message);
      else if (options) {
        const name = groupName(options);
        await connection.mayRead(name.stream);
        group = groups.find(name);
        consumer = join(group, options, connection);
      } else fail({ kind: 'invalid', message: 'Options come first' });
    }
  } finally {
    if (group && consumer) group.leave(consumer);
  }
};
