import { loadSettings } from '#platform/config';
import { isIdentityNumber } from './identity-number.js';
import { maskedName } from '#domain/kernel';
import { PersonalData } from './personal-data.js';

const settings = loadSettings({
  NODE_ENV: 'test',
  DISTRICT: '440704',
  EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
  DATABASE_URL: 'postgres://127.0.0.1:1/none',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  OIDC_AUDIENCE: 'test',
  PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
});
const data = new PersonalData(settings);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** A number with its right check character, of somebody born on 1 January of that year. */
const ofBirthYear = (year: number): string => {
  const first17 = `440524${year}0101001`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return `${first17}${'10X98765432'[sum % 11]}`;
};
const told = { name: '黄伟强', identityNumber: '11010519491231002x', telephone: '13800000000' };

describe('An identity number', () => {
  it.each(['11010519491231002X', '11010519491231002x', '440524188001010014'])('%s is one', (text) =>
    expect(isIdentityNumber(text)).toBe(true),
  );
  it.each([
    ['a wrong check character', '110105194912310021'],
    ['a day that does not exist', '110105194902310026'],
    ['15 digits of old', '110105491231002'],
    ['no text', 110105194912310020],
    ['nothing', undefined],
  ])('is refused for %s', (_, text) => expect(isIdentityNumber(text)).toBe(false));

  it.each([
    ['born in 1850', 1850],
    ['born in 2099', 2099],
  ])('FLD-15 is none of somebody %s', (_, year) =>
    expect(isIdentityNumber(ofBirthYear(year))).toBe(false),
  );
  it('FLD-15 is one of somebody born in 1980', () =>
    expect(isIdentityNumber(ofBirthYear(1980))).toBe(true));
});

describe('FLD-15 Whoever has no citizen identity number', () => {
  const passport = 'P:USA:512345678';
  it.each([passport, 'HM:H12345678', 'TW:12345678', 'FPR:USA310000000000'])(
    'is known by another paper, as one person each time: %s',
    (paper) => {
      expect(isIdentityNumber(paper)).toBe(true);
      const fullWidth = paper.replaceAll(/[!-~]/g, (sign) =>
        String.fromCodePoint(sign.codePointAt(0)! + 0xfee0),
      );
      for (const copy of [fullWidth, paper.toLowerCase(), ` ${paper} `]) {
        expect(isIdentityNumber(copy)).toBe(true);
        expect(data.tokenOf(copy)).toBe(data.tokenOf(paper));
      }
    },
  );
  it.each(['512345678', 'P:512345678', 'P:US:512345678', 'HM:X12345678', 'TW:1234567', 'X:1'])(
    'is not known by a paper of no such form: %s',
    (paper) => expect(isIdentityNumber(paper)).toBe(false),
  );
  it('is another person under the passport of another state', () =>
    expect(data.tokenOf('P:GBR:512345678')).not.toBe(data.tokenOf(passport)));
});

describe('Personal data', () => {
  it('gives the same person one token, whichever way the X is written', () => {
    expect(data.tokenOf('11010519491231002x')).toBe(data.tokenOf('11010519491231002X'));
    expect(data.tokenOf('11010519491231002X')).toMatch(/^[0-9a-f]{64}$/);
    expect(data.tokenOf('440524188001010014')).not.toBe(data.tokenOf('11010519491231002X'));
  });

  it('gives other tokens under another key and in another district', () => {
    const other = { ...settings, PERSONAL_DATA_KEY: Buffer.alloc(32, 8).toString('base64') };
    const there = { ...settings, DISTRICT: '440703' };
    const tokens = [settings, other, there].map((one) =>
      new PersonalData(one).tokenOf(told.identityNumber),
    );
    expect(new Set(tokens).size).toBe(3);
  });

  it('opens what it sealed, and shows nothing of it', async () => {
    const sealed = await data.seal('citizen-1', told);
    expect(sealed).toMatch(/^sealed:person\/citizen-1:[\w-]+$/);
    const bytes = Buffer.from(sealed.slice(24), 'base64url').toString();
    for (const secret of Object.values(told)) expect(bytes).not.toContain(secret);
    expect(data.open('citizen-1', sealed)).toEqual({
      ...told,
      identityNumber: '11010519491231002X',
    });
  });

  it('seals the same to the same, and anything else to something else', async () => {
    const first = await data.seal('citizen-1', told);
    expect(await data.seal('citizen-1', told)).toBe(first);
    const others = [
      await data.seal('citizen-2', told),
      await data.seal('citizen-1', { ...told, address: '外海' }),
    ];
    for (const other of others) expect(other.slice(24, 44)).not.toBe(first.slice(24, 44));
  });

  it('opens no seal of another entry, and none that was touched', async () => {
    const sealed = await data.seal('citizen-1', told);
    const touched = `${sealed.slice(0, 40)}${sealed[40] === 'A' ? 'B' : 'A'}${sealed.slice(41)}`;
    expect(() => data.open('citizen-2', sealed)).toThrow('does not open');
    expect(() => data.open('citizen-1', touched)).toThrow('does not open');
    expect(() => data.open('citizen-1', 'vault:somewhere')).toThrow('does not open');
  });

  it('goes on after a change of keys: old seals open, new ones are under the new key, one person stays one', async () => {
    const newer = Buffer.alloc(32, 8).toString('base64');
    const ring = (keys: string) => new PersonalData({ ...settings, PERSONAL_DATA_KEY: keys });
    const changed = ring(`${newer},${settings.PERSONAL_DATA_KEY}`);
    const before = await data.seal('citizen-1', told);
    const after = await changed.seal('citizen-1', told);
    expect([before, after].map((seal) => changed.open('citizen-1', seal).name)).toEqual([
      told.name,
      told.name,
    ]);
    expect(() => data.open('citizen-1', after)).toThrow('does not open');
    expect(ring(newer).open('citizen-1', after)).toMatchObject({ name: told.name });
    expect(changed.tokenOf(told.identityNumber)).toBe(data.tokenOf(told.identityNumber));
    expect(changed.markOf('黄')).toBe(data.markOf('黄'));
  });

  it.each([
    ['黄伟强', '黄某某'],
    ['黄强', '黄某'],
    ['欧阳勇', '欧阳某'],
    ['欧阳', '欧某'],
    ['迪丽热巴·迪力木拉提', '迪某某'],
    ['Smith', 'S***'],
    ['黄', '黄某'],
    ['黄某某', '黄某某'],
    ['不详', '不详'],
  ])('shows %s as %s', (name, masked) => expect(maskedName(name)).toBe(masked));
});
