import { bansOn, barReference } from '#contexts/licensing/contract';
import { saidSince } from '#domain/procedure';
import {
  type Act,
  fields,
  type LocalDate,
  type MessageOf,
  refuse,
  seenIn,
  unknown,
} from '#domain/kernel';
import { newest } from '../shared/dated.js';
import { keepersOrImport } from '../shared/who-may.js';
import { mustBeThere, mustFollow, toldOfUnit } from './enterprise.rules.js';
import { enterpriseCommand, registeredEnterprise } from './enterprise.state.js';

const { id, optional, ref } = fields;

/**
 * Records who is the principal (主要负责人) from a day on; the one in office on the day of an act
 * answers for it. Where the person is an entry of the register, whoever is under a ban heads no
 * unit that the ban is of（任职资格限制） (WSL 94, 113).
 */
export const changePrincipal = enterpriseCommand('ChangePrincipal', {
  title: 'Record another principal（变更主要负责人）',
  at: 'principal',
  ...keepersOrImport(),
  asks: {
    principal: toldOfUnit.principal,
    citizen: optional(
      id({ about: 'Entry of the register of citizens, asked for bans（自然人登记编号）' }),
    ),
    from: toldOfUnit.from,
  },
  restsOn: {
    bans: optional(ref(barReference, { about: 'Bans of the person（任职限制记录）', look: true })),
  },
  against: ({ citizen }, _, act) => ({ bans: subjectOf(citizen, act) }),
  repeat: ({ principal, from }, state) =>
    saidSince(newest(registeredEnterprise(state).principals), { value: principal, from }),
  stage: mustBeThere,
  rule: ({ principal, citizen, from }, state, act) => {
    const { principals, industries } = registeredEnterprise(state);
    mustFollow(principals, from, act);
    mustNotBeBanned(citizen, { industry: newest(industries).value, date: from }, act);
    return [{ type: 'PrincipalChanged', data: { principal, from } }];
  },
});

export type ChangePrincipal = MessageOf<typeof changePrincipal>;

/** Bans stand under the token of the identity number: another entry does not shake them off. */
const subjectOf = (citizen: string | undefined, { registry }: Act): string | undefined =>
  citizen === undefined ? undefined : registry.citizen(citizen)?.identityToken;

const mustNotBeBanned = (
  citizen: string | undefined,
  unit: Readonly<{ industry: string; date: LocalDate }>,
  act: Act,
): void => {
  if (citizen === undefined) return;
  const subject = subjectOf(citizen, act);
  if (subject === undefined)
    unknown(
      'citizen-unknown',
      `登记簿中没有自然人 ${citizen}（the register knows no such person）.`,
    );
  const bars = seenIn(act, barReference, subject).standing?.facts.bars ?? [];
  const [ban] = bansOn(bars, unit);
  if (ban)
    refuse(
      'principal-banned',
      `该人任职资格受到限制，${ban.until === undefined ? '终身' : `至 ${ban.until}`}不得担任${ban.industry === undefined ? '任何' : '本行业'}生产经营单位的主要负责人（is banned from heading such a unit）.`,
      'WSL 94',
      ban.rule,
    );
};
