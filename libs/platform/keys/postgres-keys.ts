import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import { hkdfSync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { ProblemException } from '#platform/http';
import { Changes } from './changes.js';
import { FileKeys, underOthers } from './file-keys.js';
import { Together } from './together.js';
import { erased, isFileKey, Keys, sealed, unsealedWithOne } from '#platform/privacy';

type Row = Readonly<{ name: string; wrapped: string | null }>;
type Changed = Row & Readonly<{ change: string }>;

const lookEveryMs = 100;
const pageRows = 5_000;

/** How the key store is made where there is none. */
export const keyTable = `CREATE SCHEMA IF NOT EXISTS keys;
  CREATE SEQUENCE IF NOT EXISTS keys.change;
  CREATE TABLE IF NOT EXISTS keys.key (
    district text NOT NULL, name text NOT NULL, wrapped text, made_at timestamptz NOT NULL DEFAULT now(),
    erased_at timestamptz, change bigint NOT NULL DEFAULT nextval('keys.change'), PRIMARY KEY (district, name));
  CREATE INDEX IF NOT EXISTS key_change ON keys.key (district, change)`;

/** Whether a question failed because there is no key store yet. */
export const noKeyTable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '42P01';

/**
 * The key store（密钥库）: one random key for each person, matter and vault, wrapped by a key that
 * follows from PERSONAL_DATA_KEY, and one for each file, wrapped by those of its matters
 * (`FileKeys`), in PostgreSQL at `KEYS_URL`, apart from everything that is sealed under them and
 * from its back-ups. Each process keeps all of them in memory, wrapped (some
 * 200 bytes each), because rows are opened by the hundred; what another process made or erased is
 * known a tenth of a second later.
 */
export class PostgresKeys extends Keys implements OnApplicationShutdown {
  readonly erasable = true;

  private readonly pool: pg.Pool;
  private readonly wraps: readonly Buffer[];
  private readonly log = new Logger(PostgresKeys.name);
  private readonly all = new Map<string, string | null>();
  private readonly timer: NodeJS.Timeout;
  private readonly changes = new Changes();
  private readonly making = new Together((names) => this.made(names));
  private readonly files: FileKeys;
  private looking: Promise<void> | undefined;
  private trouble: string | null = null;

  constructor(
    url: string,
    private readonly district: string,
    newestFirst: readonly Buffer[],
  ) {
    super();
    this.wraps = newestFirst.map((master) =>
      Buffer.from(hkdfSync('sha256', master, district, 'keys of keys', 32)),
    );
    const limits = { max: 2, connectionTimeoutMillis: 5_000, query_timeout: 5_000 };
    this.pool = new pg.Pool({ connectionString: url, ...limits });
    this.pool.on('error', () => undefined);
    this.files = new FileKeys({
      district,
      keyOf: (name) => this.keyOf(name),
      known: (name, first) => this.known(name, first),
      isErased: (name) => this.isErased(name),
      isAlone: (file) => this.all.get(file) !== underOthers,
      asked: (text, values) => this.asked(text, values),
      noticed: (row) => this.noticed(row),
      fresh: () => this.fresh(),
    });
    this.timer = setInterval(() => void this.look(), lookEveryMs).unref();
  }

  async keyOf(name: string): Promise<Buffer> {
    if (isFileKey(name)) return this.files.keyOf(name);
    const known = this.all.get(name);
    if (known === null) return erased(name);
    if (known) return this.unwrapped(name, known);
    const wrapped = await this.making.of(name);
    this.all.set(name, wrapped);
    return wrapped === null ? erased(name) : this.unwrapped(name, wrapped);
  }

  override async keysOf(
    name: string,
    first?: readonly string[],
  ): Promise<readonly [Buffer, ...Buffer[]]> {
    return isFileKey(name) ? [await this.files.keyOf(name, first)] : super.keysOf(name);
  }

  override fileKeyOf(file: string, holder: string): Promise<Buffer> {
    return this.files.made(file, holder);
  }

  override wrapUnder(file: string, holders: readonly string[], only = false): Promise<void> {
    return this.files.wrap(file, holders, only);
  }

  known(name: string, first?: readonly string[]): readonly Buffer[] {
    const wrapped = this.all.get(name);
    if (wrapped === underOthers) return this.files.known(name, first);
    return wrapped ? [this.unwrapped(name, wrapped)] : [];
  }

  isErased(name: string): boolean {
    const wrapped = this.all.get(name);
    return wrapped === null || (wrapped === underOthers && this.files.isErased(name));
  }

  async erase(name: string): Promise<void> {
    await this.asked(
      `INSERT INTO keys.key (district, name, erased_at) VALUES ($1, $2, now())
        ON CONFLICT (district, name) DO UPDATE SET wrapped = NULL, erased_at = now(), change = nextval('keys.change')`,
      [this.district, name],
    );
    this.all.set(name, null);
    if (isFileKey(name)) await this.files.unwrapAll(name);
  }

  /** Looks for what other processes made or erased; asked every tenth of a second. */
  look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    await this.pool.end();
  }

  private async lookNow(): Promise<void> {
    try {
      for (let rows = await this.page(); rows.length === pageRows; rows = await this.page());
      this.trouble = null;
    } catch (error) {
      if (noKeyTable(error)) return;
      if (this.trouble === null) this.log.warn(`The key store is away: ${String(error)}`);
      this.trouble = String(error);
    }
  }

  private async page(): Promise<readonly Changed[]> {
    const { rows } = await this.pool.query<Changed>({
      name: 'look-for-keys',
      text: `SELECT name, wrapped, change FROM (
          SELECT name, wrapped, change FROM keys.key WHERE district = $1 AND change > $2
          UNION ALL SELECT name, wrapped, change FROM keys.key WHERE district = $1 AND change = ANY ($3)
        ) AS news ORDER BY change LIMIT ${pageRows}`,
      values: [this.district, String(this.changes.seen), this.changes.missing()],
    });
    for (const { change, ...row } of rows) {
      this.noticed(row);
      this.changes.saw(BigInt(change));
    }
    return rows;
  }

  private noticed(row: Row): void {
    if (!this.files.took(row)) this.all.set(row.name, row.wrapped);
  }

  /** A look that begins now, not one that is under way. */
  private async fresh(): Promise<void> {
    await this.looking;
    await this.look();
  }

  /** Whoever is first makes it; another process may be, at the same moment. */
  private async made(names: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const sorted = names.toSorted();
    const keys = sorted.map((name) => this.wrapped(name, randomBytes(32)));
    const own = await this.asked(
      `INSERT INTO keys.key (district, name, wrapped) SELECT $1, name, wrapped
        FROM unnest($2::text[], $3::text[]) AS asked (name, wrapped)
        ON CONFLICT DO NOTHING RETURNING name, wrapped`,
      [this.district, sorted, keys],
    );
    const others = own.length === sorted.length ? [] : await this.madeElsewhere(sorted);
    return new Map([...own, ...others].map(({ name, wrapped }) => [name, wrapped]));
  }

  private madeElsewhere(names: readonly string[]): Promise<readonly Row[]> {
    return this.asked(
      'SELECT name, wrapped FROM keys.key WHERE district = $1 AND name = ANY ($2)',
      [this.district, names],
    );
  }

  private async asked(text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    try {
      return await this.tried(text, values);
    } catch (error) {
      this.log.warn(`The key store did not answer: ${String(error)}`);
      throw new ProblemException(
        503,
        'key-store-away',
        '密钥库暂时不可用，请以同一编号重新提交（the key store is away; send the same request again）.',
      );
    }
  }

  private async tried(text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    try {
      return (await this.pool.query<Row>(text, [...values])).rows;
    } catch (error) {
      if (!noKeyTable(error)) throw error;
      // Another process may make it at the same moment: then it is there when it is asked again.
      await this.pool.query(keyTable).catch(() => undefined);
      return (await this.pool.query<Row>(text, [...values])).rows;
    }
  }

  private wrapped(name: string, key: Buffer): string {
    return sealed(this.wraps[0]!, name, key.toString('base64'));
  }

  private unwrapped(name: string, wrapped: string): Buffer {
    return Buffer.from(unsealedWithOne(this.wraps, name, wrapped), 'base64');
  }
}
