import type { Amount, ClockChange, LocalDate } from '#domain/kernel';
import type { Notice } from '../../../domain/law/calendar/notices.js';
import type { LawSaid } from '../../../domain/law/catalogue/catalogue.js';

/** An event as the store holds it. */
export type BundledEvent = Readonly<{
  stream: string;
  revision: number;
  id: string;
  type: string;
  data: Readonly<{ clocks?: readonly ClockChange[]; documents?: readonly object[] }>;
  metadata: Readonly<Record<string, unknown>>;
}>;

/** An event and that it is in the tree: its number, and the hashes that lead to the root. */
export type Proved = Readonly<{ event: BundledEvent; index: number; proof: readonly string[] }>;

/** Notices of the years, and days off of the place. */
export type CalendarSaid = Readonly<{
  notices: readonly Notice[];
  local: Readonly<Record<string, string>>;
}>;

/** On which law and signed root everything in a file stands. */
export type Grounds = Readonly<{
  checkpoint: string;
  keys: readonly string[];
  /** What each law said that is named in an envelope, by its digest. */
  laws: Readonly<Record<string, LawSaid>>;
  /** What each calendar is made of that a clock was set with, by its version. */
  calendars: Readonly<Record<string, CalendarSaid>>;
}>;

/** How a matter stood when its file was made, and by what that was reckoned（出卷时的状态）. */
export type Stand = Readonly<{
  /** The day amounts were reckoned for, and the law and the calendar they were reckoned by. */
  on: LocalDate;
  law: string;
  calendar: string;
  /** Events of it that an operator set aside, which count for nothing（搁置）. */
  aside: readonly string[];
  state: unknown;
  amounts: readonly Amount[];
}>;

/** A matter with all that is needed to check it elsewhere（自证卷宗）. */
export type Bundle = Grounds &
  Readonly<{
    format: 'work-safety/bundle@1';
    stream: string;
    events: readonly Proved[];
    /** What it stood on: files that its acts named, who acted and for which organ. */
    reliedOn: readonly Proved[];
    /** Nothing where it is a kind of file without rules, or made before files said it. */
    stand?: Stand;
  }>;

/** That nothing of some kinds came to a matter before a clock ran out（未发生证明）. */
export type Absence = Grounds &
  Readonly<{
    format: 'work-safety/absence@1';
    stream: string;
    clock: string;
    due: string;
    types: readonly string[];
    /** The event that set the clock. */
    start: Proved;
    /** Each entry of the log from that event on up to the checkpoint. */
    entries: readonly string[];
    /** Roots of what lies before it. */
    before: readonly string[];
    /** What came to the matter in that part of the log. */
    came: readonly BundledEvent[];
  }>;

/** One thing that was checked（核验项）. */
export type Finding = Readonly<{ holds: boolean; zh: string; en: string }>;
