import { randomUUID } from 'node:crypto';
import {
  PARK,
  persistentSubscriptionToStreamSettingsFromDefaults as settings,
  START,
} from '@eventstore/db-client';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type gossip from '@eventstore/db-client/generated/gossip_pb.js';
import monitoring from '@eventstore/db-client/generated/monitoring_pb.js';
import monitoringService from '@eventstore/db-client/generated/monitoring_grpc_pb.js';
import { empty } from './raw.js';
import { ask, grpcCredentials } from './reach.js';
import { contract, event, fresh, itOnNode } from './stores.js';

contract('What a store tells about itself', (store) => {
  /** Where to, and with which credentials. */
  const reached = () => [store.reach.address, grpcCredentials(store.reach)] as const;

  const stats = async (count: number, request: monitoring.StatsReq) => {
    const client = new monitoringService.MonitoringClient(...reached());
    const call = client.stats(request, { deadline: Date.now() + 10_000 });
    const found: Map<string, string>[] = [];
    for await (const message of call) {
      found.push(new Map((message as monitoring.StatsResp).getStatsMap().toArray() as never));
      if (found.length === count) break;
    }
    client.close();
    return found;
  };

  it('are its figures, at once and again after every period', async () => {
    const began = Date.now();
    const found = await stats(3, new monitoring.StatsReq().setRefreshTimePeriodInMs('150'));
    expect(Date.now() - began).toBeGreaterThanOrEqual(290);
    expect(found).toHaveLength(3);
    for (const one of found) {
      expect(Number(one.get('proc-id'))).toBeGreaterThan(0);
      expect(Number(one.get('proc-mem'))).toBeGreaterThan(1_000_000);
      expect(Number(one.get('sys-totalMem'))).toBeGreaterThan(Number(one.get('sys-freeMem')));
    }
    const written = await store.client.appendToStream(fresh(), event());
    const [after] = await stats(1, new monitoring.StatsReq().setRefreshTimePeriodInMs('1000'));
    expect(BigInt(after!.get('es-checksum')!)).toBeGreaterThanOrEqual(written.position!.commit);
  });

  itOnNode('are its figures with their names in words where asked for', async () => {
    const [described] = await stats(
      1,
      new monitoring.StatsReq().setRefreshTimePeriodInMs('1000').setUseMetadata(true),
    );
    expect(JSON.parse(described!.get('proc-id')!)).toEqual({
      value: expect.any(Number) as number,
      category: 'proc',
      title: 'Number of the process',
    });
  });

  it('are its methods, figures among them', async () => {
    const client = new featuresService.ServerFeaturesClient(...reached());
    const supported = await new Promise<features.SupportedMethods>((resolve, reject) =>
      client.getSupportedMethods(empty, (error, answer) =>
        error ? reject(error) : resolve(answer),
      ),
    );
    client.close();
    expect(supported.getEventStoreServerVersion()).toMatch(/^\d+\.\d+\.\d+$/);
    const named = supported
      .getMethodsList()
      .map((method) => `${method.getServiceName()}/${method.getMethodName()}`);
    expect(named).toContain('event_store.client.monitoring.monitoring/stats');
    expect(named).toContain('event_store.client.streams.streams/batchappend');
  });

  itOnNode('is one member of a cluster of one, the same over gRPC and HTTP', async () => {
    const client = new gossipService.GossipClient(...reached());
    const cluster = await new Promise<gossip.ClusterInfo>((resolve) => {
      client.read(empty, (_, answer) => resolve(answer));
    });
    const [member, ...others] = cluster.getMembersList();
    client.close();
    expect(others).toEqual([]);
    expect(member!.getInstanceId()!.hasStructured()).toBe(true);
    const body = (await (await ask(store.reach, '/gossip')).json()) as {
      members: Record<string, unknown>[];
    };
    expect(body.members).toHaveLength(1);
    const endPoint = member!.getHttpEndPoint()!;
    expect(body.members[0]).toMatchObject({
      state: 'Leader',
      isAlive: true,
      httpEndPointIp: endPoint.getAddress(),
      httpEndPointPort: endPoint.getPort(),
    });
  });

  it('is what it is, over HTTP', async () => {
    const info = await ask(store.reach, '/info');
    expect(info.headers.get('content-type')).toMatch('application/json');
    expect(await info.json()).toMatchObject({
      esVersion: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      state: 'leader',
      features: expect.any(Object) as object,
    });
    const nested = (await (await ask(store.reach, '/stats')).json()) as Record<
      string,
      Record<string, unknown>
    >;
    expect(nested['proc']!['id']).toEqual(expect.any(Number));
    const flat = (await (await ask(store.reach, '/stats?group=false')).json()) as Record<
      string,
      unknown
    >;
    expect(flat['proc-id']).toEqual(expect.any(Number));
    expect((await ask(store.reach, '/ping')).status).toBe(200);
    expect((await ask(store.reach, '/health/live')).status).toBe(204);
    for (const path of ['/nothing', '/subscriptions/%', '//'])
      expect((await ask(store.reach, path, { method: 'POST' })).status).toBe(404);
  });

  it('are its groups, which start over and give back over HTTP, too', async () => {
    const [stream, group] = [fresh('案件'), 'g'];
    await store.client.appendToStream(stream, event());
    await store.client.createPersistentSubscriptionToStream(
      stream,
      group,
      settings({ startFrom: START }),
    );
    const consumer = store.client.subscribeToPersistentSubscriptionToStream(stream, group);
    let times = 0;
    for await (const resolved of consumer) {
      times += 1;
      if (times === 2) break;
      await consumer.nack(PARK, 'later', resolved);
      await expectParked(stream, group);
      const path = `/subscriptions/${encodeURIComponent(stream)}/${group}/replayParked`;
      expect((await ask(store.reach, path, { method: 'POST' })).status).toBe(200);
    }
    await consumer.unsubscribe();
    expect(times).toBe(2);
    const missing = `/subscriptions/${randomUUID()}/${group}/replayParked`;
    expect((await ask(store.reach, missing, { method: 'POST' })).status).toBe(404);
    expect((await ask(store.reach, '/subscriptions/restart', { method: 'POST' })).status).toBe(200);
    expect(await store.client.listPersistentSubscriptionsToStream(stream)).toHaveLength(1);
  });

  it('SEC-24 are not started over by a page of the web', async () => {
    const headers = { origin: 'https://example.org', 'content-type': 'text/plain' };
    const sent = { method: 'POST', headers };
    expect((await ask(store.reach, '/subscriptions/restart', sent)).status).toBe(401);
  });

  const expectParked = async (stream: string, group: string): Promise<void> => {
    for (let left = 200; left > 0; left -= 1) {
      const { stats } = await store.client.getPersistentSubscriptionToStreamInfo(stream, group);
      if (stats.parkedMessageCount === 1n) return;
    }
    throw new Error('Nothing was put aside');
  };
});
