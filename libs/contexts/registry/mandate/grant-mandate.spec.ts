import { startOfDay } from '#domain/kernel';
import { decisions } from '#testing';
import { organs } from '../seed/seed-numbers.js';
import { act, date, id } from '../shared/registry.examples.js';
import type { GrantMandate } from './grant-mandate.js';
import { mandateNoun } from './mandate.noun.js';
import type { MandateItem } from './mandate.events.js';
import { mandateGranted, text } from './mandate.examples.js';

const given = decisions(mandateNoun);
const grant = (changes: Partial<GrantMandate['data']> = {}): GrantMandate => ({
  type: 'GrantMandate',
  data: { ...text, ...changes },
});
const sealing: MandateItem = { code: 'sealing', name: '查封', power: 'coercion' };
const transfer = { kind: 'transferred', to: undefined, fitness: [] } as const;

describe('Granting a mandate', () => {
  it('keeps the whole text', () => given().when(grant(), act()).decides(mandateGranted));

  it('changes nothing when asked again, and refuses another text', () => {
    given(mandateGranted).when(grant(), act()).decidesNothing();
    given(mandateGranted)
      .when(grant({ capCitizenFen: 1 }), act())
      .refuses('mandate-known');
  });

  it('never entrusts coercion, and transfers it', () => {
    const items = [...text.items, sealing];
    given().when(grant({ items }), act()).refuses('coercion-entrusted', 'CL 17');
    expect(
      given()
        .when(grant({ ...transfer, items }), act())
        .events(),
    ).toHaveLength(1);
  });

  it('entrusts only with matters, a term and limits', () => {
    given()
      .when(grant({ items: [] }), act())
      .refuses('mandate-without-items', 'PL 20');
    given()
      .when(grant({ to: undefined }), act())
      .refuses('mandate-without-term', 'PL 20');
    for (const cap of ['capCitizenFen', 'capOrganisationFen'])
      given()
        .when(grant({ [cap]: undefined }), act())
        .refuses('mandate-without-limits', 'PL 20');
  });

  it('needs no limits where nothing is fined, and no term for a transfer', () => {
    const caps = { capCitizenFen: undefined, capOrganisationFen: undefined };
    const inspect = grant({ items: text.items.slice(0, 1), ...caps });
    expect(given().when(inspect, act()).events()).toHaveLength(1);
    expect(
      given()
        .when(grant({ ...transfer, ...caps }), act())
        .events(),
    ).toHaveLength(1);
  });

  it.each([0, 1, 2])('refuses a body that lacks condition %i of the three', (at) =>
    given()
      .when(grant({ fitness: text.fitness.toSpliced(at, 1) }), act())
      .refuses('entrusted-body-unfit', 'PL 21'),
  );

  it('does not let an entrusted street entrust others', () => {
    const passedOn = { principal: id(organs.waihai), holder: id(organs.zhichong) };
    given().when(grant(passedOn), act()).refuses('sub-delegation', 'PL 20');
    const later = { ...passedOn, from: date('2029-01-01'), to: date('2029-12-31') };
    given().when(grant(later), act()).refuses('sub-delegation', 'PL 20');
    const before = startOfDay(date('2023-06-01'));
    const early = { ...passedOn, from: date('2025-01-01'), to: date('2025-12-31') };
    given()
      .when(grant(early), act({ now: before, validAt: before }))
      .refuses('sub-delegation', 'PL 20');
    const own = grant({ ...passedOn, principal: id(organs.jiangnan) });
    expect(given().when(own, act()).events()).toHaveLength(1);
  });

  it('transfers to streets only', () =>
    given()
      .when(grant({ ...transfer, holder: id(organs.brigade) }), act())
      .refuses('transfer-not-to-a-street', 'PL 24'));

  it('binds two different, registered organs for some days', () => {
    given()
      .when(grant({ holder: id(99) }), act())
      .refuses('organ-not-registered');
    given()
      .when(grant({ principal: id(99) }), act())
      .refuses('organ-not-registered');
    given()
      .when(grant({ holder: text.principal }), act())
      .refuses('mandate-to-itself');
    given()
      .when(grant({ to: date('2026-05-09') }), act())
      .refuses('period-reversed');
  });
});
