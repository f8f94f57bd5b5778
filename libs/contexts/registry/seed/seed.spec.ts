import { instant, roles } from '#domain/kernel';
import { viewOf } from '../directory/directory-view.js';
import { seedId } from './seed-command.js';
import { installed, jianghai } from './seed.examples.js';
import { mandates, organs } from './seed-numbers.js';
import { developmentAccountsOf, seedOf } from './seed.js';

const developmentAccounts = developmentAccountsOf(jianghai);

const day = instant('2026-05-06T02:00:00Z');
const view = viewOf(installed().directory);
const id = (number: number) => seedId(jianghai, number);

describe('The seed', () => {
  it('is accepted whole by the rules, and is quiet when installed again', () => {
    const once = installed();
    const twice = installed(jianghai, seedOf(jianghai), once);
    expect(once.events.length).toBeGreaterThanOrEqual(seedOf(jianghai).length);
    expect(twice.events).toEqual(once.events);
  });

  it('names each command once', () => {
    const ids = seedOf(jianghai).map(({ commandId }) => commandId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of ids)
      expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8\d{3}-\d{12}$/);
  });

  it('keeps two districts apart', () => {
    const here = new Set(seedOf(jianghai).flatMap(({ id, commandId }) => [id, commandId]));
    const there = seedOf('440703').flatMap(({ id, commandId }) => [id, commandId]);
    expect(there.filter((one) => here.has(one))).toEqual([]);
    expect(installed('440703').events.length).toBe(installed().events.length);
  });

  it('has somebody in every role, who can act in 2025 and 2026', () => {
    const held = developmentAccounts.flatMap(({ person, post, roles }) => {
      for (const at of [instant('2025-01-01T00:00:00+08:00'), day])
        expect(view.capacityAt(person, at)).toMatchObject({ post, roles });
      return roles;
    });
    expect(roles.filter((role) => !held.includes(role))).toEqual([]);
    expect(new Set(developmentAccounts.map(({ username }) => username)).size).toBe(
      developmentAccounts.length,
    );
    expect(developmentAccountsOf('440703')[0]!.person).not.toBe(developmentAccounts[0]!.person);
  });

  it('gives officers a certificate, but not the trainee', () => {
    const of = (name: string) =>
      view.capacityAt(developmentAccounts.find(({ username }) => username === name)!.person, day);
    for (const name of ['officer1', 'officer2', 'leader', 'street1', 'street2', 'jiangnan1'])
      expect(of(name)!.certificate).toMatch(/^粤J\d+$/);
    expect(of('trainee')).not.toHaveProperty('certificate');
    expect(of('street1')!.mandate).toBe(id(mandates.waihai));
    expect(of('jiangnan1')!.mandate).toBe(id(mandates.jiangnan));
    expect(of('officer1')).not.toHaveProperty('mandate');
  });

  it('has two entrusted streets, one with transferred powers and two with nothing', () => {
    const { waihai, lile, jiangnan, jiaotou, jiaobei } = organs;
    const kinds = [waihai, lile, jiangnan, jiaotou, jiaobei].map((street) =>
      view.mandatesAt(id(street), day).map(({ kind }) => kind),
    );
    expect(kinds).toEqual([['entrusted'], ['entrusted'], ['transferred'], [], []]);
    expect(view.mandatesAt(id(waihai), day)[0]).toMatchObject({
      capCitizenFen: 2_000_000,
      capOrganisationFen: 5_000_000,
    });
  });

  it('calls the bureau by its name of the day', () => {
    expect(view.organ(id(organs.bureau))).toMatchObject({
      name: '江门市江海区应急管理局',
      documentPrefix: '（江海）应急',
    });
    expect(view.organOn(id(organs.bureau), '2019-03-28' as never)!.documentPrefix).toBe(
      '（江海）安监管',
    );
  });
});
