import { loadSettings } from '#platform/config';
import { FileSeals } from './file-seals.js';
import { derivedKeys, erased, Keys } from './keys.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const under = (...keys: readonly string[]) =>
  loadSettings({ NODE_ENV: 'test', DISTRICT: '440704', PERSONAL_DATA_KEY: keys.join(',') }, [
    'EVENTSTORE_URL',
    'DATABASE_URL',
    'OIDC_ISSUER',
    'OIDC_AUDIENCE',
  ]);
const sealsUnder = (...keys: readonly string[]): FileSeals => new FileSeals(under(...keys));
const seals = sealsUnder(key(5));

/** A key store of which one key was erased. */
class OneErased extends Keys {
  readonly erasable = true;
  private readonly others = derivedKeys(under(key(5)));

  constructor(private readonly gone: string) {
    super();
  }

  async keyOf(name: string): Promise<Buffer> {
    return this.isErased(name) ? erased(name) : this.others.keyOf(name);
  }

  known(name: string): readonly Buffer[] {
    return this.isErased(name) ? [] : this.others.known(name);
  }

  async erase(): Promise<void> {
    return undefined;
  }

  isErased(name: string): boolean {
    return name === this.gone;
  }
}
const file = Buffer.from('当事人：黄伟强');

describe('The seal of a file', () => {
  it('opens in its own matter only, and only whole', async () => {
    const sealed = await seals.seal('case-1', file);
    expect(sealed.includes('黄伟强')).toBe(false);
    expect(seals.open('case-1', sealed)).toEqual(file);
    expect(() => seals.open('case-2', sealed)).toThrow(RangeError);
    sealed[20]! ^= 1;
    expect(() => seals.open('case-1', sealed)).toThrow(RangeError);
  });

  it('is the same for the same file', async () =>
    expect(await seals.seal('case-1', file)).toEqual(await seals.seal('case-1', file)));
});

describe('ISSUE-11.4 A file that tells of people', () => {
  const names = ['person/a', 'matter/enforcementCase.1'];

  it('opens for who has all the keys, after a change of keys too, in whatever order they were named', async () => {
    const sealed = await seals.seal('case-1', file, names);
    expect(seals.open('case-1', sealed)).toEqual(file);
    expect(sealed).toEqual(await seals.seal('case-1', file, names.toReversed()));
    expect(sealsUnder(key(6), key(5)).open('case-1', sealed)).toEqual(file);
    expect(() => seals.open('case-2', sealed)).toThrow(RangeError);
  });

  it.each(names)('is gone with the key of %s, whatever else is there', async (gone) => {
    const keys = new OneErased(gone);
    const sealed = await seals.seal('case-1', file, names);
    const without = new FileSeals(under(key(5)), keys);
    expect(() => without.open('case-1', sealed)).toThrow(
      expect.objectContaining({ code: 'file-erased' }),
    );
    // Nor does it open for who takes the names off, or has only the master key.
    const bare = sealed.subarray(sealed.indexOf('\n') + 1);
    expect(() => seals.open('case-1', bare)).toThrow(RangeError);
    await expect(without.seal('case-1', file, names)).rejects.toMatchObject({ code: 'key-erased' });
  });
});

describe('A change of keys', () => {
  it('leaves what was sealed before readable, and codes what they are', async () => {
    const after = sealsUnder(key(6), key(5));
    expect(after.open('case-1', await seals.seal('case-1', file))).toEqual(file);
    expect(after.codeOf('paper-1 a')).toBe(seals.codeOf('paper-1 a'));
    const newer = await after.seal('case-1', file);
    expect(() => seals.open('case-1', newer)).toThrow(RangeError);
  });
});

describe('The code of a paper', () => {
  it('follows from the paper, in signs that are read over the telephone', () => {
    expect(seals.codeOf('paper-1 a')).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(seals.codeOf('paper-1 a')).toBe(seals.codeOf('paper-1 a'));
    expect(seals.codeOf('paper-1 a')).not.toBe(seals.codeOf('paper-1 b'));
  });
});
