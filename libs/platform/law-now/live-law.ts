import { type EventLog, type EventsAside, type Follower, LiveFold } from '#platform/log';
import type { Recorded } from '#domain/kernel';
import {
  calendarOf,
  type Calendar,
  daysOffIn,
  daysOffRule,
  lawBook,
  type LawBook,
  type LawSaid,
  type Notice,
  type Override,
  packagedNotices,
} from '#domain/law';
import { LawNow } from './law-now.js';
import {
  type CalendarPublished,
  type SettingConfirmed,
  type SettingEvent,
  settingStream,
  yearStream,
} from '#domain/law';

type Place = Readonly<{
  district: string;
  overrides?: readonly Override[];
  aside?: EventsAside;
}>;

type Known = Readonly<{
  notices: ReadonlyMap<number, Notice>;
  /** Every calendar this process has been through, oldest first; the last is in force. */
  calendars: ReadonlyMap<string, Calendar>;
  /** Version of the calendar after each notice and list of days off, by the id of its event. */
  versions: ReadonlyMap<string, string>;
  /** What the district settled: in its file, and confirmed since. */
  overrides: readonly Override[];
  /** What each law said that was in force here, and the settings in it, by its digest. */
  laws: ReadonlyMap<string, Readonly<{ said: LawSaid; overrides: readonly Override[] }>>;
  book: LawBook;
}>;

const bookOn = ({ district }: Place, calendar: Calendar, overrides: readonly Override[]): LawBook =>
  lawBook({ district, overrides, calendar });

type Heard = Omit<Known, 'book'>;

/** The law as it follows from what was heard; what it says is remembered under its digest. */
const inForce = (of: Place, heard: Heard, calendar: Calendar): Known => {
  const book = bookOn(of, calendar, heard.overrides);
  const { overrides } = heard;
  const law = { said: book.catalogue.said, overrides };
  return { ...heard, laws: new Map(heard.laws).set(book.digest, law), book };
};

/** What is known with these notices and settings: the days off of the place are in its calendar. */
const knowing = (of: Place, heard: Heard): Known => {
  const { notices, calendars, overrides } = heard;
  const calendar = calendarOf([...notices.values()], daysOffIn(overrides));
  const before = [...calendars].filter(([version]) => version !== calendar.version);
  const now = new Map([...before, [calendar.version, calendar] as const]);
  return inForce(of, { ...heard, calendars: now }, calendar);
};

/** The same, where what was heard moved the calendar: the version after that event is kept. */
const moved = (of: Place, heard: Heard, event: string): Known => {
  const now = knowing(of, heard);
  return { ...now, versions: new Map(heard.versions).set(event, now.book.calendar) };
};

const packaged = (of: Place): Known =>
  knowing(of, {
    notices: new Map(packagedNotices.map((notice) => [notice.year, notice])),
    calendars: new Map(),
    versions: new Map(),
    overrides: of.overrides ?? [],
    laws: new Map(),
  });

const published = (of: Place, was: Known, { id, data }: Recorded<CalendarPublished>): Known =>
  moved(of, { ...was, notices: new Map(was.notices).set(data.notice.year, data.notice) }, id);

const settled = (of: Place, was: Known, { id, data }: Recorded<SettingConfirmed>): Known => {
  const heard = { ...was, overrides: [...was.overrides, data.override] };
  if (data.override.rule === daysOffRule) return moved(of, heard, id);
  return inForce(of, heard, was.book.workingDays);
};

const after = (of: Place, was: Known, event: Recorded<CalendarPublished | SettingEvent>): Known => {
  if (event.type === 'CalendarPublished') return published(of, was, event);
  return event.type === 'SettingConfirmed' ? settled(of, was, event) : was;
};

/**
 * The law with every notice entered and every setting of the district confirmed so far. Follows
 * the log; remembers the calendars it has been through, so that a clock can be explained under the
 * one it was set with. Fails closed.
 */
export class LiveLaw extends LawNow {
  private readonly live: LiveFold<Known, CalendarPublished | SettingEvent>;

  constructor(
    log: EventLog,
    private readonly of: Place,
    onTrouble: (error: unknown) => void = () => {},
  ) {
    super();
    this.live = new LiveFold<Known, CalendarPublished | SettingEvent>(log, {
      name: 'law',
      district: of.district,
      ...(of.aside && { aside: of.aside }),
      kinds: [yearStream, settingStream],
      initial: packaged(of),
      fold: (was, event) => after(of, was, event),
      onTrouble,
    }).start();
  }

  /** For whoever watches over the followers of the process. */
  get follower(): Follower {
    return this.live;
  }

  /** Resolves once every notice that lay in the log at the start is known. */
  get ready(): Promise<void> {
    return this.live.ready;
  }

  /** The law with the calendar as known now. */
  current(): LawBook {
    return this.live.current().book;
  }

  /**
   * The law under an earlier calendar, for explaining what was computed then; nothing when it was
   * never known here.
   */
  under(calendar: string): LawBook | undefined {
    const known = this.live.current().calendars.get(calendar);
    return known && this.on(known);
  }

  /** The law on any calendar, for questions of what would be; nothing is remembered of it. */
  on(calendar: Calendar): LawBook {
    return bookOn(this.of, calendar, this.live.current().overrides);
  }

  /** What the law said that has this digest; nothing when it was never in force here. */
  said(digest: string): LawSaid | undefined {
    return this.live.current().laws.get(digest)?.said;
  }

  /**
   * The law with that digest on a calendar, for deciding again what was decided by it; nothing
   * when either was never in force here.
   */
  byDigest(digest: string, calendar: string): LawBook | undefined {
    const { laws, calendars } = this.live.current();
    const [law, days] = [laws.get(digest), calendars.get(calendar)];
    return law && days && bookOn(this.of, days, law.overrides);
  }

  /** Every calendar this process has been through, oldest first; the last is in force. */
  known(): readonly Calendar[] {
    return [...this.live.current().calendars.values()];
  }

  /**
   * Version of the calendar with the notice, or the days off, of that event in it; nothing while
   * the event has not been taken in here.
   */
  after(eventId: string): string | undefined {
    return this.live.current().versions.get(eventId);
  }

  /** How it is, for the health of the process. */
  health() {
    return this.live.health(({ book }) => book.calendar);
  }

  /** Stops following. */
  stop(): Promise<void> {
    return this.live.stop();
  }
}
