import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';

type Row = Readonly<{
  projection: string;
  build: number;
  status: string;
  failed: boolean;
  position: string | null;
  head: string | null;
  rate: number | null;
}>;

const cachedMs = 500;
const patienceMs = 1_000;

const share = ({ position, head }: Row): number =>
  position && head ? Math.min(1, Number.parseInt(position, 10) / Number.parseInt(head, 10)) : 0;

const figures: readonly Readonly<{
  name: string;
  help: string;
  of: (row: Row) => number | undefined;
}>[] = [
  {
    name: 'projection_build_shown',
    help: '1 for the table that queries see, 0 for one kept or being built',
    of: ({ status }) => (status === 'live' ? 1 : 0),
  },
  {
    name: 'projection_rebuild_share',
    help: 'How much of the log a table being built has seen, from 0 to 1',
    of: (row) => (row.status === 'building' ? share(row) : undefined),
  },
  {
    name: 'projection_rebuild_events_per_second',
    help: 'Events a second of a rebuild since it was begun or gone on with',
    of: ({ status, rate }) => (status === 'building' ? (rate ?? 0) : undefined),
  },
  {
    name: 'projection_rebuild_failed',
    help: '1 when the last attempt of a rebuild failed',
    of: ({ status, failed }) => (status === 'building' ? Number(failed) : undefined),
  },
];

/**
 * Tells Prometheus of tables being built, whoever builds them. A database that does not answer
 * costs these figures alone.
 */
export const tellRebuilds = (registry: Registry, readModels: DataSource): void => {
  let last: Readonly<{ at: number; rows: Promise<readonly Row[]> }> | undefined;
  const rows = (): Promise<readonly Row[]> => {
    if (!last || Date.now() - last.at > cachedMs) last = { at: Date.now(), rows: read(readModels) };
    return last.rows;
  };
  for (const { name, help, of } of figures)
    registry.registerMetric(
      new Gauge({
        name,
        help,
        labelNames: ['projection', 'build'],
        registers: [],
        async collect() {
          this.reset();
          for (const row of await rows()) {
            const figure = of(row);
            const { projection, build } = row;
            if (figure !== undefined) this.set({ projection, build }, figure);
          }
        },
      }),
    );
};

const read = async (readModels: DataSource): Promise<readonly Row[]> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly Row[]>((resolve) => {
    timer = setTimeout(() => resolve([]), patienceMs);
  });
  const rows = readModels
    .query<Row[]>(
      `SELECT b.projection, b.build, b.status, b.error IS NOT NULL AS failed, r.position, r.head, r.rate
        FROM platform.build b LEFT JOIN platform.rebuild r USING (projection, build)
        WHERE b.status <> 'abandoned'`,
    )
    .catch(() => []);
  return Promise.race([rows, late]).finally(() => clearTimeout(timer));
};
