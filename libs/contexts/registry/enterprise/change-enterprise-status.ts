import { saidSince } from '#domain/procedure';
import { fields, type MessageOf, refuse } from '#domain/kernel';
import { newest } from '../shared/dated.js';
import { keepersOrImport } from '../shared/who-may.js';
import { type EnterpriseStatus, enterpriseStatuses } from './enterprise.events.js';
import { mustFollow, toldOfUnit } from './enterprise.rules.js';
import { enterpriseCommand, registeredEnterprise } from './enterprise.state.js';

const { oneOf, text } = fields;

/**
 * What may follow on what (ENT-10). Who moved out or was cancelled does not come back: he is
 * entered anew.
 */
const next: Readonly<Record<EnterpriseStatus, readonly EnterpriseStatus[]>> = {
  active: ['suspended', 'closed', 'moved', 'cancelled'],
  suspended: ['active', 'closed', 'moved', 'cancelled'],
  closed: ['cancelled'],
  moved: [],
  cancelled: [],
};

/**
 * Suspends, resumes, closes, moves out or cancels a unit (停产、复产、关闭、迁出、注销), on a
 * document that says so.
 */
export const changeEnterpriseStatus = enterpriseCommand('ChangeEnterpriseStatus', {
  title: 'Record another status（变更企业状态）',
  at: 'status',
  ...keepersOrImport(),
  asks: {
    status: oneOf(enterpriseStatuses, {
      about: 'Status（企业状态：在营、停产停业、关闭、迁出、注销）',
    }),
    from: toldOfUnit.from,
    basis: text({ about: 'Paper it rests on（依据）' }),
  },
  repeat: ({ status, from }, state) =>
    saidSince(newest(registeredEnterprise(state).statuses), { value: status, from }),
  rule: ({ status, from, basis }, state, act) => {
    const { statuses } = registeredEnterprise(state);
    mustFollow(statuses, from, act);
    const now = newest(statuses).value;
    if (!next[now].includes(status))
      refuse(
        'status-not-next',
        `From ${now} it cannot become ${status}（企业状态不能由 ${now} 变为 ${status}）.`,
      );
    return [{ type: 'EnterpriseStatusChanged', data: { status, from, basis } }];
  },
});

export type ChangeEnterpriseStatus = MessageOf<typeof changeEnterpriseStatus>;
