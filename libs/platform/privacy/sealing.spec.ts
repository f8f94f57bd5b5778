import { loadSettings } from '#platform/config';
import { fields, maskedWords, PeopleTold, publicText, tellsTelephone } from '#domain/kernel';
import { derivedKeys, erased, Keys } from './keys.js';
import { hiddenTexts, withTexts } from './opening.js';
import { PersonalData } from './personal-data.js';
import { Sealing } from './sealing.js';

const { choice, oneOf, optional, part, parts, personal, shape, text, texts } = fields;
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
const sealing = new Sealing(data);

const name = personal(text({ about: 'Name（姓名）' }));
const guest = shape('SealingSpecGuest', { name, seat: text({ about: 'Seat（座位）' }) });
const mail = shape('SealingSpecMail', {
  method: oneOf(['mail'], { about: 'How（方式）' }),
  receiver: name,
});
const asks = {
  name,
  why: text({ about: 'Why（理由）' }),
  agents: personal(texts({ about: 'Agents（代理人）' })),
  host: part(guest, { about: 'Host（主持人）' }),
  guests: optional(parts(guest, { about: 'Guests（来宾）' })),
  service: choice('method', { mail }, { about: 'Service（送达）' }),
};
const said = {
  name: '黄伟强',
  why: '年检',
  agents: ['苏小小', '容大文'],
  host: { name: '欧阳勇', seat: '甲' },
  guests: [{ name: '陈大文', seat: '乙' }],
  service: { method: 'mail', receiver: '梁宏达' },
};
const names = ['黄伟强', '苏小小', '容大文', '欧阳勇', '陈大文', '梁宏达'];

describe('ISSUE-11.4 what is told of people at a door', () => {
  it('is sealed however deep it lies, and nothing else is touched', async () => {
    const hidden = await sealing.hidden(asks, said, 'case.1');
    const text = JSON.stringify(hidden);
    for (const one of names) expect(text).not.toContain(one);
    expect(hidden).toMatchObject({
      why: '年检',
      host: { seat: '甲' },
      service: { method: 'mail' },
    });
    expect(text.match(/sealed:matter\/case\.1:/g)).toHaveLength(names.length);
  });

  it('is the same when it is told again, so that a repeat is known as one', async () => {
    const [first, again] = [0, 1].map(() => sealing.hidden(asks, said, 'case.1'));
    expect(await first).toEqual(await again);
    expect(await sealing.hidden(asks, said, 'case.2')).not.toEqual(await first);
  });

  it('is shown to who was let in to the matter, whole, and to others not at all', async () => {
    const hidden = await sealing.hidden(asks, said, 'case.1');
    expect(withTexts(hidden, (text) => data.shown(text))).toEqual(said);
    expect(JSON.stringify(withTexts(hidden, () => '***'))).not.toContain('sealed:');
    const plain = { a: [1, { b: '年检' }] };
    expect(withTexts(plain, () => '***')).toBe(plain);
  });
});

describe('ISSUE-11.4 whom a text names', () => {
  const reasons = { why: text({ about: 'Why（理由）' }), receiver: name };
  const people = async () => {
    const known = new PeopleTold();
    const party = await data.seal('p1', { name: '黄伟强', telephone: '0750-3861234' });
    known.note({ party: { sealed: party }, asked: await data.hide('matter/case.1', '苏小小') });
    return known;
  };
  const told = '黄伟强、苏小小拒绝签收，陈大文（13800138000）在场，电话０７５０３８６１２３４';
  const whyOf = async (why: string, more: object = {}) => {
    const said = await sealing.hidden(reasons, { why, ...more }, 'case.1', {
      people: await people(),
    });
    return String(said['why']);
  };

  it('is sealed in it, each under the own key, numbers whoever they belong to', async () => {
    const why = await whyOf(told, { receiver: '陈大文' });
    expect(maskedWords(why)).toBe('黄某某、苏某某拒绝签收，陈某某（＊＊＊）在场，电话＊＊＊');
    expect(why.match(/sealed:person\/p1:/g)).toHaveLength(2);
    expect(why.match(/sealed:matter\/case\.1:/g)).toHaveLength(3);
    expect(await whyOf(told, { receiver: '陈大文' })).toBe(why);
  });

  it('is read by who was let in, masked by others, and by nobody once the key is gone', async () => {
    const why = await whyOf(told);
    expect(withTexts({ why }, (seal) => data.shown(seal))).toEqual({ why: told });
    expect(hiddenTexts({ why })).toEqual({ why: maskedWords(why) });
    expect(publicText(why)).not.toMatch(/sealed|黄伟强|13800138000/);
    expect(tellsTelephone(why)).toBe(true);
    const without = new PersonalData(settings, new WithoutOne('person/p1'));
    expect(without.withWords(why)).toBe(
      told.replace('黄伟强', '（已依法删除）').replace('０７５０３８６１２３４', '（已依法删除）'),
    );
  });

  it('is found in whatever blanks and dots; a word that nobody is called by is left', async () => {
    expect(maskedWords(await whyOf('黄 伟·强不服，黄某某未到'))).toBe('黄某某不服，黄某某未到');
    for (const plain of [
      '本人签收，业主不在',
      '（江海）应急罚〔2026〕4号',
      '92440704MA4W0XY21Y',
      `文件${'a13800138000b'.repeat(4)}`,
      '01970000-0000-7000-8000-13800138000a',
    ])
      expect(await whyOf(plain, { receiver: '本人' })).toBe(plain);
  });

  it('is no seal of ours where somebody typed one', async () => {
    const why = await whyOf('⟦甲|sealed:matter/case.2:AAAA⟧');
    expect(why).toBe('甲');
  });

  it('is the same request when it was told before the matter knew him', async () => {
    const before = { why: '容大文在场' };
    const known = await people();
    known.note({ person: await data.hide('matter/case.1', '容大文') });
    const now = await sealing.hidden(reasons, before, 'case.1', { people: known });
    expect(now).not.toEqual(before);
    expect(data.sealedBefore(now)).toContainEqual(before);
  });
});

/** A key store of which one key was erased. */
class WithoutOne extends Keys {
  readonly erasable = true;
  private readonly others = derivedKeys(settings);

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
