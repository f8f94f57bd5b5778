import { randomBytes } from 'node:crypto';
import { erased, sealed, unsealedWithOne } from '#platform/privacy';

const between = ' in ';
/** What the row of a file says whose key lies wrapped under other keys. */
export const underOthers = '-';

const makeFile = `WITH made AS (
    INSERT INTO keys.key (district, name, wrapped) VALUES ($1, $2, '${underOthers}')
      ON CONFLICT DO NOTHING RETURNING name, wrapped),
  under AS (
    INSERT INTO keys.key (district, name, wrapped) SELECT $1, $3, $4 FROM made RETURNING name, wrapped)
  SELECT name, wrapped FROM made UNION ALL SELECT name, wrapped FROM under`;

// The row of the file is changed first: whoever destroys the file at the same moment waits, or was
// first, and then nothing is wrapped any more.
const wrapFile = `WITH file AS (
    UPDATE keys.key SET wrapped = '${underOthers}', change = nextval('keys.change')
      WHERE district = $1 AND name = $2 AND wrapped IS NOT NULL RETURNING name, wrapped),
  under AS (
    INSERT INTO keys.key (district, name, wrapped, erased_at)
      SELECT $1, one.name, one.wrapped, CASE WHEN one.wrapped IS NULL THEN now() END
        FROM unnest($3::text[], $4::text[]) AS one (name, wrapped), file
      ON CONFLICT (district, name) DO UPDATE SET wrapped = excluded.wrapped,
        erased_at = excluded.erased_at, change = nextval('keys.change')
      RETURNING name, wrapped)
  SELECT name, wrapped FROM file UNION ALL SELECT name, wrapped FROM under`;

const unwrapAll = `UPDATE keys.key SET wrapped = NULL, erased_at = now(), change = nextval('keys.change')
  WHERE district = $1 AND starts_with(name, $2) AND wrapped IS NOT NULL`;

type Row = Readonly<{ name: string; wrapped: string | null }>;

type Changes = Readonly<{ missing: readonly string[]; over: readonly string[] }>;

/** The store in which the keys of files lie beside those that wrap them. */
type Store = Readonly<{
  district: string;
  keyOf: (name: string) => Promise<Buffer>;
  known: (name: string, first?: readonly string[]) => readonly Buffer[];
  isErased: (name: string) => boolean;
  /** Whether the key of a file still lies under the master key, as it did before. */
  isAlone: (file: string) => boolean;
  asked: (text: string, values: readonly unknown[]) => Promise<readonly Row[]>;
  noticed: (row: Row) => void;
  /** Has all that was stored up to now. */
  fresh: () => Promise<void>;
}>;

/**
 * The keys of files in a key store（信封加密）: each wrapped under the key of every matter that the
 * file lies in, or of the vault while it lies in none. A row `<file> in <holder>` is one such wrap;
 * the row `<file>` says that there are some, and once it is empty, that the file was destroyed.
 */
export class FileKeys {
  private readonly wraps = new Map<string, Map<string, string | null>>();

  constructor(private readonly store: Store) {}

  /** Takes a row of the store that is a wrap; says whether it is one. */
  took({ name, wrapped }: Row): boolean {
    const [file = '', holder] = name.split(between);
    if (holder === undefined) return false;
    const all = this.wraps.get(file) ?? new Map<string, string | null>();
    this.wraps.set(file, all.set(holder, wrapped));
    return true;
  }

  /** The key of a file, through one of those named first where it lies under them. */
  known(file: string, first: readonly string[] = []): readonly Buffer[] {
    const all = [...this.under(file)];
    const sorted = all.toSorted(([a], [b]) => +first.includes(b) - +first.includes(a));
    for (const [holder, wrapped] of sorted) {
      const keys = wrapped === null ? [] : this.store.known(holder);
      if (wrapped !== null && keys.length > 0)
        return [Buffer.from(unsealedWithOne(keys, nameIn(file, holder), wrapped), 'base64')];
    }
    return [];
  }

  /** Whether every key under which it lay was erased. */
  isErased(file: string): boolean {
    const all = [...this.under(file)];
    const isGone = ([holder, wrapped]: readonly [string, string | null]): boolean =>
      wrapped === null || this.store.isErased(holder);
    return all.length > 0 && all.every(isGone);
  }

  /** The key of a file that there is. Throws `Refusal` when it opens no more. */
  async keyOf(file: string, first?: readonly string[]): Promise<Buffer> {
    if (this.store.known(file, first).length === 0) await this.store.fresh();
    const [key] = this.store.known(file, first);
    if (key) return key;
    if (this.store.isErased(file)) return erased(file);
    throw new Error(`The key store has no key of ${file}`);
  }

  /** The same, made under that holder where there is none yet. */
  async made(file: string, holder: string): Promise<Buffer> {
    const [known] = this.store.known(file);
    if (known) return known;
    if (this.store.isErased(file)) return erased(file);
    const wrapped = await this.wrapped(file, holder, randomBytes(32));
    const values = [this.store.district, file, nameIn(file, holder), wrapped];
    await this.kept(makeFile, values);
    return this.keyOf(file);
  }

  /** From now on it opens with the key of each holder; where `only`, of no other. */
  async wrap(file: string, holders: readonly string[], only: boolean): Promise<void> {
    if (this.isDone(file, this.changes(file, holders, only))) return;
    await this.store.fresh();
    const { missing, over } = this.changes(file, holders, only);
    const [key] = this.store.known(file);
    if (!key || this.isDone(file, { missing, over })) return;
    const under = await Promise.all(missing.map((one) => this.wrapped(file, one, key)));
    // Those that are new come first: whoever looks in between finds one that opens.
    const names = [...missing, ...over].map((one) => nameIn(file, one));
    const values = [...under, ...over.map(() => null)];
    await this.kept(wrapFile, [this.store.district, file, names, values]);
  }

  /** Takes every wrap away, after the row of the file says that it was destroyed. */
  async unwrapAll(file: string): Promise<void> {
    await this.store.asked(unwrapAll, [this.store.district, `${file}${between}`]);
    for (const holder of this.under(file).keys()) this.wraps.get(file)!.set(holder, null);
  }

  /** Under which keys it is still to be wrapped, and under which no longer. */
  private changes(file: string, holders: readonly string[], only: boolean): Changes {
    const now = this.under(file);
    const lying = [...now].flatMap(([holder, wrapped]) => (wrapped === null ? [] : [holder]));
    const alive = holders.filter((one) => !this.store.isErased(one));
    return {
      missing: alive.filter((one) => !lying.includes(one)),
      over: only ? lying.filter((one) => !holders.includes(one)) : [],
    };
  }

  private isDone(file: string, { missing, over }: Changes): boolean {
    return missing.length === 0 && over.length === 0 && !this.store.isAlone(file);
  }

  private under(file: string): ReadonlyMap<string, string | null> {
    return this.wraps.get(file) ?? new Map();
  }

  private async wrapped(file: string, holder: string, key: Buffer): Promise<string> {
    return sealed(await this.store.keyOf(holder), nameIn(file, holder), key.toString('base64'));
  }

  private async kept(text: string, values: readonly unknown[]): Promise<void> {
    for (const row of await this.store.asked(text, values)) this.store.noticed(row);
  }
}

const nameIn = (file: string, holder: string): string => `${file}${between}${holder}`;
