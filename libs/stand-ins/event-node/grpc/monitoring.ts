import { setTimeout as pause } from 'node:timers/promises';
import type {
  ServerWritableStream,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import monitoring from '@eventstore/db-client/generated/monitoring_pb.js';
import { messageIn } from '../wire/message-in.js';
import { type Figure, figures, flatName, type Measured } from '../figures.js';
import type { Admit } from './admit.js';
import { rawMethod } from './method.js';
import { Outgoing } from './outgoing.js';
import { callerOf } from './streams-service.js';

/** Nobody is told more often than this, whatever he asks for. */
const LEAST_PERIOD_MS = 50;
/** Longer than a timer can wait is for ever. */
const LONGEST_PERIOD_MS = 2 ** 31 - 1;

export const monitoringDefinition: ServiceDefinition = {
  stats: rawMethod('/event_store.client.monitoring.Monitoring/Stats', { responseStream: true }),
};

const described = ({ value, title, path }: Figure): string =>
  JSON.stringify({ value, category: path[0], title });

const message = (measured: Measured, withMetadata: boolean): Buffer => {
  const answer = new monitoring.StatsResp();
  for (const figure of figures(measured))
    answer
      .getStatsMap()
      .set(flatName(figure), withMetadata ? described(figure) : String(figure.value));
  return Buffer.from(answer.serializeBinary());
};

type MonitoringParts = Readonly<{ measured: Measured; admit: Admit }>;

/**
 * The service `Monitoring`: figures now, and again after every period, until the caller has seen
 * enough.
 */
export const monitoringService = (parts: MonitoringParts): UntypedServiceImplementation => ({
  stats: (call: ServerWritableStream<Buffer, Buffer>) => {
    const out = new Outgoing(call);
    void out.run(async () => {
      await callerOf(parts.admit, call);
      const asked = messageIn(monitoring.StatsReq, call.request);
      const period = Math.max(LEAST_PERIOD_MS, Number(asked.getRefreshTimePeriodInMs()));
      const { signal } = out;
      while (!out.gone) {
        await out.send(message(parts.measured, asked.getUseMetadata()));
        await pause(Math.min(period, LONGEST_PERIOD_MS), undefined, { signal }).catch(
          () => undefined,
        );
      }
    });
  },
});
