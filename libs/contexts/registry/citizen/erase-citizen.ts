import {
  type Act,
  deny,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  mustNotBeOneself,
  refuse,
} from '#domain/kernel';
import { type ActingPerson, apartFrom, kindOfOrgan } from '#domain/procedure';
import { thePersonIn } from '../shared/who-may.js';
import { erasureGrounds } from './citizen.events.js';
import { type MatterOn, neededInNone } from './matters-on.js';
import { type Citizen, citizenCommand, notErased, registeredCitizen } from './citizen.state.js';

const { oneOf, text } = fields;

/** The person who acts, and who is not the one whose entry it is. */
const theOtherPerson = (citizen: Citizen, act: Act): ActingPerson => {
  mustNotBeOneself([registeredCitizen(citizen).entry.citizen], act);
  return thePersonIn(act);
};

/** Proposes that the personal data of an entry go, and on what that rests（提请删除个人信息）. */
export const proposeErasure = citizenCommand('ProposeErasure', {
  title: 'Propose to erase the personal data of a party（提请删除个人信息）',
  at: 'erasure',
  by: ['registrar'],
  asks: {
    ground: oneOf(erasureGrounds, { about: 'Why they must go（删除情形）' }),
    basis: text({ about: 'Paper it rests on（依据材料）', max: 300 }),
  },
  who: theOtherPerson,
  repeat: (asked, citizen) => {
    const { erasure, erased } = registeredCitizen(citizen);
    if (erased) return false;
    return erasure?.ground === asked.ground && erasure.basis === asked.basis;
  },
  stage: notErased,
  rule: (asked, _, act, { id: by }) => [
    { type: 'ErasureProposed', data: { ...asked, by, proposedOn: localDateOf(act.now) } },
  ],
});

export type ProposeErasure = MessageOf<typeof proposeErasure>;

/**
 * A head decides what another person proposed（决定删除个人信息）: the key of the person is
 * erased, and with it what the log, tables and every copy of them have sealed of him; digests and
 * proofs hold. It cannot be taken back. What the law wants kept stays: nothing is erased while a
 * matter that tells of the person runs, is held back, or must be kept (PIPL 47(2)); the process
 * looks for them all, nobody says so.
 */
export const eraseCitizen = citizenCommand('EraseCitizen', {
  title: 'Erase the personal data of a party（决定删除个人信息）',
  at: 'erasure/confirmation',
  by: ['head-of-organ', 'principal-head'],
  asks: {},
  fills: filledWith<Readonly<{ matters: readonly MatterOn[] }>>(),
  who: (citizen, act) => {
    const who = theOtherPerson(citizen, act);
    if (kindOfOrgan(who.capacity.organ, act) !== 'bureau')
      deny('other-organ', '由区局负责人决定删除（a head of the bureau decides it）.', 'PIPL 47');
    const { erasure } = registeredCitizen(citizen);
    const hand = {
      held: erasure ? [erasure.by] : [],
      code: 'own-proposal',
      reason: '提请人不得自行决定删除（whoever proposed it does not decide it）.',
      law: ['PIPL 51'] as const,
    };
    apartFrom(hand, act, who.id);
    return who;
  },
  repeat: (_, citizen) => registeredCitizen(citizen).erased !== undefined,
  stage: (citizen, act, { matters }) => {
    if (!registeredCitizen(citizen).erasure)
      refuse('nothing-proposed', '尚未提请删除（nobody proposed it）.', 'PIPL 47');
    neededInNone(matters, act);
  },
  rule: (_, citizen, act, { id: by }) => {
    const { entry, erasure } = registeredCitizen(citizen);
    if (!erasure) return [];
    const { ground, basis, by: proposedBy } = erasure;
    const erasedOn = localDateOf(act.now);
    return [
      {
        type: 'CitizenErased',
        data: { citizen: entry.citizen, ground, basis, proposedBy, by, erasedOn },
      },
    ];
  },
});

export type EraseCitizen = MessageOf<typeof eraseCitizen>;
