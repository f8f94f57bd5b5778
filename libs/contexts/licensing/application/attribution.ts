import {
  dateOfDay,
  dayNumber,
  type Law,
  type LocalDate,
  localDateOf,
  plusDays,
  startOfDay,
} from '#domain/kernel';
import type { ApplicationEvent } from './application.events.js';
import type { ExcludedStep } from './review/review.events.js';

/**
 * Who had the matter: a department, the applicant, nobody because the time does not count, or the
 * calendar.
 */
export type Who =
  | Readonly<{ kind: 'department'; organ: string }>
  | Readonly<{ kind: 'applicant' }>
  | Readonly<{ kind: 'suspension'; step: ExcludedStep }>
  | Readonly<{ kind: 'holidays' }>;

/** Days of one account. Rest days have none of the working days. */
export type Share = Readonly<{ who: Who; workingDays: number; days: number }>;

/**
 * Any rule counted in working days of the agency does; this one is the ordinary limit (LL 42, 82).
 */
const yardstick = 'LIC-D2';

/** The working days after a date up to another, both as the law's own calendar counts them. */
const workingDaysBetween = (law: Law, after: LocalDate, upTo: LocalDate): ReadonlySet<string> => {
  const working = new Set<string>();
  let cursor = after;
  while (cursor < upTo) {
    const { explanation, dueDate } = law.clock(yardstick, { start: startOfDay(cursor) });
    for (const line of explanation.filter(({ counted }) => counted > 0))
      for (
        let day = dayNumber(line.from as LocalDate);
        day <= dayNumber(line.to as LocalDate);
        day++
      )
        working.add(dateOfDay(day));
    cursor = dueDate;
  }
  return working;
};

type Turn = Readonly<{ after: LocalDate; who: Who }>;
type Pause = Readonly<{ from: LocalDate; to?: LocalDate; step: ExcludedStep }>;
type Timeline = Readonly<{
  start?: LocalDate;
  end?: LocalDate;
  organ: string;
  turns: readonly Turn[];
  pauses: readonly Pause[];
}>;

const department = (organ: string): Who => ({ kind: 'department', organ });
const turn = (line: Timeline, after: LocalDate, who: Who): Timeline => ({
  ...line,
  turns: [...line.turns, { after, who }],
});

/** How each event passes the matter on. Events that leave it where it is have no entry. */
const passes: {
  readonly [Type in ApplicationEvent['type']]?: (
    line: Timeline,
    data: Extract<ApplicationEvent, { type: Type }>['data'],
  ) => Timeline;
} = {
  ApplicationReceived: (line, { receivedOn, organ, window }) =>
    turn({ ...line, start: receivedOn, organ }, receivedOn, department(window)),
  SupplementAsked: (line, { askedOn }) => turn(line, askedOn, { kind: 'applicant' }),
  SupplementFiled: (line, { complete, filedOn }) =>
    complete ? turn(line, filedOn, line.turns[0]!.who) : line,
  // The time since the papers were all there was the desk's, whatever it had asked for.
  SupplementNoticeCorrected: (line, { completeSince }) =>
    completeSince ? turn(line, localDateOf(completeSince), line.turns[0]!.who) : line,
  ApplicationAccepted: (line, { acceptedOn }) => turn(line, acceptedOn, department(line.organ)),
  ApplicationDeemedAccepted: (line, { deemedAt }) =>
    turn(line, localDateOf(deemedAt), department(line.organ)),
  ReviewerAssigned: (line, { assignedOn }) => turn(line, assignedOn, department(line.organ)),
  ExcludedStepBegun: (line, { step, excludedFrom }) =>
    excludedFrom ? { ...line, pauses: [...line.pauses, { from: excludedFrom, step }] } : line,
  ExcludedStepEnded: (line, { step, endedOn }) => ({
    ...line,
    pauses: line.pauses.map((pause) =>
      pause.step === step && pause.to === undefined ? { ...pause, to: endedOn } : pause,
    ),
  }),
  LicenceNotRequired: (line, { toldOn }) => ({ ...line, end: toldOn }),
  ApplicationNotAccepted: (line, { decidedOn }) => ({ ...line, end: decidedOn }),
  FilingConfirmed: (line, { filedOn }) => ({ ...line, end: filedOn }),
  FilingDeemed: (line, { deemedAt }) => ({ ...line, end: localDateOf(deemedAt) }),
  ApplicationApproved: (line, { decidedOn }) => ({ ...line, end: decidedOn }),
  ApplicationRefused: (line, { decidedOn }) => ({ ...line, end: decidedOn }),
  ApplicationWithdrawn: (line, { withdrawnOn }) => ({ ...line, end: withdrawnOn }),
  RenewalDeemed: (line, { deemedOn }) => ({ ...line, end: deemedOn }),
  ApplicationTerminated: (line, { terminatedOn }) => ({ ...line, end: terminatedOn }),
};

type Passes = (line: Timeline, data: ApplicationEvent['data']) => Timeline;

const timelineOf = (history: readonly ApplicationEvent[]): Timeline =>
  history.reduce<Timeline>(
    (line, { type, data }) => (passes[type] as Passes | undefined)?.(line, data) ?? line,
    {
      organ: '',
      turns: [],
      pauses: [],
    },
  );

const whoOn = (line: Timeline, day: LocalDate): Who => {
  const pause = line.pauses.find(({ from, to }) => from <= day && (to === undefined || day <= to));
  if (pause) return { kind: 'suspension', step: pause.step };
  const held = line.turns.filter(({ after }) => after < day);
  return held.at(-1)?.who ?? { kind: 'holidays' };
};

/**
 * Splits the time since receipt exactly over those who had the matter: departments, the applicant,
 * steps whose time does not count, and rest days. The day of an event still belongs to whoever had
 * it before, as in counting periods; the shares add up to the working days (and the days) elapsed.
 * Runs to the decision, or to `upTo` while nothing is decided.
 */
export const attribution = (
  history: readonly ApplicationEvent[],
  law: Law,
  upTo: LocalDate,
): readonly Share[] => {
  const line = timelineOf(history);
  if (line.start === undefined) return [];
  const end = line.end !== undefined && line.end < upTo ? line.end : upTo;
  const working = workingDaysBetween(law, line.start, end);
  const shares = new Map<string, Share>();
  for (let day = plusDays(line.start, 1); day <= end; day = plusDays(day, 1)) {
    const works = working.has(day);
    const who: Who = works ? whoOn(line, day) : { kind: 'holidays' };
    const account = JSON.stringify(who);
    const so = shares.get(account) ?? { who, workingDays: 0, days: 0 };
    shares.set(account, { who, workingDays: so.workingDays + (works ? 1 : 0), days: so.days + 1 });
  }
  return [...shares.values()];
};
