import { type Act, type Actor, emptyRegistry, localDate } from '#domain/kernel';
import { type FormConfirmed, type FormProposed } from '#domain/procedure';
import { officeOn } from '#testing';
import { formOf } from './propose-form.js';

const office = officeOn('2026-07-08T09:30:00+08:00');
const registry: Act['registry'] = {
  ...emptyRegistry,
  certificateAt: (id) => (id === 'somebody' ? '19-440704-0001' : undefined),
  organ: (id) => ({
    id,
    name: '江海区应急管理局',
    kind: id === 'bureau' ? 'bureau' : 'street',
    documentPrefix: '（江海）应急',
    area: '440704',
  }),
};

/** An act in the bureau of the district. */
export const act = (changes: Partial<Act> = {}): Act => office.act({ registry, ...changes });
export const { somebody } = office;

/** Another person, who heads the bureau. */
export const head: Actor = {
  kind: 'person',
  id: 'ou',
  name: '区局长',
  capacity: { organ: 'bureau', post: 'p', roles: ['head-of-organ'] },
};

export const proposing = {
  code: '邀',
  title: '专家邀请函',
  from: localDate('2026-08-01'),
  layout: 'letter',
  to: '{expert}',
  body: ['兹邀请{expert}于{on}参加{matter}论证。', '*'],
  sample: { expert: '张工', on: '2026-08-10', matter: '重大隐患治理方案' },
  source: '江应急〔2026〕30号',
} as const;

const { sample, source, ...asked } = proposing;
const form = formOf(asked);

export const proposed: FormProposed = {
  type: 'FormProposed',
  data: { form, sample, source, by: 'somebody' },
};
export const confirmed: FormConfirmed = { type: 'FormConfirmed', data: { form, by: 'ou' } };

const since = { ...form, from: localDate('2026-07-01') };

/** A form that is in force already. */
export const inForce: readonly [FormProposed, FormConfirmed] = [
  { ...proposed, data: { ...proposed.data, form: since } },
  { ...confirmed, data: { ...confirmed.data, form: since } },
];
