import { type Act, isCreditCode, refuse, type RegistryView } from '#domain/kernel';
import type { Party } from '../shared.events.js';

const gbDistrict = 6;

/**
 * The party is who it is said to be (PL 54, E38): citizens and organisations have other limits, and
 * one fine for one act only means something when one party has one id. A unit of the register is
 * that unit; a unit outside it is known by its credit code; a citizen by the identity number, or it
 * is said that nobody knows it. `area` is that of the organ.
 */
export const identified = (party: Party, area: string, { registry }: Act): void => {
  if (party.id === '')
    refuse('party-not-identified', 'The party（当事人） must be known by its id.', 'PL 54');
  const unit = registry.enterprise(party.id);
  if (unit) return asEntered(party, unit);
  if (party.kind === 'citizen') return asCitizen(party, registry);
  byCreditCode(party, registry.enterpriseWith(area.slice(0, gbDistrict), party.creditCode ?? ''));
};

type Unit = NonNullable<ReturnType<RegistryView['enterprise']>>;

const asEntered = ({ kind, creditCode }: Party, unit: Unit): void => {
  if (kind !== 'organisation' || (creditCode !== undefined && creditCode !== unit.creditCode))
    refuse(
      'party-not-as-registered',
      `The register knows the party as ${unit.name}, ${unit.creditCode}（当事人与登记不符）.`,
      'PL 54',
      'E38',
    );
};

const asCitizen = ({ id, identity, identityUnknown }: Party, registry: RegistryView): void => {
  if (!registry.citizen(id) && identity === undefined && identityUnknown === undefined)
    refuse(
      'citizen-not-identified',
      'Give the identity number（身份证号） of a citizen, or an entry of the register, or say why the identity is not known（身份不明）.',
      'PL 54',
      'E38',
    );
};

const byCreditCode = ({ id, creditCode }: Party, entered: string | undefined): void => {
  if (entered !== undefined)
    refuse(
      'party-not-as-registered',
      `The register has this unit under the id ${entered}（当事人已登记，请使用登记编号）.`,
      'PL 54',
      'E38',
    );
  if (creditCode === undefined || id !== creditCode || !isCreditCode(creditCode))
    refuse(
      'organisation-not-identified',
      'A unit outside the register is known by its unified social credit code（统一社会信用代码）, with a right check character, and by no other id; a person is a citizen（公民）.',
      'PL 54',
      'E38',
    );
};
