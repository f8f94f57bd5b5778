import { type Act, type Actor, emptyRegistry, instant, type Law, type Role } from '../index.js';

const noLaw: Law = {
  digest: '0'.repeat(64),
  calendar: 'none',
  clock: () => {
    throw new Error('No law here.');
  },
  set: () => {
    throw new Error('No law here.');
  },
  amount: () => {
    throw new Error('No law here.');
  },
  amountIf: () => {
    throw new Error('No law here.');
  },
  cited: () => {
    throw new Error('No law here.');
  },
};

const now = instant('2026-05-06T02:00:00Z');

const acting = (id: string, roles: readonly Role[]): Actor =>
  id === 'import' || id === 'reaction'
    ? { kind: 'system', by: id, name: id }
    : { kind: 'person', id, name: id, capacity: { organ: 'organ', post: 'post', roles } };

/**
 * An act of somebody in these roles, in a world without law and registry; `import` and `reaction`
 * are the system.
 */
export const who = (id: string, ...roles: readonly Role[]): Act => ({
  now,
  validAt: now,
  actor: acting(id, roles),
  commandId: '01900000-0000-7000-8000-000000000000',
  law: noLaw,
  registry: emptyRegistry,
});
