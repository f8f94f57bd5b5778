import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { act, id, registrar, somebody } from '../shared/registry.examples.js';
import {
  citizenAmended,
  citizenErased,
  citizenRegistered,
  erasureProposed,
} from './citizen.examples.js';
import { citizenNoun } from './citizen.noun.js';
import { type MatterOn, neededInNone } from './matters-on.js';
import { citizenStream } from './citizen.stream.js';

const given = decisions(citizenNoun);
const { ground, basis } = erasureProposed.data;
const propose = { type: 'ProposeErasure', data: { ground, basis } } as const;
const erase = (...matters: readonly MatterOn[]) =>
  ({ type: 'EraseCitizen', data: { matters } }) as const;
const head = act({ actor: somebody('head-of-organ', id(100)) });

describe('SEC-9 The personal data of a party', () => {
  it('go when one person proposes and a head, who is another, decides', () => {
    given(citizenRegistered).when(propose, act()).decides(erasureProposed);
    given(citizenRegistered, erasureProposed).when(erase(), head).decides(citizenErased);
    expect(citizenStream.erases?.CitizenErased?.keys(citizenErased.data, { stream: '' })).toEqual([
      `person/${id(590)}`,
    ]);
  });

  it('are not erased by whoever proposed it, nor without a proposal', () => {
    const own = act({
      actor: somebody('head-of-organ', registrar.kind === 'person' ? registrar.id : ''),
    });
    given(citizenRegistered, erasureProposed).when(erase(), own).denies('own-proposal', 'PIPL 51');
    given(citizenRegistered).when(erase(), head).refuses('nothing-proposed', 'PIPL 47');
  });

  it('stay while a matter runs, is held back or must be kept, and each of them is named', () => {
    const running = { address: 'enforcement-cases/1' };
    const old = {
      address: 'enforcement-cases/4',
      over: { destroyed: true } as const,
      lastOn: localDate('2001-01-05'),
    };
    const held = { ...old, address: 'enforcement-cases/2', over: { held: '行政诉讼' } };
    const kept = { ...old, address: 'licences/3', over: { kept: 'permanent' } } as const;
    for (const one of [running, held, kept])
      given(citizenRegistered, erasureProposed)
        .when(erase(old, one), head)
        .refuses('must-be-kept', 'PIPL 47');
    expect(() => neededInNone([running, held, kept, old], head)).toThrow(
      /cases\/1（尚未办结.*cases\/2（暂缓销毁：行政诉讼.*licences\/3（永久保管/u,
    );
    expect(() => neededInNone([running, old], head)).not.toThrow(/cases\/4/u);
    given(citizenRegistered, erasureProposed).when(erase(old), head).decides(citizenErased);
  });

  it('are gone once: asked again nothing happens, and nothing is amended any more', () => {
    const gone = [citizenRegistered, erasureProposed, citizenErased] as const;
    given(...gone)
      .when(erase(), head)
      .decidesNothing();
    given(citizenRegistered, erasureProposed).when(propose, act()).decidesNothing();
    given(...gone)
      .when(propose, act())
      .refuses('citizen-erased', 'PIPL 47');
    given(...gone)
      .when({ type: 'AmendCitizen', data: citizenAmended.data }, act())
      .refuses('citizen-erased', 'PIPL 47');
  });
});
