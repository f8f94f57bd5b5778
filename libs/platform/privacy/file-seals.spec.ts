import { loadSettings } from '#platform/config';
import { FileSeals } from './file-seals.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const sealsUnder = (...keys: readonly string[]): FileSeals =>
  new FileSeals(
    loadSettings({ NODE_ENV: 'test', DISTRICT: '440704', PERSONAL_DATA_KEY: keys.join(',') }, [
      'EVENTSTORE_URL',
      'DATABASE_URL',
      'OIDC_ISSUER',
      'OIDC_AUDIENCE',
    ]),
  );
const seals = sealsUnder(key(5));
const file = Buffer.from('当事人：黄伟强');

describe('The seal of a file', () => {
  it('opens in its own matter only, and only whole', () => {
    const sealed = seals.seal('case-1', file);
    expect(sealed.includes('黄伟强')).toBe(false);
    expect(seals.open('case-1', sealed)).toEqual(file);
    expect(() => seals.open('case-2', sealed)).toThrow(RangeError);
    sealed[20]! ^= 1;
    expect(() => seals.open('case-1', sealed)).toThrow(RangeError);
  });

  it('is the same for the same file', () =>
    expect(seals.seal('case-1', file)).toEqual(seals.seal('case-1', file)));
});

describe('A change of keys', () => {
  it('leaves what was sealed before readable, and codes what they are', () => {
    const after = sealsUnder(key(6), key(5));
    expect(after.open('case-1', seals.seal('case-1', file))).toEqual(file);
    expect(after.codeOf('paper-1 a')).toBe(seals.codeOf('paper-1 a'));
    expect(() => seals.open('case-1', after.seal('case-1', file))).toThrow(RangeError);
  });
});

describe('The code of a paper', () => {
  it('follows from the paper, in signs that are read over the telephone', () => {
    expect(seals.codeOf('paper-1 a')).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(seals.codeOf('paper-1 a')).toBe(seals.codeOf('paper-1 a'));
    expect(seals.codeOf('paper-1 a')).not.toBe(seals.codeOf('paper-1 b'));
  });
});
