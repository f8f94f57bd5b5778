import { commandsOf, commandsOnThe, unknown, type Whose } from '#domain/kernel';
import { clockChanges, evolving, type Matter, noMatter } from '#domain/procedure';
import type { DutyDischarged, DutyEvent, DutyHandedOver, DutyOwed } from './duty.events.js';

/** What later decisions need to know of a duty. */
export type Duty = Matter &
  Readonly<{
    owed?: Omit<DutyOwed['data'], 'clocks'>;
    handedOver?: Omit<DutyHandedOver['data'], 'clocks'>;
    discharged?: Omit<DutyDischarged['data'], 'clocks'>;
    withdrawn?: true;
  }>;

export type OpenDuty = Duty & Readonly<{ owed: NonNullable<Duty['owed']> }>;

export const noDuty: Duty = noMatter;

/** The name of its one clock. */
export const dutyClock = 'duty';

/** Declares the command that sets one. */
export const dutyCommand = commandsOf<Duty, DutyEvent>(undefined, 'kept');

const there = (duty: Duty): OpenDuty =>
  duty.owed
    ? { ...duty, owed: duty.owed }
    : unknown('duty-unknown', 'There is no such duty（无此职责）.');

/** Declares commands on a duty that is there. */
export const openDutyCommand = commandsOnThe<Duty, OpenDuty, DutyEvent>(there, 'kept');

/** Whose it is: of the organ in which it is owed; in hand with the person who owes it by name. */
export const whoseDuty = ({ clocks, owed }: Duty): Whose | undefined => {
  const by = clocks[dutyClock]?.owed?.by ?? owed?.by;
  if (!by) return undefined;
  return { organs: [by.organ], hands: by.kind === 'person' ? [by.person] : [], parties: [] };
};

export const evolveDuty = evolving<Duty, DutyEvent>({
  DutyOwed: (_, owed) => ({ owed }),
  DutyDischarged: (_, discharged) => ({ discharged }),
  DutyHandedOver: (_, handedOver) => ({ handedOver }),
  DutyWithdrawn: () => ({ withdrawn: true }),
  ...clockChanges,
});
