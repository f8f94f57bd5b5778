import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { positionOf } from '#platform/log';
import type { ProjectionHealth, ShardHealth } from './health.js';

/** Figures of one projection or reaction, each from its shards. */
const gauges: readonly Readonly<{
  name: string;
  help: string;
  of: (one: ProjectionHealth) => number;
}>[] = [
  {
    name: 'lag_events',
    help: 'Events read from the log and not yet done with',
    of: ({ shards }) => sum(shards, ({ waitingEvents }) => waitingEvents),
  },
  {
    name: 'lag_seconds',
    help: 'Age of the oldest event read and not yet done with',
    of: ({ shards }) => most(shards, ({ secondsBehind }) => secondsBehind),
  },
  {
    name: 'lag_positions',
    help: 'Distance to the end of the log, counted as the log counts its positions',
    of: ({ head, shards }) => most(shards, ({ position }) => distance(head, position)),
  },
  {
    name: 'live_delay_seconds',
    help: 'By how much live events are late now, on top of what they always take',
    of: ({ shards }) => most(shards, ({ lateMs }) => lateMs / 1_000),
  },
  {
    name: 'events_per_second',
    help: 'Events done with a second, over the last look',
    of: ({ shards }) => sum(shards, ({ eventsPerSecond }) => eventsPerSecond),
  },
  {
    name: 'parked_streams',
    help: 'Streams set aside',
    of: ({ shards }) => sum(shards, ({ parkedStreams }) => parkedStreams),
  },
  { name: 'red', help: '1 when it needs an operator', of: ({ red }) => (red ? 1 : 0) },
];

/**
 * What Prometheus is told of projections or of reactions. Gauges are read from `health` when it
 * asks.
 */
export class Metrics {
  private readonly events: Counter;
  private readonly seconds: Histogram;

  constructor(
    registry: Registry,
    health: () => readonly ProjectionHealth[],
    private readonly kind: 'projection' | 'reaction' = 'projection',
  ) {
    const registers = [registry];
    const labelNames = [kind];
    this.events = new Counter({
      name: `${kind}_events_total`,
      help: 'Events done with',
      labelNames,
      registers,
    });
    this.seconds = new Histogram({
      name: `${kind}_batch_seconds`,
      help: 'Time from a full batch to its commit',
      labelNames,
      registers,
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    });
    for (const { name, help, of } of gauges)
      registry.registerMetric(
        new Gauge({
          name: `${kind}_${name}`,
          help,
          labelNames: [kind, 'build'],
          registers: [],
          collect() {
            // What is not followed any more is not told of any more.
            this.reset();
            for (const one of health())
              this.set({ [kind]: one.projection, build: one.build }, of(one));
          },
        }),
      );
  }

  /** What a shard calls after each batch. */
  batches(name: string): (events: number, seconds: number) => void {
    const labels = { [this.kind]: name };
    return (events, seconds) => {
      this.events.inc(labels, events);
      this.seconds.observe(labels, seconds);
    };
  }
}

const sum = (shards: readonly ShardHealth[], of: (shard: ShardHealth) => number): number =>
  shards.reduce((all, shard) => all + of(shard), 0);

const most = (shards: readonly ShardHealth[], of: (shard: ShardHealth) => number): number =>
  Math.max(0, ...shards.map(of));

const distance = (head: string | null, position: string | null): number => {
  if (!head) return 0;
  const at = position ? BigInt(positionOf(position).commit) : 0n;
  return Math.max(0, Number(BigInt(positionOf(head).commit) - at));
};
