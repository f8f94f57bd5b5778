import {
  fields,
  holds,
  type MessageOf,
  mustNotBeOneself,
  refuse,
  sentInstead,
  type Whose,
} from '#domain/kernel';
import { matterOf, mustWorkOnAMatterOf } from '#domain/procedure';
import { keepersOrImport } from '../shared/who-may.js';
import type { CitizenAmended } from './citizen.events.js';
import { mustBeHidden, particulars } from './citizen.rules.js';
import { citizenCommand, notErased, registeredCitizen } from './citizen.state.js';

const { optional } = fields;

/**
 * Corrects or renews a party's name, address or telephone. The identity does not change: that
 * would be another party. Papers are served at that address: who works on a matter of the person
 * says so, or the registrar.
 */
export const amendCitizen = citizenCommand('AmendCitizen', {
  title: 'Correct name, address or telephone of a party（更正自然人当事人）',
  at: 'particulars',
  ...keepersOrImport('officer', 'intake-clerk'),
  asks: {
    ...particulars,
    matter: optional(
      matterOf('The matter of this person worked on; the registrar needs none（所涉事项）'),
    ),
  },
  fills: sentInstead<
    CitizenAmended['data'] & Readonly<{ identityToken?: string; whose?: Whose }>
  >(),
  who: (state, act, { whose }) => {
    mustNotBeOneself([registeredCitizen(state).entry.citizen], act);
    if (!holds(act.actor, 'registrar'))
      mustWorkOnAMatterOf(registeredCitizen(state).entry.citizen, whose, act);
  },
  stage: notErased,
  repeat: ({ shownName, sealed }, state) => {
    const citizen = registeredCitizen(state);
    return citizen.shownName === shownName && citizen.sealed === sealed;
  },
  rule: (asked, state) => {
    const { entry } = registeredCitizen(state);
    if (asked.identityToken !== undefined && asked.identityToken !== entry.identityToken)
      refuse(
        'identity-differs',
        'This is the identity number of another person, who is another party（身份证号与原登记不符）.',
      );
    mustBeHidden(asked);
    const { shownName, sealed } = asked;
    return [{ type: 'CitizenAmended', data: { shownName, sealed } }];
  },
});

export type AmendCitizen = MessageOf<typeof amendCitizen>;
