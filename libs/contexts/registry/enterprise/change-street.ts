import { saidSince } from '#domain/procedure';
import type { MessageOf } from '#domain/kernel';
import { newest } from '../shared/dated.js';
import { keepersOrImport } from '../shared/who-may.js';
import { mustBeThere, mustFollow, toldOfUnit } from './enterprise.rules.js';
import { enterpriseCommand, registeredEnterprise } from './enterprise.state.js';

/**
 * Moves a unit within the district (迁址), or into another street because streets were merged
 * (ENT-9). Which street may act is asked for the day of the act.
 */
export const changeStreet = enterpriseCommand('ChangeStreet', {
  title: 'Record another street or address（变更住所街道）',
  at: 'street',
  ...keepersOrImport(),
  asks: { street: toldOfUnit.street, address: toldOfUnit.address, from: toldOfUnit.from },
  repeat: ({ street, address, from }, state) =>
    saidSince(newest(registeredEnterprise(state).places), {
      value: { street, address },
      from,
    }),
  stage: mustBeThere,
  rule: ({ street, address, from }, state, act) => {
    mustFollow(registeredEnterprise(state).places, from, act);
    return [{ type: 'StreetChanged', data: { street, address, from } }];
  },
});

export type ChangeStreet = MessageOf<typeof changeStreet>;
