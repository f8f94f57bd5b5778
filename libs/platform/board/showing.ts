import type { Registry } from '#platform/http';
import { type Instant, type Label, maskedName } from '#domain/kernel';
import type { LawBook } from '#domain/law';
import type { PersonalData } from '#platform/privacy';
import type { MatterRow, RunningClock } from '#platform/registers';

/**
 * What rows are shown with: the moment of asking, the law then, names, and the key to sealed ones.
 */
export type Showing = Readonly<{
  now: Instant;
  law: LawBook;
  names: ReturnType<Registry['view']>;
  personalData: PersonalData;
}>;

/** Somebody or something with its name, as far as the registry knows it. */
export type Named = Readonly<{ id: string; name: string }>;

/** An organ with its name. */
export const organNamed = ({ names }: Pick<Showing, 'names'>, id: string): Named => ({
  id,
  name: names.organ(id)?.name ?? id,
});

/** A person with the name the registry knows. */
export const personNamed = ({ names }: Pick<Showing, 'names'>, id: string): Named => ({
  id,
  name: names.person(id)?.name ?? id,
});

/** What people call an organ or a person that was asked for by its id; nothing for another. */
export const calledIn =
  ({ names }: Pick<Showing, 'names'>) =>
  (id: string): string | undefined =>
    names.organ(id)?.name ?? names.person(id)?.name;

type Party = Pick<MatterRow, 'partyId' | 'partyName' | 'partyKind'>;

/** The name under which a party is kept sealed; nothing where it cannot be opened. */
const opened = ({ partyId, partyName }: Party, { personalData }: Showing): string | undefined => {
  try {
    return personalData.open(partyId, partyName).name;
  } catch {
    return undefined;
  }
};

/**
 * A party's name as lists show it where people are kept sealed: units in full, natural persons
 * masked（黄某某）.
 */
export const maskedParty = (party: Party, showing: Showing): string => {
  if (party.partyKind === 'organisation') return party.partyName;
  const name = opened(party, showing);
  return name === undefined ? '***' : maskedName(name);
};

/** A party's name as it is shown to the party itself: in full. */
export const ownParty = (party: Party, showing: Showing): string =>
  party.partyKind === 'organisation'
    ? party.partyName
    : (opened(party, showing) ?? maskedParty(party, showing));

/** A clock as people read it. */
export type ClockView = RunningClock & Readonly<{ name: Label; overdue: boolean }>;

export const clockView = (
  clock: RunningClock,
  now: Instant,
  nameOf: (rule: string, clock?: string) => Label,
): ClockView => ({
  clock: clock.clock,
  rule: clock.rule,
  version: clock.version,
  due: clock.due,
  dueDate: clock.dueDate,
  duty: clock.duty,
  standing: clock.standing,
  provisional: clock.provisional,
  ...(clock.owed && { owed: clock.owed }),
  ...(clock.climbedTo !== undefined && { climbedTo: clock.climbedTo }),
  name: clock.owed?.what ?? nameOf(clock.rule, clock.clock),
  overdue: !clock.standing && clock.due < now,
});

/** What every matter shows, whatever its register. */
export type MatterShown = Readonly<{
  clocks: readonly ClockView[];
  due: Instant | null;
  dutyDue: Instant | null;
}> &
  Pick<
    MatterRow,
    | 'district'
    | 'number'
    | 'creditCode'
    | 'provisional'
    | 'nextRule'
    | 'lastEvent'
    | 'lastEventAt'
    | 'revision'
  >;

/** In whose name it is, and who handles it where that is another（办理机关、承办机构）. */
export const organsNamed = (
  { organ, handlingOrgan }: Pick<MatterRow, 'organ' | 'handlingOrgan'>,
  showing: Showing,
): Readonly<{ organ: Named; handlingOrgan: Named }> => ({
  organ: organNamed(showing, organ),
  handlingOrgan: organNamed(showing, handlingOrgan ?? organ),
});

/** How far a matter is by its clocks and its last act: the same on the line of every register. */
export const progressOf = (
  row: MatterRow,
  { now }: Pick<Showing, 'now'>,
  nameOf: (rule: string, clock?: string) => Label,
): Omit<MatterShown, 'district' | 'number' | 'creditCode'> => ({
  provisional: row.provisional,
  clocks: row.clocks.map((clock) => clockView(clock, now, nameOf)),
  nextRule: row.nextRule,
  due: row.nextDueAt,
  dutyDue: row.dutyDueAt,
  lastEvent: row.lastEvent,
  lastEventAt: row.lastEventAt,
  revision: row.revision,
});
