import { saidSince } from '#domain/procedure';
import { fields, type MessageOf } from '#domain/kernel';
import { newest } from '../shared/dated.js';
import { keepersOrImport } from '../shared/who-may.js';
import { mustBeThere, mustFollow, toldOfUnit } from './enterprise.rules.js';
import { enterpriseCommand, registeredEnterprise } from './enterprise.state.js';

/**
 * Gives a unit a new name (企业更名). Its credit code, and with it every case against it, stays the
 * same (E38).
 */
export const renameEnterprise = enterpriseCommand('RenameEnterprise', {
  title: 'Rename an enterprise（企业更名）',
  at: 'name',
  ...keepersOrImport(),
  asks: { name: fields.text({ about: 'New name（新名称）', max: 200 }), from: toldOfUnit.from },
  repeat: ({ name, from }, state) =>
    saidSince(newest(registeredEnterprise(state).names), { value: name, from }),
  stage: mustBeThere,
  rule: ({ name, from }, state, act) => {
    mustFollow(registeredEnterprise(state).names, from, act);
    return [{ type: 'EnterpriseRenamed', data: { name, from } }];
  },
});

export type RenameEnterprise = MessageOf<typeof renameEnterprise>;
