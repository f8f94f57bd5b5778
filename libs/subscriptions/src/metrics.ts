import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { ProjectionHealth } from './health.js';

/** What Prometheus is told of projections and reactions. Gauges are read from `health` when it asks. */
export class Metrics {
  private readonly events: Counter<'projection'>;
  private readonly seconds: Histogram<'projection'>;

  constructor(registry: Registry, health: () => readonly ProjectionHealth[]) {
    const registers = [registry];
    const labelNames = ['projection'] as const;
    this.events = new Counter({
      name: 'projection_events_total',
      help: 'Events folded',
      labelNames,
      registers,
    });
    this.seconds = new Histogram({
      name: 'projection_batch_seconds',
      help: 'Time from a full batch to its commit',
      labelNames,
      registers,
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    });
    const gauge = (name: string, help: string, of: (one: ProjectionHealth) => number) =>
      new Gauge({
        name,
        help,
        labelNames,
        registers,
        collect() {
          for (const one of health()) this.set({ projection: one.projection }, of(one));
        },
      });
    const most = (values: readonly number[]) => Math.max(0, ...values);
    gauge('projection_lag_seconds', 'Age of the oldest event not yet folded', ({ shards }) =>
      most(shards.map(({ secondsBehind }) => secondsBehind)),
    );
    gauge('projection_parked_streams', 'Streams set aside', ({ shards }) =>
      shards.reduce((sum, { parkedStreams }) => sum + parkedStreams, 0),
    );
    gauge('projection_red', '1 when it needs an operator', ({ red }) => (red ? 1 : 0));
  }

  /** What a shard calls after each batch. */
  batches(projection: string): (events: number, seconds: number) => void {
    return (events, seconds) => {
      this.events.inc({ projection }, events);
      this.seconds.observe({ projection }, seconds);
    };
  }
}
