import { type Act, isCreditCode, refuse, type RegistryView, sameName } from '#domain/kernel';
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
    refuse(
      'party-not-identified',
      'The party must be known by its id（当事人须以登记编号认定）.',
      'PL 54',
    );
  const unit = registry.enterprise(party.id);
  if (unit) return asEntered(party, unit);
  if (party.name.trim() === '')
    refuse(
      'name-missing',
      '未登记的当事人须填写名称或者姓名（whoever is not in the register is called by a name）.',
      'PL 54',
    );
  if (party.kind === 'citizen') return asCitizen(party, registry);
  byCreditCode(party, registry.enterpriseWith(area.slice(0, gbDistrict), party.creditCode ?? ''));
};

/**
 * Nobody is told of a penalty, nor given one, whose identity nobody knows: the facts must be
 * established, and the decision names the person (PL 40, 54, 59). Holds in every procedure.
 */
export const identityKnown = ({ identityUnknown }: Party): void => {
  if (identityUnknown !== undefined)
    refuse(
      'identity-unknown',
      '当事人身份不明，须先查明身份（查明当事人身份）再告知、处罚（find out who the party is first）.',
      'PL 40',
      'PL 54',
      'PL 59',
    );
};

type Unit = NonNullable<ReturnType<RegistryView['enterprise']>>;

const asEntered = ({ kind, name, creditCode }: Party, unit: Unit): void => {
  const other = creditCode !== undefined && creditCode !== unit.creditCode;
  if (kind !== 'organisation' || other || !sameName(name, unit.name))
    refuse(
      'party-not-as-registered',
      `登记的当事人为 ${unit.name}（${unit.creditCode}），与所填不符；名称可不填，以登记为准（the register knows the party otherwise; its name may be left out）.`,
      'PL 54',
      'E38',
    );
};

/** The part of a masked name that is shown: 黄 of 黄某某. */
const shownPart = (masked: string): string => masked.replace(/[某*＊].*$/, '');

const asCitizen = (party: Party, registry: RegistryView): void => {
  const { id, name, identity, identityUnknown } = party;
  const known = registry.citizen(id);
  if (known?.shownName !== undefined && !name.trim().startsWith(shownPart(known.shownName)))
    refuse(
      'party-not-as-registered',
      `该身份登记的姓名为 ${known.shownName}，与所填姓名不符（the register knows this person by another name）.`,
      'PL 54',
      'E38',
    );
  if (!known && identity === undefined && identityUnknown === undefined)
    refuse(
      'citizen-not-identified',
      'Give the identity number of a citizen, or an entry of the register, or say why the identity is not known（请填写公民身份号码或者当事人登记编号；身份不明的，说明原因）.',
      'PL 54',
      'E38',
    );
};

const byCreditCode = ({ id, creditCode }: Party, entered: string | undefined): void => {
  if (entered !== undefined)
    refuse(
      'party-not-as-registered',
      `The register has this unit under the id ${entered}（该单位已登记，请使用登记编号 ${entered}）.`,
      'PL 54',
      'E38',
    );
  if (creditCode === undefined || id !== creditCode || !isCreditCode(creditCode))
    refuse(
      'organisation-not-identified',
      'A unit outside the register is known by its unified social credit code, with a right check character, and by no other id; a person is a citizen（登记外的单位以统一社会信用代码认定，校验码须正确；自然人按公民登记）.',
      'PL 54',
      'E38',
    );
};
