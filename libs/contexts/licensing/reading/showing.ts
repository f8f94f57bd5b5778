import type { Registry } from '#platform/http';
import { type Instant, type LocalDate } from '#domain/kernel';
import { maskedName, type PersonalData } from '#platform/privacy';
import { itemOn } from '../catalogue/catalogue.js';
import type { Words } from '../catalogue/item.js';
import type { Label } from '../projections/label.js';
import { licensingClockName } from '../projections/licensing-clock-names.js';
import type { RunningClock } from '../projections/running-clocks.js';

/** What is needed to show a row: the moment of asking, names, and the key to sealed ones. */
export type Showing = Readonly<{
  now: Instant;
  names: ReturnType<Registry['view']>;
  personalData: PersonalData;
}>;

/** Somebody or something with its name, as far as the registry knows it. */
export type Named = Readonly<{ id: string; name: string }>;

type Party = Readonly<{ id: string; name: string; kind: 'organisation' | 'citizen' }>;

/** A party's name as lists show it: units in full, natural persons masked（黄某某）. */
export const shownName = ({ id, name, kind }: Party, { personalData }: Showing): string => {
  if (kind === 'organisation') return name;
  try {
    return maskedName(personalData.open(id, name).name);
  } catch {
    return '***';
  }
};

/** A party's name as it is shown to the party itself: in full. */
export const ownName = (party: Party, showing: Showing): string => {
  if (party.kind === 'organisation') return party.name;
  try {
    return showing.personalData.open(party.id, party.name).name;
  } catch {
    return shownName(party, showing);
  }
};

export const organNamed = ({ names }: Showing, id: string): Named => ({
  id,
  name: names.organ(id)?.name ?? id,
});

export const personNamed = ({ names }: Showing, id: string | null): Named | null =>
  id === null ? null : { id, name: names.person(id)?.name ?? id };

export const itemNamed = (item: string, on: LocalDate): Words => itemOn(item, on).name;

export type ClockView = RunningClock & Readonly<{ name: Label; overdue: boolean }>;

export const clockView = (clock: RunningClock, now: Instant): ClockView => ({
  clock: clock.clock,
  rule: clock.rule,
  version: clock.version,
  due: clock.due,
  dueDate: clock.dueDate,
  duty: clock.duty,
  standing: clock.standing,
  provisional: clock.provisional,
  name: licensingClockName(clock.rule),
  overdue: !clock.standing && clock.due < now,
});
