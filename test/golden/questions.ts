import type { StoredEvent } from '#platform/log';
import { partsOf } from '#domain/kernel';

// What is asked when the golden files are made. The spec asks the paths in the files, not these.

export type Question = Readonly<{ as: string; path: string }>;

/** Where people are told of a stream; nothing where nobody is. */
const placesOf = (stream: string): readonly string[] => {
  const { category, id } = partsOf(stream)!;
  switch (category) {
    case 'enforcementCase':
      return [`/enforcement-cases/${id}`, `/enforcement-cases/${id}/clocks`];
    case 'licensingApplication':
      return [`/licence-applications/${id}`, `/licence-applications/${id}/clocks`];
    case 'licensingLicence':
      return [`/licences/${id}`, `/licences/${id}/clocks`];
    case 'licensingBundle':
      return [`/bundles/${id}`];
    case 'licensingBar':
      return [`/licence-bars/${id}`];
    case 'registryPerson':
      return [`/people/${id}`, `/authority?person=${id}`];
    case 'registryEnterprise':
      return [`/enterprises/${id}`];
    case 'workCalendar':
      return [`/law/calendars/${id}`];
    default:
      return [];
  }
};

const lookingBack = ['enforcementCase', 'licensingApplication', 'licensingLicence'];

/**
 * What to ask about a stream: as it stood after each of its events where one can look back, as it
 * stands elsewhere.
 */
export const pathsOf = (stream: string, events: number): readonly string[] =>
  placesOf(stream).flatMap((place) =>
    lookingBack.includes(partsOf(stream)!.category)
      ? Array.from({ length: events }, (_, revision) => `${place}?revision=${revision}`)
      : [place],
  );

const encoded = encodeURIComponent;

const ofCase = (id: string, pastDay: string): readonly string[] => [
  `/enforcement-cases/${id}`,
  `/enforcement-cases/${id}?asOf=${encoded(`${pastDay}T12:00:00+08:00`)}`,
  `/enforcement-cases/${id}?validAt=${encoded(`${pastDay}T12:00:00+08:00`)}`,
  `/enforcement-cases/${id}/history`,
  `/enforcement-cases/${id}/replay`,
  `/enforcement-cases/${id}/verify`,
  `/enforcement-cases/${id}/documents`,
  `/enforcement-cases/${id}/clocks`,
  `/enforcement-cases/${id}/clocks?asOf=${encoded(`${pastDay}T12:00:00+08:00`)}`,
];

const ofApplication = (id: string, pastDay: string): readonly string[] => [
  `/licence-applications/${id}`,
  `/licence-applications/${id}?asOf=${encoded(`${pastDay}T12:00:00+08:00`)}`,
  `/licence-applications/${id}/history`,
  `/licence-applications/${id}/replay`,
  `/licence-applications/${id}/verify`,
  `/licence-applications/${id}/clocks`,
  `/licence-applications/${id}/attribution`,
  `/licence-applications/${id}/standing`,
];

const ofLicence = (id: string): readonly string[] => [
  `/licences/${id}`,
  `/licences/${id}/history`,
  `/licences/${id}/clocks`,
];

/** Each clock of a stream explained day by day. */
const explanations = (events: readonly StoredEvent[], base: string): readonly string[] => {
  const clocks = events.flatMap(({ data }) =>
    ((data as { clocks?: readonly { clock: string }[] }).clocks ?? []).map(({ clock }) => clock),
  );
  return [...new Set(clocks)].map((clock) => `${base}/clocks/${encoded(clock)}/explain`);
};

const middleDay = (events: readonly StoredEvent[]): string =>
  String(events[Math.floor(events.length / 2)]!.metadata['recordedAt']).slice(0, 10);

const aboutStream = (events: readonly StoredEvent[]): readonly string[] => {
  const { category, id } = partsOf(events[0]!.stream)!;
  const day = middleDay(events);
  if (category === 'enforcementCase')
    return [...ofCase(id, day), ...explanations(events, `/enforcement-cases/${id}`)];
  if (category === 'licensingApplication')
    return [...ofApplication(id, day), ...explanations(events, `/licence-applications/${id}`)];
  if (category === 'licensingLicence')
    return [...ofLicence(id), ...explanations(events, `/licences/${id}`)];
  return [];
};

const boards = [
  '/enforcement-cases',
  '/documents',
  '/deadlines',
  '/licence-applications',
  '/licences',
  '/licensing/at-risk',
  '/licensing/workload',
  '/licensing/figures?from=2026-01-01&to=2029-12-31',
  '/particulars-openings',
  '/items',
  '/organs?limit=100',
  '/people?limit=100',
  '/mandates',
  '/enterprises?limit=100',
  '/law/calendars',
];

/** Who looks where for what waits for them. */
const desks: Readonly<Record<string, readonly string[]>> = {
  '/worklist': 'principal head leader officer1 officer2 reviewer cashier archivist'.split(' '),
  '/licensing/queue': ['principal', 'head', 'intake', 'examiner', 'approver', 'issuer'],
  '/licensing/day-sheet': ['intake'],
  '/tracking': ['applicant'],
  '/licences': ['applicant'],
  '/me': ['applicant', 'head'],
};

/** Numbers of licences, for which anybody may ask. */
const publicPaths = (events: readonly StoredEvent[]): readonly string[] => {
  const { grant } = events[0]!.data as { grant?: { number: string } };
  return grant ? [`/public/licences/${encoded(grant.number)}`] : [];
};

const atDesks = Object.entries(desks).flatMap(([path, people]) =>
  people.map((as) => ({ as, path })),
);

/**
 * What people ask while much is still to be done: their work, the boards, and each file as its
 * table shows it.
 */
export const questionsMidway = (
  streams: ReadonlyMap<string, readonly StoredEvent[]>,
): readonly Question[] => [
  ...atDesks,
  ...boards.slice(0, boards.indexOf('/items')).map((path) => ({ as: 'auditor', path })),
  ...[...streams.keys()]
    .filter((stream) => lookingBack.includes(partsOf(stream)!.category))
    .flatMap(placesOf)
    .map((path) => ({ as: 'auditor', path })),
];

/** What people ask at the end of a demo. */
export const questionsAbout = (
  streams: ReadonlyMap<string, readonly StoredEvent[]>,
): readonly Question[] => [
  ...boards.map((path) => ({ as: 'auditor', path })),
  ...[...streams.values()].flatMap(aboutStream).map((path) => ({ as: 'auditor', path })),
  ...[...streams.values()].flatMap(publicPaths).map((path) => ({ as: 'applicant', path })),
  ...atDesks,
];
