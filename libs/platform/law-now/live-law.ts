import { type EventLog, follow, decode } from '#platform/log';
import {
  calendarOf,
  type Calendar,
  lawBook,
  type LawBook,
  type Notice,
  type Override,
  packagedNotices,
} from '#domain/law';
import { LawNow } from './law-now.js';
import { yearStream } from './year.stream.js';

/**
 * The law with every notice entered so far. Follows the log; remembers the calendars it has been through, so that a clock
 * can be explained under the one it was set with.
 */
export class LiveLaw extends LawNow {
  readonly ready: Promise<void>;
  private notices = new Map<number, Notice>(packagedNotices.map((notice) => [notice.year, notice]));
  private readonly calendars = new Map<string, Calendar>();
  /** Version of the calendar after each notice, by the id of its event. */
  private readonly versions = new Map<string, string>();
  private book: LawBook;
  private readonly aborted = new AbortController();
  private readonly following: Promise<void>;

  constructor(
    log: EventLog,
    private readonly of: Readonly<{ district: string; overrides?: readonly Override[] }>,
    onTrouble: (error: unknown) => void = () => {},
  ) {
    super();
    this.book = this.bookWith(calendarOf([...this.notices.values()]));
    let caughtUp: () => void = () => {};
    this.ready = new Promise((resolve) => (caughtUp = resolve));
    this.following = follow(log, {
      prefixes: [`${yearStream.category}-${of.district}.`],
      take: (stored) => {
        this.enter(decode(yearStream, stored).data.notice);
        this.versions.set(stored.id, this.book.calendar);
      },
      caughtUp: () => caughtUp(),
      onTrouble,
      signal: this.aborted.signal,
    });
    this.following.catch(onTrouble);
  }

  /** The law with the calendar as known now. */
  current(): LawBook {
    return this.book;
  }

  /** The law under an earlier calendar, for explaining what was computed then; nothing when it was never known here. */
  under(calendar: string): LawBook | undefined {
    const known = this.calendars.get(calendar);
    return known && this.on(known);
  }

  /** The law on any calendar, for questions of what would be; nothing is remembered of it. */
  on(calendar: Calendar): LawBook {
    return lawBook({ ...this.of, calendar });
  }

  /** Every calendar this process has been through, oldest first; the last is in force. */
  known(): readonly Calendar[] {
    return [...this.calendars.values()];
  }

  /** Version of the calendar with the notice of that event in it; nothing while the event has not been taken in here. */
  after(eventId: string): string | undefined {
    return this.versions.get(eventId);
  }

  /** Stops following. */
  async stop(): Promise<void> {
    this.aborted.abort();
    await this.following.catch(() => {});
  }

  private enter(notice: Notice): void {
    this.notices.set(notice.year, notice);
    this.book = this.bookWith(calendarOf([...this.notices.values()]));
  }

  private bookWith(calendar: Calendar): LawBook {
    this.calendars.delete(calendar.version);
    this.calendars.set(calendar.version, calendar);
    return this.on(calendar);
  }
}
