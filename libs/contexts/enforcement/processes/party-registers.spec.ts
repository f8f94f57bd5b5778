import { v4 } from 'uuid';
import { licenceStream } from '#contexts/licensing/contract';
import { citizenStream } from '#contexts/registry/contract';
import { type StreamKind, streamName } from '#domain/kernel';
import { MemoryLog, SetClock, TestWorld } from '#testing';
import { registry } from '../case/stories/people.examples.js';
import { overstock, party } from '../case/stories/matter.examples.js';
import type { PenaltyItem } from '../case/shared.events.js';
import { PartyRegisters } from './party-registers.js';

const item = (change: Partial<PenaltyItem>): PenaltyItem => ({
  actId: overstock.actId,
  kinds: ['licence-revoked'],
  fineFen: 0,
  confiscationFen: 0,
  ...change,
});
const granted = {
  type: 'LicenceGranted',
  data: {
    grant: { number: 'N1', item: 'hazchem-business', holder: { id: party.id }, origin: 'granted' },
  },
};

describe('What the registers say before a penalty', () => {
  const log = new MemoryLog();
  const world = new TestWorld(log as never, log, new SetClock(), registry);
  const registers = new PartyRegisters(world);
  const happened = (kind: StreamKind<never>, id: string, ...events: readonly object[]): void => {
    log.append(streamName(kind, world.district, id), ...(events as never[]));
  };
  const licence = (...events: readonly object[]): string => {
    const id = v4();
    happened(licenceStream as never, id, granted, ...events);
    return id;
  };
  const known = async (id: string) =>
    (await registers.of(party, [item({ licences: [{ licence: id }] })])).register?.licences;

  it('is not asked for a fine', async () =>
    expect(await registers.of(party, [item({ kinds: ['fine'] })])).toEqual({}));
  it('tells whose a licence is, its number, and nothing of one it never heard of', async () => {
    const id = licence();
    expect(await known(id)).toEqual([
      {
        licence: id,
        number: 'N1',
        item: 'hazchem-business',
        holder: party.id,
        filed: false,
        ended: false,
      },
    ]);
    expect(await known('no-such')).toEqual([]);
  });
  it('knows the number of the last renewal', async () =>
    expect(await known(licence({ type: 'LicenceRenewed', data: { number: 'N2' } }))).toMatchObject([
      { number: 'N2' },
    ]));
  it.each([
    ['LicenceAnnulled', true],
    ['LicenceCancelled', true],
    ['LicenceExpired', false],
  ])('tells one that has ended from one that may still be taken: %s', async (type, ended) =>
    expect(await known(licence({ type, data: {} }))).toMatchObject([{ ended }]),
  );
  it('counts a licence as there again after its revocation fell', async () => {
    const revoked = { type: 'LicenceRevoked', data: {} };
    const undone = { type: 'PenaltyEffectUndone', data: { undone: 'revocation' } };
    expect(await known(licence(revoked))).toMatchObject([{ ended: true }]);
    expect(await known(licence(revoked, undone))).toMatchObject([{ ended: false }]);
  });
  it('knows a citizen by the token of the identity number, a unit by none', async () => {
    const token = 'ab'.repeat(32);
    const entry = { citizen: 'c1', identityToken: token };
    happened(citizenStream as never, 'c1', { type: 'CitizenRegistered', data: { entry } });
    const ban = item({ kinds: ['career-ban'], ban: { rule: 'ACB-3', lifetime: false } });
    const citizen = { kind: 'citizen', id: 'c1', name: '黄某某' } as const;
    expect(await registers.of(citizen, [ban])).toMatchObject({
      register: { identityToken: token },
    });
    const others = [party, { ...citizen, id: 'c2' }];
    for (const other of others)
      expect((await registers.of(other, [ban])).register?.identityToken).toBeUndefined();
  });
});
