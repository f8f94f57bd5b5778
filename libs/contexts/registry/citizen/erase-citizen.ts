import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { again, apartFrom } from '#domain/procedure';
import { thePersonIn } from '../shared/who-may.js';
import { erasureGrounds } from './citizen.events.js';
import { citizenCommand, notErased, registeredCitizen } from './citizen.state.js';

const { flag, oneOf, text } = fields;

/** Proposes that the personal data of an entry go, and on what that rests（提请删除个人信息）. */
export const proposeErasure = citizenCommand('ProposeErasure', {
  title: 'Propose to erase the personal data of a party（提请删除个人信息）',
  at: 'erasure',
  by: ['registrar'],
  asks: {
    ground: oneOf(erasureGrounds, { about: 'Why they must go（删除情形）' }),
    basis: text({ about: 'Paper it rests on（依据材料）', max: 300 }),
  },
  who: (_, act) => thePersonIn(act),
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
 * matter runs or a file must be kept (PIPL 47(2)).
 */
export const eraseCitizen = citizenCommand('EraseCitizen', {
  title: 'Erase the personal data of a party（决定删除个人信息）',
  at: 'erasure/confirmation',
  by: ['head-of-organ', 'principal-head'],
  asks: {
    nothingKept: flag({
      about: 'No matter runs and no file must be kept（无在办事项、无法定保存期内的档案）',
    }),
  },
  who: (citizen, act) => {
    const who = thePersonIn(act);
    const { erasure } = registeredCitizen(citizen);
    const hand = {
      held: erasure ? [erasure.by] : [],
      code: 'own-proposal',
      reason: '提请人不得自行决定删除（whoever proposed it does not decide it）.',
      law: ['PIPL 51'],
    };
    apartFrom(hand, act, who.id);
    return who;
  },
  repeat: ({ nothingKept }, citizen) => {
    const { erased } = registeredCitizen(citizen);
    return again(erased && { nothingKept: true }, { nothingKept }, 'citizen-erased');
  },
  stage: (citizen, _, { nothingKept }) => {
    if (!registeredCitizen(citizen).erasure)
      refuse('nothing-proposed', '尚未提请删除（nobody proposed it）.', 'PIPL 47');
    if (!nothingKept)
      refuse(
        'must-be-kept',
        '有在办事项或者法定保存期未满的，不得删除，只能限制处理（what the law wants kept is not erased）.',
        'PIPL 47',
      );
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
