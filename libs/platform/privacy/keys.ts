import { hkdfSync } from 'node:crypto';
import { refuse } from '#domain/kernel';
import { keyRingOf, type Settings } from '#platform/config';

/** Whether a name is that of a file's key. */
export const isFileKey = (name: string): boolean => name.startsWith('file/');

/**
 * A key for each person, matter, file and vault（一人一钥、一案一钥）, in a store of its own.
 * Whoever erases one makes unreadable all that was sealed under it, in the log, in tables, in every
 * copy of them; digests and proofs stay whole. Names: `person/<id>`, `matter/<stream>`,
 * `file/<digest>`, `vault/<organ>`. The master key wraps all of them but those of files: each of
 * these is wrapped by the keys of the matters that the file lies in, or by that of a vault while it
 * lies in none（信封加密）.
 */
export abstract class Keys {
  /** The key of that name, made when there is none. Throws `Refusal` when it was erased. */
  abstract keyOf(name: string): Promise<Buffer>;
  /**
   * The key of that name, as far as this process knows it; none once it was erased, several where
   * it follows from a master key that was changed.
   */
  abstract known(name: string): readonly Buffer[];
  /**
   * Every key under which something of that name may be sealed, the newest first. Throws `Refusal`
   * when it was erased. That of a file is opened through the first of `first` that wraps it.
   */
  async keysOf(name: string, _first?: readonly string[]): Promise<readonly [Buffer, ...Buffer[]]> {
    const newest = await this.keyOf(name);
    return [newest, ...this.known(name).filter((one) => !one.equals(newest))];
  }
  /**
   * The key of a file, made where there is none and then wrapped under the key of `holder`. Where
   * keys follow from the master key nothing is wrapped.
   */
  fileKeyOf(file: string, _holder: string): Promise<Buffer> {
    return this.keyOf(file);
  }
  /**
   * From now on a file opens with the key of each of those holders（重新封装）; where `only` was
   * said, with no other. A holder whose key was erased opens nothing.
   */
  async wrapUnder(_file: string, _holders: readonly string[], _only?: boolean): Promise<void> {}
  /** Whether one can be erased alone: it can where they stand in a store of their own. */
  abstract readonly erasable: boolean;
  /** Erases it for ever; of a file also everything under which it was wrapped. */
  abstract erase(name: string): Promise<void>;
  /**
   * Whether it was erased: then nothing older opens either. That of a file is when it was
   * destroyed, or when every key was that wraps it.
   */
  abstract isErased(name: string): boolean;
}

/** Whose data were erased, nothing more is sealed under that key（已按规定删除）. */
export const erased = (name: string): never =>
  refuse(
    'key-erased',
    `${name} 的个人信息已依法删除，不能再以其名义登记（the personal data kept under this name were erased by law; nothing more is kept under it）.`,
    'PIPL 47',
  );

/**
 * Keys that follow from the master key: what stands without a key store (`KEYS_URL`). None of them
 * can be erased alone.
 */
class DerivedKeys extends Keys {
  readonly erasable = false;

  constructor(
    private readonly newestFirst: readonly [Buffer, ...Buffer[]],
    private readonly district: string,
  ) {
    super();
  }

  async keyOf(name: string): Promise<Buffer> {
    return this.derived(this.newestFirst[0], name);
  }

  known(name: string): readonly Buffer[] {
    return this.newestFirst.map((master) => this.derived(master, name));
  }

  async erase(): Promise<void> {
    throw new Error('Keys that follow from the master key cannot be erased: set KEYS_URL.');
  }

  isErased(): boolean {
    return false;
  }

  private derived(master: Buffer, name: string): Buffer {
    return Buffer.from(hkdfSync('sha256', master, this.district, `key of ${name}`, 32));
  }
}

/** The keys that follow from the ring of PERSONAL_DATA_KEY, its newest key first. */
export const derivedKeys = ({
  PERSONAL_DATA_KEY,
  DISTRICT,
}: Pick<Settings, 'PERSONAL_DATA_KEY' | 'DISTRICT'>): Keys => {
  const [newest, ...older] = keyRingOf(PERSONAL_DATA_KEY) ?? [];
  if (newest === undefined) throw new RangeError('PERSONAL_DATA_KEY is no key');
  return new DerivedKeys([newest, ...older], DISTRICT);
};
