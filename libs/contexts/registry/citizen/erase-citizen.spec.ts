import { decisions } from '#testing';
import { act, id, registrar, somebody } from '../shared/registry.examples.js';
import {
  citizenAmended,
  citizenErased,
  citizenRegistered,
  erasureProposed,
} from './citizen.examples.js';
import { citizenNoun } from './citizen.noun.js';
import { citizenStream } from './citizen.stream.js';

const given = decisions(citizenNoun);
const { ground, basis } = erasureProposed.data;
const propose = { type: 'ProposeErasure', data: { ground, basis } } as const;
const erase = (nothingKept = true) => ({ type: 'EraseCitizen', data: { nothingKept } }) as const;
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

  it('stay while the law wants them kept', () =>
    given(citizenRegistered, erasureProposed)
      .when(erase(false), head)
      .refuses('must-be-kept', 'PIPL 47'));

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
