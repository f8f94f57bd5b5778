import { saidSince } from '#domain/procedure';
import type { MessageOf } from '#domain/kernel';
import { newest } from '../shared/dated.js';
import { keepersOrImport } from '../shared/who-may.js';
import { mustBeThere, mustFollow, toldOfUnit } from './enterprise.rules.js';
import { enterpriseCommand, registeredEnterprise } from './enterprise.state.js';

/**
 * Records who is the principal (主要负责人) from a day on; the one in office on the day of an act
 * answers for it.
 */
export const changePrincipal = enterpriseCommand('ChangePrincipal', {
  title: 'Record another principal（变更主要负责人）',
  at: 'principal',
  ...keepersOrImport(),
  asks: { principal: toldOfUnit.principal, from: toldOfUnit.from },
  repeat: ({ principal, from }, state) =>
    saidSince(newest(registeredEnterprise(state).principals), { value: principal, from }),
  stage: mustBeThere,
  rule: ({ principal, from }, state, act) => {
    mustFollow(registeredEnterprise(state).principals, from, act);
    return [{ type: 'PrincipalChanged', data: { principal, from } }];
  },
});

export type ChangePrincipal = MessageOf<typeof changePrincipal>;
