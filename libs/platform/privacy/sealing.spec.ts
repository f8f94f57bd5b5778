import { loadSettings } from '#platform/config';
import { fields } from '#domain/kernel';
import { withTexts } from './opening.js';
import { PersonalData } from './personal-data.js';
import { Sealing } from './sealing.js';

const { choice, oneOf, optional, part, parts, personal, shape, text, texts } = fields;
const data = new PersonalData(
  loadSettings({
    NODE_ENV: 'test',
    DISTRICT: '440704',
    EVENTSTORE_URL: 'esdb://127.0.0.1:1?tls=false',
    DATABASE_URL: 'postgres://127.0.0.1:1/none',
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_AUDIENCE: 'test',
    PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  }),
);
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
