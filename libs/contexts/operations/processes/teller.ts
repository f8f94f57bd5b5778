import { randomUUID } from 'node:crypto';
import {
  type Dispatcher,
  type ProjectionHealth,
  type ProjectionRunner,
  type ReactionRunner,
} from '#platform/following';
import type { DataSource } from 'typeorm';
import { controlStream } from '../control/control.stream.js';

type TellerParts = Readonly<{
  readModels: DataSource;
  projections: Pick<ProjectionRunner, 'all' | 'health'>;
  reactions: Pick<ReactionRunner, 'health'>;
  dispatcher: Dispatcher;
  district: string;
  worker: string;
  everyMs?: number;
}>;

type Told = Readonly<{
  kind: 'projection' | 'reaction';
  version: number;
  health: ProjectionHealth;
}>;

/**
 * Tells the query side every two seconds how this worker's shards are doing, and the log which
 * projections it follows.
 */
export class Teller {
  private timer: NodeJS.Timeout | undefined;
  private telling: Promise<void> | undefined;
  private readonly announced = new Set<string>();

  constructor(private readonly parts: TellerParts) {}

  start(): void {
    this.timer ??= setInterval(() => this.tell(), this.parts.everyMs ?? 2_000);
    this.tell();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.telling;
  }

  private tell(): void {
    this.telling ??= this.tellOnce()
      // A database or store that is away: the next note says more than this one would have.
      .catch(() => undefined)
      .finally(() => {
        this.telling = undefined;
      });
  }

  private async tellOnce(): Promise<void> {
    const { readModels, worker } = this.parts;
    const told = this.all();
    await readModels.query(
      `INSERT INTO platform.told AS t (worker, name, build, kind, version, health)
        SELECT $1, n.name, n.build, n.kind, n.version, n.health
        FROM jsonb_to_recordset($2) AS n(name text, build int, kind text, version int, health jsonb)
        ON CONFLICT (worker, name, build) DO UPDATE SET health = excluded.health, version = excluded.version, at = now()`,
      [worker, JSON.stringify(told.map(row))],
    );
    await readModels.query(`DELETE FROM platform.told WHERE at < now() - interval '1 minute'`);
    for (const one of told) await this.announce(one);
  }

  private all(): readonly Told[] {
    const { projections, reactions } = this.parts;
    const running = projections.all().map(({ followed }) => followed);
    const versions = new Map(running.map((followed) => [followed.name, followed]));
    const followed = projections.health();
    // A new version that is still being built has no shard; operators want to know of it all the
    // same.
    const built = running
      .filter(({ name }) => followed.every(({ projection }) => projection !== name))
      .map(({ name }) => ({
        projection: name,
        build: 0,
        head: null,
        red: false,
        attention: false,
        shards: [],
      }));
    return [
      ...[...followed, ...built].map((health) => {
        const version = versions.get(health.projection)?.version ?? 0;
        return { kind: 'projection' as const, version, health };
      }),
      ...reactions.health().map((health) => ({ kind: 'reaction' as const, version: 1, health })),
    ];
  }

  private async announce({ kind, version, health }: Told): Promise<void> {
    const { dispatcher, district } = this.parts;
    const name = health.projection;
    if (this.announced.has(name)) return;
    await dispatcher.send({
      category: controlStream.category,
      district,
      id: name,
      type: 'NoteFollowing',
      data: { name, kind, version },
      commandId: randomUUID(),
      by: { kind: 'reaction', name: 'projection-control' },
    });
    this.announced.add(name);
  }
}

const row = ({ kind, version, health }: Told) => ({
  name: health.projection,
  build: health.build,
  kind,
  version,
  health,
});
