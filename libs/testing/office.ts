import { type Act, type Actor, emptyRegistry, instant, type Role } from '#domain/kernel';
import { lawBook } from '#domain/law';

/** An office in which it is that moment, with somebody in each role and nobody in the registers. */
export const officeOn = (
  moment: string,
): Readonly<{ act: (changes?: Partial<Act>) => Act; somebody: (role: Role) => Actor }> => {
  const now = instant(moment);
  const law = lawBook();
  const somebody = (role: Role): Actor => ({
    kind: 'person',
    id: 'somebody',
    name: '梁某',
    capacity: { organ: 'bureau', post: 'post', roles: [role] },
  });
  const act = (changes: Partial<Act> = {}): Act => ({
    now,
    validAt: now,
    actor: somebody('officer'),
    commandId: '01900000-0000-7000-8000-000000000000',
    law,
    registry: emptyRegistry,
    ...changes,
  });
  return { act, somebody };
};
