import { type Act, deny, type Role, type SystemHand } from '#domain/kernel';
import type { ActingPerson } from '#domain/procedure';

type Keepers = Readonly<{ by: readonly Role[]; system: readonly SystemHand[] }>;

/**
 * Who keeps a register: the registrar (登记管理员), the roles named, and the installation. Neither
 * a deadline nor a reaction nor an import ever says who may act.
 */
export const keepers = (...also: readonly Role[]): Keepers => ({
  by: ['registrar', ...also],
  system: ['installation'],
});

/** As above; parties and units may also come in with an import of old records. */
export const keepersOrImport = (...also: readonly Role[]): Keepers => ({
  by: ['registrar', ...also],
  system: ['installation', 'import'],
});

/** The person who acts. The system rates and confirms nothing. */
export const thePersonIn = ({ actor }: Act): ActingPerson =>
  actor.kind === 'person'
    ? actor
    : deny('wrong-role', 'Only a person may do this（须由人员办理）.', 'WHO-4');
