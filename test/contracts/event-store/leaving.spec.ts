import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { credentials, type ServiceError, status } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import users from '@eventstore/db-client/generated/users_pb.js';
import usersService from '@eventstore/db-client/generated/users_grpc_pb.js';
import { rawStreams } from './raw.js';
import { grpcCredentials } from './reach.js';
import { all, contract, event, failure, fresh, itOnNode } from './stores.js';

const identifier = (stream: string): shared.StreamIdentifier =>
  new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream)));
const uuid = (): shared.UUID => new shared.UUID().setString(randomUUID());
const codeOf = async (call: NodeJS.EventEmitter): Promise<number> =>
  ((await once(call, 'error')) as [ServiceError])[0].code;

/** The first messages of an append that is never finished. */
const begun = (stream: string, count = 1): streams.AppendReq[] => {
  const options = new streams.AppendReq.Options();
  options.setStreamIdentifier(identifier(stream)).setAny(new shared.Empty());
  const events = Array.from({ length: count }, () => {
    const message = new streams.AppendReq.ProposedMessage();
    message.setId(uuid()).setData(Buffer.from('{}').toString('base64'));
    message.getMetadataMap().set('type', 'Half').set('content-type', 'application/json');
    return new streams.AppendReq().setProposedMessage(message);
  });
  return [new streams.AppendReq().setOptions(options), ...events];
};

const batchBegun = (stream: string): streams.BatchAppendReq => {
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(identifier(stream)).setAny(new shared.Empty());
  const message = new streams.BatchAppendReq.ProposedMessage();
  message.setId(uuid()).setData(Buffer.from('{}').toString('base64'));
  message.getMetadataMap().set('type', 'Half').set('content-type', 'application/json');
  const request = new streams.BatchAppendReq().setCorrelationId(uuid()).setOptions(options);
  return request.setProposedMessagesList([message]).setIsFinal(false);
};

const following = (): streams.ReadReq => {
  const options = new streams.ReadReq.Options();
  const everything = new streams.ReadReq.Options.AllOptions().setStart(new shared.Empty());
  const strings = new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty());
  options.setAll(everything).setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  options.setNoFilter(new shared.Empty()).setUuidOption(strings);
  return new streams.ReadReq().setOptions(options);
};

contract('A caller who leaves', (store) => {
  let raw: InstanceType<typeof streamsService.StreamsClient>;
  beforeAll(() => {
    raw = rawStreams(store);
  });
  afterAll(() => raw.close());

  const expectNothing = async (stream: string): Promise<void> => {
    await pause(100);
    expect(await failure(all(store.client.readStream(stream)))).toMatchObject({
      type: 'stream-not-found',
    });
    // Whoever stays is served as before.
    await store.client.appendToStream(stream, event());
    expect(await all(store.client.readStream(stream))).toHaveLength(1);
  };

  // The real server takes what came before the deadline for a whole append, and may write it.
  itOnNode('in the middle of an append by his deadline has written nothing', async () => {
    const stream = fresh('half');
    const ended = new Promise<ServiceError | null>((resolve) => {
      const call = raw.append({ deadline: Date.now() + 200 }, resolve as never);
      call.on('error', () => undefined);
      for (const message of begun(stream)) call.write(message);
    });
    expect((await ended)!.code).toBe(status.DEADLINE_EXCEEDED);
    await expectNothing(stream);
  });

  itOnNode.each([2, 40, 500])(
    'because his line was cut after %i events has written nothing',
    async (count) => {
      const stream = fresh('cut');
      const { port, hostname } = new URL(`http://${store.reach.address}`);
      const line = net.createServer((near) => {
        const far = net.connect(Number(port), hostname);
        near.pipe(far).pipe(near);
        for (const end of [near, far]) end.on('error', () => undefined);
        near.once('data', () => setTimeout(() => [near, far].forEach((end) => end.destroy()), 150));
      });
      await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
      const at = `127.0.0.1:${(line.address() as net.AddressInfo).port}`;
      const client = new streamsService.StreamsClient(at, credentials.createInsecure());
      const ended = new Promise<ServiceError | null>((resolve) => {
        const call = client.append(resolve as never);
        call.on('error', () => undefined);
        for (const message of begun(stream, count)) call.write(message);
      });
      expect((await ended)!.code).not.toBe(status.OK);
      await expectNothing(stream);
      client.close();
      line.close();
    },
  );

  it('in the middle of a batch append has written nothing', async () => {
    const stream = fresh('half');
    const call = raw.batchAppend();
    const ended = codeOf(call);
    call.write(batchBegun(stream));
    await pause(100);
    call.cancel();
    expect(await ended).toBe(status.CANCELLED);
    await expectNothing(stream);
  });

  it('is followed no longer than he said', async () => {
    const call = raw.read(following(), { deadline: Date.now() + 300 });
    call.on('data', () => undefined);
    expect(await codeOf(call)).toBe(status.DEADLINE_EXCEEDED);
  });
});

contract('What this node does not do', (store) => {
  itOnNode('is told to be not implemented: projections', async () => {
    const { client } = store;
    const calls: (() => Promise<unknown>)[] = [
      () => client.createProjection('p', 'fromAll()'),
      () => client.updateProjection('p', 'fromAll()'),
      () => client.deleteProjection('p'),
      () => client.enableProjection('p'),
      () => client.disableProjection('p'),
      () => client.abortProjection('p'),
      () => client.resetProjection('p'),
      () => client.getProjectionStatus('p'),
      () => client.getProjectionState('p'),
      () => client.getProjectionResult('p'),
      () => client.listProjections(),
      () => client.restartSubsystem(),
    ];
    for (const call of calls)
      expect(String((await failure(call()))['message'])).toMatch(/UNIMPLEMENTED|Not Found/);
  });

  itOnNode('is told to be not implemented: users', async () => {
    const client = new usersService.UsersClient(store.reach.address, grpcCredentials(store.reach));
    const call = client.details(new users.DetailsReq());
    call.on('data', () => undefined);
    expect(await codeOf(call)).toBe(status.UNIMPLEMENTED);
    client.close();
  });
});
