import type { Act, Role } from '#domain/kernel';
import { actingAs, apartFrom, workingOrgans } from '#domain/procedure';
import { rules } from '../case.law.js';
import type { Case } from '../case.state.js';
import { handlingOf } from '../duties.js';
import { heads } from '../said/case.roles.js';

// Who keeps files. A mandate that has ended meanwhile takes nobody's own archive away.

const law = [rules.keptThirty] as const;

const ofTheFile = (state: Case, act: Act, roles: readonly Role[]): string =>
  actingAs(act, roles, workingOrgans(handlingOf(state)), law).id;

/** The archivist（档案管理员） of an organ of the case. */
export const archivistOfFile = (state: Case, act: Act): string =>
  ofTheFile(state, act, ['archivist']);

/** Who may say that a file is still needed: archive, legal review, heads. */
export const holders: readonly [Role, ...Role[]] = ['archivist', 'legal-reviewer', ...heads];

/** Somebody of an organ of the case who may hold a file back. */
export const holderOf = (state: Case, act: Act): string => ofTheFile(state, act, holders);

/** The head who approves a list of destruction: never whoever put the file on it（审批分离）. */
export const approverOf = (state: Case, act: Act): string => {
  const id = ofTheFile(state, act, heads);
  const { disposal } = state;
  apartFrom(
    {
      held: disposal ? [disposal.proposed.proposedBy] : [],
      code: 'own-proposal',
      reason: '提出销毁的人不得批准。 Nobody approves the own list（审批分离）.',
      law,
    },
    act,
    id,
  );
  return id;
};
