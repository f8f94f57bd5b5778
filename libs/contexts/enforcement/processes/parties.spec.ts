import { loadSettings } from '#platform/config';
import type { Asked } from '#platform/http';
import { PersonalData } from '#platform/privacy';
import { MemoryLog, SetClock, TestWorld } from '#testing';
import { addressOf } from '../case/decision/address-of.js';
import { party as registered } from '../case/stories/matter.examples.js';
import { registry } from '../case/stories/people.examples.js';
import { Parties } from './parties.js';

const people = new PersonalData(
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
const log = new MemoryLog();
const unit = { ...registered, address: '江门市江海区礼乐街道文昌路1号' };
const knowing = {
  ...registry,
  enterprise: (id: string) => (id === registered.id ? (unit as never) : undefined),
  citizen: () => undefined,
};
const parties = new Parties(people, new TestWorld(log as never, log, new SetClock(), knowing));
const asked = { commandId: 'c-1' } as Asked;
const told = { address: '江门市江海区外海街道沙津横工业区8号' };

describe('CASE-23 The address of a party', () => {
  it('that no register has is the one that was told with it', async () => {
    const shop = { ...told, kind: 'organisation', name: '宏达五金店', creditCode: 'X' } as const;
    const party = await parties.of(shop, asked);
    expect(party).toEqual({ ...shop, id: 'X' });
    expect(addressOf(party, { registry: knowing })).toBe(told.address);
  });

  it('of a citizen is kept under the key of that person, and nowhere in the clear', async () => {
    const party = await parties.of({ ...told, kind: 'citizen', name: '黄伟强' }, asked);
    expect(JSON.stringify(party)).not.toMatch(/沙津横|黄伟强/);
    const address = addressOf(party, { registry: knowing });
    expect(address).toEqual({ sealed: party.sealed });
    expect(people.open(party.id, party.sealed!)).toEqual({ name: '黄伟强', ...told });
    const silent = await parties.of({ kind: 'citizen', name: '黄伟强' }, asked);
    expect(addressOf(silent, { registry: knowing })).toBeUndefined();
  });

  it('of a unit of the register is the one that stands there', async () => {
    const party = await parties.of({ ...told, kind: 'organisation', id: registered.id }, asked);
    expect(party).not.toHaveProperty('address');
    expect(addressOf(party, { registry: knowing })).toBe(unit.address);
  });
});
