import { type Act, type Actor, deny, holds, type Role, type SystemHand } from '#domain/kernel';

const isTheSystem = (actor: Actor, ...by: readonly string[]): boolean =>
  actor.kind === 'system' && by.includes(actor.by);

/**
 * Lets the registrar (登记管理员), the roles named and the installation pass; nobody else. Neither a deadline nor a reaction
 * nor an import ever says who may act.
 */
export const onlyTheRegistrar = ({ actor }: Act, ...also: readonly Role[]): void => {
  const roles: readonly Role[] = ['registrar', ...also];
  if (isTheSystem(actor, 'installation') || roles.some((role) => holds(actor, role))) return;
  deny('not-the-registrar', `This register is kept by: ${roles.join(', ')}（须由登记管理员办理）.`);
};

/** As above; parties and units may also come in with an import of old records. */
export const theRegistrarOrAnImport = (act: Act, ...also: readonly Role[]): void => {
  if (!isTheSystem(act.actor, 'import')) onlyTheRegistrar(act, ...also);
};

/** Whoever keeps the register does not keep the own entry: nobody gives himself a post or a certificate. */
export const notTheOwnEntry = ({ actor }: Act, person: string): void => {
  if (actor.kind === 'person' && actor.id === person)
    deny('own-entry', 'Nobody changes the own entry of the register（不得办理本人登记）.');
};

/** The person who acts in one of these roles. The system rates and confirms nothing. */
export const thePersonIn = (
  { actor }: Act,
  ...roles: readonly Role[]
): Extract<Actor, { kind: 'person' }> => {
  if (actor.kind === 'person' && roles.some((role) => holds(actor, role))) return actor;
  return deny('role-not-held', `Only ${roles.join(', ')} may do this（岗位权限不符）.`);
};

/** Who keeps a register: the registrar (登记管理员), the roles named, and the installation. */
export const keepers = (
  ...also: readonly Role[]
): Readonly<{ by: readonly Role[]; system: readonly SystemHand[] }> => ({
  by: ['registrar', ...also],
  system: ['installation'],
});
