import { saidSince } from '#domain/procedure';
import type { MessageOf } from '#domain/kernel';
import { newest } from '../shared/dated.js';
import { keepersOrImport } from '../shared/who-may.js';
import { mustBeThere, mustFollow, toldOfUnit } from './enterprise.rules.js';
import { enterpriseCommand, registeredEnterprise } from './enterprise.state.js';
import { mayHead, principalNamed } from './principal.js';

/**
 * Records who is the principal (主要负责人) from a day on; the one in office on the day of an act
 * answers for it. Whoever is under a ban heads no unit that the ban is of (WSL 94).
 */
export const changePrincipal = enterpriseCommand('ChangePrincipal', {
  title: 'Record another principal（变更主要负责人）',
  at: 'principal',
  ...keepersOrImport(),
  asks: {
    principal: toldOfUnit.principal,
    ...principalNamed.asks,
    from: toldOfUnit.from,
  },
  restsOn: principalNamed.restsOn,
  against: principalNamed.against,
  // A name that came by import is told again, with the person whose it is.
  repeat: ({ principal, citizen, from }, state) => {
    const { principals, headedBy } = registeredEnterprise(state);
    const another = citizen !== undefined && citizen !== headedBy;
    return !another && saidSince(newest(principals), { value: principal, from });
  },
  stage: mustBeThere,
  rule: ({ principal, citizen, from }, state, act) => {
    const { principals, industries } = registeredEnterprise(state);
    mustFollow(principals, from, act);
    mayHead({ citizen }, { industry: newest(industries).value, date: from }, act);
    return [
      {
        type: 'PrincipalChanged',
        data: { principal, ...(citizen !== undefined && { citizen }), from },
      },
    ];
  },
});

export type ChangePrincipal = MessageOf<typeof changePrincipal>;
