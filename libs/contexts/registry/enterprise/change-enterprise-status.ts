import { type Command, type Decide, type LocalDate, refuse } from '#domain/kernel';
import { newest } from '../shared/dated.js';
import { theRegistrarOrAnImport } from '../shared/who-may.js';
import type { EnterpriseStatus, EnterpriseStatusChanged } from './enterprise.events.js';
import { alreadySays } from './enterprise.rules.js';
import { type Enterprise, registeredEnterprise } from './enterprise.state.js';

export type ChangeEnterpriseStatus = Command<
  'ChangeEnterpriseStatus',
  { status: EnterpriseStatus; from: LocalDate; basis: string }
>;

/** What may follow on what (ENT-10). Who moved out or was cancelled does not come back: he is entered anew. */
const next: Readonly<Record<EnterpriseStatus, readonly EnterpriseStatus[]>> = {
  active: ['suspended', 'closed', 'moved', 'cancelled'],
  suspended: ['active', 'closed', 'moved', 'cancelled'],
  closed: ['cancelled'],
  moved: [],
  cancelled: [],
};

/** Suspends, resumes, closes, moves out or cancels a unit (停产、复产、关闭、迁出、注销), on a document that says so. */
export const changeEnterpriseStatus: Decide<
  ChangeEnterpriseStatus,
  Enterprise,
  EnterpriseStatusChanged
> = (asked, state, act) => {
  theRegistrarOrAnImport(act);
  const { statuses } = registeredEnterprise(state);
  const { status, from, basis } = asked;
  if (alreadySays(statuses, { value: status, from }, act)) return [];
  const now = newest(statuses).value;
  if (!next[now].includes(status))
    refuse('status-not-next', `From ${now} it cannot become ${status}（企业状态变更无效）.`);
  return [{ type: 'EnterpriseStatusChanged', data: { status, from, basis } }];
};
