import { saidSince } from '#domain/procedure';
import { fields, type MessageOf } from '#domain/kernel';
import { newest } from '../shared/dated.js';
import { keepersOrImport } from '../shared/who-may.js';
import { scales } from './enterprise.events.js';
import { mustBeThere, mustFollow, toldOfUnit } from './enterprise.rules.js';
import { enterpriseCommand, registeredEnterprise } from './enterprise.state.js';

const { oneOf, whole } = fields;

/**
 * Records how large a unit is and how many people work there (规模、从业人员); what it must have
 * for safety (ENT-3) and its grade rest on it.
 */
export const changeSize = enterpriseCommand('ChangeSize', {
  title: 'Record its scale and how many work there（变更规模和从业人员）',
  at: 'size',
  ...keepersOrImport(),
  asks: {
    scale: oneOf(scales, { about: 'Large, medium, small, micro（企业规模）' }),
    workers: whole({ about: 'People employed（从业人员）', min: 0, max: 1_000_000 }),
    from: toldOfUnit.from,
  },
  repeat: ({ scale, workers, from }, state) =>
    saidSince(newest(registeredEnterprise(state).sizes), { value: { workers, scale }, from }),
  stage: mustBeThere,
  rule: ({ scale, workers, from }, state, act) => {
    mustFollow(registeredEnterprise(state).sizes, from, act);
    return [{ type: 'SizeChanged', data: { scale, workers, from } }];
  },
});

export type ChangeSize = MessageOf<typeof changeSize>;
