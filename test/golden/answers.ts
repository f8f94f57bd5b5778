import { partsOf } from '#domain/kernel';
import type { Answer, StreamState } from './files.js';
import { inTodaysForm, withIds, withoutNewWords } from './todays-answers.js';

// What must stay the same. The inner shape of a noun's state may be restructured; what people are
// told of it may not. So a noun is compared by the answers about it (the case file, its clocks, the
// licence …), and by its folded state only where nobody is told.

type Fields = Readonly<Record<string, unknown>>;

/** Nouns without an address of their own; their state is small and told nowhere else. */
const toldNowhere = [
  'documentNumber',
  'enforcementFinedAct',
  'enforcementReceipt',
  'licensingOpening',
  'projectionControl',
  'registryParty',
  'reservationCreditCode',
  'registryMandate',
  'registryOrgan',
];

/** Whether a stream is compared by its folded state. */
export const byState = ({ stream }: StreamState): boolean =>
  toldNowhere.includes(partsOf(stream)!.category);

const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

/**
 * Where each step of a replay changed the inner state is the program's own affair; that the act is
 * there, and by whom, is not.
 */
const replayed = (body: Fields): Fields => ({
  ...body,
  steps: (body['steps'] as readonly Fields[]).map((step) => without(step, 'changes')),
});

const itemsOf = ({ items = [] }: Fields): readonly Fields[] => items as readonly Fields[];
const placeOf = ({ stream, clock }: Fields): string => `${String(stream)} ${String(clock)}`;

/**
 * One worklist over all registers: it says which kind of matter each line is of, and had cases
 * alone before.
 */
const ofCases = (body: Fields): Fields => ({
  ...without(body, 'total'),
  items: itemsOf(body)
    .filter(({ category = 'enforcementCase' }) => category === 'enforcementCase')
    .map((line) => without(line, 'category')),
});

/**
 * The deadline board begins with what is overdue and ends with what is over; before, what was over
 * stood among the rest.
 */
const inOneOrder = (body: Fields): Fields => ({
  ...without(body, 'next'),
  items: itemsOf(body)
    .map(withIds)
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
});

/** The public register shows the organ as every answer does; before, its name alone. */
const publicly = (body: Fields): Fields => {
  const { licence } = body as { licence?: Fields };
  if (!licence) return body;
  const { organ } = licence as { organ: string | { name: string } };
  const before = without(licence, ...asOnADay);
  return { ...body, licence: { ...before, organ: typeof organ === 'string' ? organ : organ.name } };
};

/** A licence is told as on a day, with each term and ending; before, in one word of today. */
const asOnADay = 'number on terms gaps endings status statusName validFrom validTo'.split(' ');
/** Each term, ending and suspension of a licence stands in its row now. */
const inTerms = ['numbers', 'periods', 'endings', 'suspensions'];

/** How the file of a case is kept in the archive stands in its row now. */
const inArchive = ['retention', 'fileHeld', 'disposal', 'disposalList', 'transfer'];

/** How big a unit is has a history now, beside the word of the day（规模、人数）. */
const inSizes = ['sizes'];

const newIn = (value: object): readonly string[] => {
  if ('licenceId' in value) return inTerms;
  if ('principals' in value && 'statuses' in value) return inSizes;
  return 'archiveNumber' in value && 'penaltyKinds' in value ? inArchive : [];
};

/** A licence or a case, wherever it stands, without what is told of it besides now. */
const inOneTerm = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOneTerm);
  if (typeof value !== 'object' || value === null) return value;
  const told = without({ ...value }, ...newIn(value));
  return Object.fromEntries(Object.entries(told).map(([name, one]) => [name, inOneTerm(one)]));
};

/**
 * What is overdue is told to whoever has to see to it now, as a task of theirs and beside the
 * clock.
 */
const ofClimbs = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'task' in value &&
  /^(督办|报区安委会)/.test(String((value.task as Fields)['zh']));

/** Asking the court was somebody's task from the demand on; now from its first day (CL 53). */
const isTooEarly = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'task' in value &&
  (value.task as Fields)['zh'] === '申请强制执行' &&
  !('due' in value && value.due);

/** Review and decision were tasks while the party could ask for a hearing; now after it (PL 62). */
const isUnheard = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'task' in value &&
  'stage' in value &&
  (value.stage as Fields)['zh'] === '陈述申辩' &&
  /^(法制审核|作出决定)/.test(String((value.task as Fields)['zh']));

const isGone = (value: unknown): boolean =>
  ofClimbs(value) || isTooEarly(value) || isUnheard(value);

/** The ground of a task that is an article says now which; it was a code without words. */
const isArticle = (value: object): boolean =>
  'rule' in value && 'text' in value && (value.text as Fields | null)?.['en'] === value.rule;

const withoutClimbs = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((one) => !isGone(one)).map(withoutClimbs);
  if (typeof value !== 'object' || value === null) return value;
  if (isArticle(value)) return { ...value, law: null, text: null };
  const told = Object.entries(without({ ...value }, 'climbedTo'));
  return Object.fromEntries(told.map(([name, one]) => [name, withoutClimbs(one)]));
};

/** What the law brings about has the law for its author（依法视为）; before, who was there. */
const byLaw = [
  'ApplicationDeemedAccepted',
  'FilingDeemed',
  'HearingRightLapsed',
  'LicenceDeemedRenewed',
  'LicenceExpired',
  'RenewalDeemed',
];
const authored = (body: Fields): Fields =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      (name === 'items' || name === 'steps') && Array.isArray(value)
        ? (value as readonly Fields[])
            .map((act) => (byLaw.includes(String(act['type'])) ? without(act, 'who') : act))
            // Beside an act stands what it made public and what it sent outside.
            .map((act) => without(act, 'published', 'dispatched'))
        : value,
    ]),
  );

/** An application says which of its papers counts, what is missing, and what is alike. */
const withoutHints = (body: Fields): Fields => ({
  ...without(body, 'missing', 'alike'),
  ...(Array.isArray(body['materials']) && {
    materials: (body['materials'] as readonly Fields[]).map((paper) => without(paper, 'present')),
  }),
});

/** The tasks of a case are lines of the worklist. */
const withTasks = (body: Fields): Fields => {
  const { tasks } = body;
  if (!Array.isArray(tasks)) return body;
  return { ...body, tasks: (tasks as readonly Fields[]).map((task) => without(task, 'category')) };
};

/**
 * An answer without what depends on the process that gave it: how far its tables had come, the
 * millisecond of asking.
 */
export const comparable = ({ as, path, status, body }: Answer): Answer => {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return { as, path, status, body };
  const today = withoutClimbs(withoutNewWords(inOneTerm(body))) as Fields;
  const told = without(today, 'position', 'stale', 'at');
  return { as, path, status, body: changedOnPurpose(path, told) };
};

/** What was answered before, in the words of today. */
export const asToday = (before: Answer): Answer =>
  comparable({ ...before, body: inTodaysForm(before.body) });

/** Leaves, deputies and certificates stand beside the posts of a person. */
const ofPeople = (path: string, told: Fields): Fields => {
  const person = (one: Fields): Fields => without(one, 'leaves', 'deputies', 'certificates');
  if (path === '/people') return { ...told, items: itemsOf(told).map(person) };
  return /^\/people\/[^/]+$/.test(path) ? person(told) : without(told, 'leaves', 'deputies');
};

const changedOnPurpose = (path: string, told: Fields): Fields => {
  if (path.endsWith('/replay') && 'steps' in told) return authored(replayed(told));
  if (path === '/worklist') return ofCases(told);
  if (/^\/licence-applications\/[^/]+$/.test(path.split('?')[0]!)) return withoutHints(told);
  if (/\/history($|\?)/.test(path)) return authored(told);
  // Whoever does not read everything is told so.
  if (path.startsWith('/parties/')) return without(told, 'leftOut', 'entry');
  if (path.startsWith('/public/')) return publicly(told);
  if (path.startsWith('/people')) return ofPeople(path.split('?')[0]!, told);
  // A licence of the past says of which moment it is told, like every other matter.
  if (path.startsWith('/licences/')) return without(told, 'past');
  // The catalogue of the desk follows the law: who is competent for what changed with HSL (T9).
  if (path === '/items') return { items: itemsOf(told).map(({ id }) => id) };
  // HSL 55 says 20 working days; until it had been read, the 30 days of HCR 35 were counted on.
  if (path.endsWith('/clocks/LIC-D13/explain')) return {};
  // The entry names its days, which the demand on paper says from it.
  if (path.endsWith('/clocks/EXE-D1/explain')) return {};
  // In a year without a notice the days that the law fixes are no working days any more (HOL 2).
  if (path.endsWith('/attribution')) return without(told, 'workingDays', 'shares');
  if (path.startsWith('/licensing/at-risk')) return without(told, 'until');
  return path === '/deadlines' ? inOneOrder(told) : withTasks(told);
};
