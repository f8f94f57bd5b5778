import pg from 'pg';

/**
 * One reading: a point, a moment in milliseconds, and a value or a place. Point and moment make it
 * the same reading, whatever comes again.
 */
export type Reading = Readonly<{
  point: string;
  at: number;
  value?: number;
  latitude?: number;
  longitude?: number;
}>;

/** Where whoever watches stands: what is known of each point, up to which reading. */
export type WatchedTo<State> = Readonly<{
  seq: string;
  states: ReadonlyMap<string, State>;
}>;

type Row = Readonly<{
  seq: string;
  point: string;
  at: Date;
  value: number | null;
  latitude: number | null;
  longitude: number | null;
}>;

const zoneMs = 8 * 3_600_000;
const monthOf = (at: number): string => new Date(at + zoneMs).toISOString().slice(0, 7);

const readingOf = ({ point, at, value, latitude, longitude }: Row): Reading => ({
  point,
  at: at.getTime(),
  ...(value !== null && { value }),
  ...(latitude !== null && { latitude }),
  ...(longitude !== null && { longitude }),
});

const inserted = `WITH written AS (
    INSERT INTO readings.reading (point, at, value, latitude, longitude)
    SELECT point, to_timestamp(at / 1000.0), value, latitude, longitude
    FROM unnest($1::text[], $2::float8[], $3::float8[], $4::float8[], $5::float8[]) AS r(point, at, value, latitude, longitude)
    ON CONFLICT DO NOTHING RETURNING seq)
  SELECT count(*)::int AS count, max(seq) AS newest FROM written`;

/** Which of the readings that were given say something else than the one that is there. */
const contradicting = `SELECT r.place::int - 1 AS place
  FROM unnest($1::text[], $2::float8[], $3::float8[], $4::float8[], $5::float8[])
    WITH ORDINALITY AS r(point, at, value, latitude, longitude, place)
  JOIN readings.reading AS there ON there.point = r.point AND there.at = to_timestamp(r.at / 1000.0)
  WHERE (there.value, there.latitude, there.longitude)
    IS DISTINCT FROM (r.value, r.latitude, r.longitude)`;

/** What was written: the newest place in the order, and which contradict what was there. */
export type Written = Readonly<{
  /** Nothing where each of them was there already. */
  newest: string | undefined;
  /** All were new: none was there already. */
  all: boolean;
  contradicting: ReadonlySet<number>;
}>;

/**
 * An array as PostgreSQL reads it. The driver looks at each part of an array again and again: for
 * thousands of readings that takes longer than to write them.
 */
const arrayOf = (parts: readonly (string | number | undefined)[]): string => {
  const said = parts.map((part) => {
    if (part === undefined) return 'NULL';
    return typeof part === 'string' ? JSON.stringify(part) : String(part);
  });
  return `{${said.join(',')}}`;
};

/** `read` in ASCII: one process at a time takes readings in. */
const lock = 0x72656164;

/**
 * The table of readings（监测数据）, a table for each month. What `write` has answered lies on the
 * disk; a reading that comes again is not there twice.
 */
export class ReadingsTable {
  private readonly pool: pg.Pool;
  private readonly months = new Set<string>();
  private letGo: (() => void) | undefined;

  constructor(url: string) {
    this.pool = new pg.Pool({ connectionString: url, max: 4 });
    this.pool.on('error', () => undefined);
  }

  /** Waits until no other process takes readings in; that ends with the connection. */
  async alone(lost: () => void): Promise<void> {
    const client = await this.pool.connect();
    client.once('error', lost);
    // It is held as long as the table is open; a pool that ends waits for whoever is out of it.
    this.letGo = () => {
      client.off('error', lost);
      client.on('error', () => undefined);
      client.release(true);
    };
    await client.query('SELECT pg_advisory_lock($1)', [lock]);
  }

  /**
   * Writes some readings, all or none; in the order in which they are given. Tells the places of
   * those that contradict one of the same point and moment: the first stands, they do not.
   */
  async write(readings: readonly Reading[]): Promise<Written> {
    await this.makeMonths(readings);
    const values = [
      arrayOf(readings.map(({ point }) => point)),
      arrayOf(readings.map(({ at }) => at)),
      arrayOf(readings.map(({ value }) => value)),
      arrayOf(readings.map(({ latitude }) => latitude)),
      arrayOf(readings.map(({ longitude }) => longitude)),
    ];
    const { rows } = await this.pool.query<{ count: number; newest: string | null }>({
      name: 'write-readings',
      text: inserted,
      values,
    });
    const { count = 0, newest = null } = rows[0] ?? {};
    const all = count === readings.length;
    const contradicting = all ? new Set<number>() : await this.contradicting(values);
    return { newest: newest ?? undefined, all, contradicting };
  }

  /** The readings that came after one, in the order in which they came. */
  async after(
    seq: string,
    most: number,
  ): Promise<readonly (Reading & Readonly<{ seq: string }>)[]> {
    const { rows } = await this.pool.query<Row>(
      `SELECT seq, point, at, value, latitude, longitude FROM readings.reading
        WHERE seq > $1 ORDER BY seq LIMIT $2`,
      [seq, most],
    );
    return rows.map((row) => ({ seq: row.seq, ...readingOf(row) }));
  }

  /** The newest place in the order in which they came. */
  async newest(): Promise<string> {
    const { rows } = await this.pool.query<{ seq: string }>(
      `SELECT CASE WHEN is_called THEN last_value ELSE 0 END AS seq FROM readings.seq`,
    );
    return rows[0]?.seq ?? '0';
  }

  /** Where whoever watches was when it last said so. */
  async watched<State>(): Promise<WatchedTo<State>> {
    const { rows: to } = await this.pool.query<{ seq: string }>(
      'SELECT seq FROM readings.watched_to',
    );
    const { rows } = await this.pool.query<{ point: string; state: State }>(
      'SELECT point, state FROM readings.watched',
    );
    const states = new Map(rows.map(({ point, state }) => [point, state]));
    return { seq: to[0]?.seq ?? '0', states };
  }

  /** Says where whoever watches is now. */
  async keep<State>({ seq, states }: WatchedTo<State>): Promise<void> {
    await this.pool.query(
      `WITH kept AS (
        INSERT INTO readings.watched (point, state)
        SELECT point, state::jsonb FROM unnest($1::text[], $2::text[]) AS w(point, state)
        ON CONFLICT (point) DO UPDATE SET state = excluded.state
      )
      INSERT INTO readings.watched_to (seq) VALUES ($3)
      ON CONFLICT (one) DO UPDATE SET seq = excluded.seq`,
      [[...states.keys()], [...states.values()].map((state) => JSON.stringify(state)), seq],
    );
  }

  /** Forgets the months that lie wholly before a moment. How many. */
  async forgetBefore(at: number): Promise<number> {
    const { rows } = await this.pool.query<{ gone: number }>(
      'SELECT readings.forget_before(to_timestamp($1 / 1000.0)) AS gone',
      [at],
    );
    return rows[0]?.gone ?? 0;
  }

  async end(): Promise<void> {
    this.letGo?.();
    this.letGo = undefined;
    await this.pool.end();
  }

  private async contradicting(values: readonly string[]): Promise<ReadonlySet<number>> {
    const { rows } = await this.pool.query<{ place: number }>({
      name: 'contradicting-readings',
      text: contradicting,
      values: [...values],
    });
    return new Set(rows.map(({ place }) => place));
  }

  private async makeMonths(readings: readonly Reading[]): Promise<void> {
    const missing = new Map(
      readings
        .map(({ at }) => [monthOf(at), at] as const)
        .filter(([month]) => !this.months.has(month)),
    );
    for (const [month, at] of missing) {
      await this.pool.query('SELECT readings.make_month(to_timestamp($1 / 1000.0))', [at]);
      this.months.add(month);
    }
  }
}
