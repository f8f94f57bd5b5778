import { label, type Owner, type Recorded } from '#domain/kernel';
import { actorOn } from '#domain/procedure';
import type { MatterRow } from './matter-row.js';
import { bindsOffice, type RunningClock } from './running-clocks.js';
import { headsOf, type Task } from './task.js';

// What waits on the worklist of somebody in any matter, whatever its noun: the duties that its
// events set, and what has climbed because it is overdue.

const escalation = 'ClockEscalated';

type Escalated = Readonly<{ clock: string; to: string; at?: readonly string[] }>;

const isEscalated = (data: object): data is Escalated => 'clock' in data && 'to' in data;

const climbed = (clock: RunningClock, { to, at }: Escalated): RunningClock => {
  const { climbedIn: _, ...before } = clock;
  return { ...before, climbedTo: to, ...(at && { climbedIn: at }) };
};

/** The clocks of a matter after an event took one of them upwards（逐级上报）. */
export const climbedAfter = (
  clocks: readonly RunningClock[],
  { type, data }: Pick<Recorded, 'type' | 'data'>,
): readonly RunningClock[] =>
  type === escalation && isEscalated(data)
    ? clocks.map((one) => (one.clock === data.clock && bindsOffice(one) ? climbed(one, data) : one))
    : clocks;

const atOrgans = (role: string, organs: readonly string[]): readonly string[] =>
  role === 'head-of-organ' || role === 'principal-head'
    ? organs.flatMap(headsOf)
    : organs.map((organ) => `${role}@${organ}`);

/** For whom a duty waits: what is owed by name waits for whoever deputises as well. */
const waitsForOwner = (by: Owner): Pick<Task, 'role' | 'waitsFor'> => {
  if (by.kind === 'person')
    return {
      role: by.as ?? 'officer',
      waitsFor: [`person:${by.person}`, `deputy-of:${by.person}`],
    };
  if (by.kind === 'unit') return { role: 'head-of-organ', waitsFor: headsOf(by.organ) };
  return { role: by.role, waitsFor: atOrgans(by.role, [by.organ]) };
};

const ofDuty = (clock: RunningClock): readonly Task[] => {
  const { owed, standing } = clock;
  if (!owed || standing) return [];
  const { what: task, by, why, notBy } = owed;
  return [{ task, why, ...waitsForOwner(by), ...(notBy && { notBy }), clock }];
};

const seeToIt = label('see to it: overdue', '督办：逾期未办');
const tellCommittee = label('report to the safety committee: overdue', '报区安委会：逾期未办');

const ofClimb = (clock: RunningClock, organs: readonly string[]): readonly Task[] =>
  clock.climbedTo !== undefined && bindsOffice(clock)
    ? [
        {
          task: clock.climbedTo === 'safety-committee' ? tellCommittee : seeToIt,
          role: actorOn(clock.climbedTo),
          why: [clock.rule],
          waitsFor: atOrgans(actorOn(clock.climbedTo), clock.climbedIn ?? organs),
          climbed: true,
          clock,
        },
      ]
    : [];

/** The duties of a matter as tasks of whoever owes them, and those of who is to see to it. */
export const dutyTasks = ({
  clocks,
  organ,
  team,
}: Pick<MatterRow, 'clocks' | 'organ' | 'team'>): readonly Task[] => {
  const organs = [...new Set([organ, team])].filter((one) => one !== '');
  return clocks.flatMap((clock) => [...ofDuty(clock), ...ofClimb(clock, organs)]);
};
