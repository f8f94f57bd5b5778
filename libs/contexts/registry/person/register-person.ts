import { fields, type MessageOf, refuse, same, sentInstead } from '#domain/kernel';
import { mustBeToken } from '../shared/identity.js';
import { keepers } from '../shared/who-may.js';
import { notTheOwnEntry } from './own-entry.js';
import type { PersonRegistered } from './person.events.js';
import { personCommand } from './person.state.js';

const { id, identityNumber, optional, text } = fields;

/**
 * Enters somebody who will act into the register. It gives no power yet: that comes with a post.
 * The identity number stays outside; its token shows later that two entries are one person.
 */
export const registerPerson = personCommand('RegisterPerson', {
  title: 'Register a person（登记人员）',
  at: '',
  ...keepers('operator'),
  asks: {
    name: text({ about: 'Name（姓名）', example: '黄伟强', max: 100 }),
    person: optional(
      id({ about: 'Id the identity issuer already names this person by（统一身份认证标识）' }),
    ),
    identityNumber: optional(
      identityNumber({
        about: 'Identity number; only a keyed hash of it is kept（身份证号，仅存加密摘要）',
      }),
    ),
  },
  fills: sentInstead<PersonRegistered['data']>(),
  who: (_, act, { person }) => notTheOwnEntry(act, person),
  repeat: (asked, state) => {
    if (state.status === 'not registered') return false;
    const first = { person: state.id, name: state.name, identityToken: state.identityToken };
    if (same(first, asked)) return true;
    return refuse(
      'person-known',
      'Somebody else was registered under this id（该编号已登记为另一人员）.',
    );
  },
  rule: ({ person, name, identityToken }) => {
    mustBeToken(identityToken);
    return [{ type: 'PersonRegistered', data: { person, name, identityToken } }];
  },
});

export type RegisterPerson = MessageOf<typeof registerPerson>;
