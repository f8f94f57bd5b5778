import { type Act, type Actor, emptyRegistry, label, localDate, type Role } from '#domain/kernel';
import { decisions, officeOn } from '#testing';
import type { DutyEvent } from './duty.events.js';
import { dutyNoun } from './duty.noun.js';

const { act: anAct } = officeOn('2026-07-08T09:30:00+08:00');

/** An office in which everybody named holds a post, and whoever is called `ou` heads it. */
export const registry: Act['registry'] = {
  ...emptyRegistry,
  person: (id) => ({
    id,
    name: id,
    posts: [{ post: id, organ: 'bureau', roles: ['officer'], from: localDate('2020-01-01') }],
  }),
  answering: (_, role) => (role === 'head-of-organ' ? ['ou'] : []),
};

/** An act there. */
export const act = (changes: Partial<Act> = {}): Act => anAct({ registry, ...changes });

/** Somebody there, in that role. */
export const person = (id: string, role: Role = 'officer'): Actor => ({
  kind: 'person',
  id,
  name: id,
  capacity: { organ: 'bureau', post: id, roles: [role] },
});

export const reaction: Actor = { kind: 'system', by: 'reaction', name: 'look again' };
export const deadline: Actor = { kind: 'system', by: 'deadline', name: 'deadlines' };

/** Somebody has to settle what the system could not carry over. */
export const owing = {
  what: label('settle what was refused', '核实处理未能联动的事项'),
  by: { kind: 'person', person: 'somebody', organ: 'bureau' },
  why: ['K10'],
  rule: 'DTY-SETTLE',
  about: 'enforcementCase-440704.1',
  event: '01900000-0000-7000-8000-00000000000e',
} as const;

/** The history of one that is owed. */
export const owed: readonly DutyEvent[] = decisions(dutyNoun)()
  .when({ type: 'OweDuty', data: owing }, act({ actor: reaction }))
  .events();
