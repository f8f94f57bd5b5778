import { type About, type Instant, type LocalDate, partsOf, type Projection } from '#domain/kernel';
import type { WithClocks } from '#domain/kernel';
import type { ApplicationEvent } from '../application/application.events.js';
import { applicationStream } from '../application/application.stream.js';
import { ApplicationRow } from './application-row.js';
import { applicationSays } from './application-says.js';
import { milestoneOf } from './milestones.js';
import { duesOf, runningAfter } from './running-clocks.js';
import { waitingOf } from './waiting.js';

type Type = ApplicationEvent['type'];

const none = {
  number: null,
  creditCode: null,
  bundle: null,
  licence: null,
  clerk: null,
  reviewer: null,
  approver: null,
  acceptedOn: null,
  decidedOn: null,
  endedOn: null,
  decisionNumber: null,
  certificateNumber: null,
  nextRule: null,
  nextDueAt: null,
  dutyDueAt: null,
  provisional: false,
} as const;

const empty = { clocks: [], stepsAsked: [], recusalsAsked: [], waitsFor: [], milestones: [] };

/** An application of which nothing is known but its id: what its receipt starts from. */
const unopened = ({ stream }: About): ApplicationRow => ({
  applicationId: partsOf(stream)?.id ?? stream,
  district: partsOf(stream)?.district ?? '',
  ...none,
  ...empty,
  item: '',
  itemVersion: '' as LocalDate,
  purpose: 'new',
  channel: 'window',
  applicantId: '',
  applicantName: '',
  applicantKind: 'organisation',
  organ: '',
  window: '',
  stage: 'received',
  receivedOn: '' as LocalDate,
  deemed: false,
  published: false,
  lastEvent: '',
  lastEventAt: '' as Instant,
  revision: 0,
  words: '',
});

/** What the row is searched by. A sealed name is no word. */
const wordsOf = (row: ApplicationRow): string =>
  [
    row.number,
    row.decisionNumber,
    row.certificateNumber,
    row.applicantKind === 'organisation' ? row.applicantName : null,
    row.creditCode,
    row.item,
  ]
    .filter(Boolean)
    .join(' ');

const take =
  (type: Type) =>
  (data: WithClocks, row: Readonly<ApplicationRow>, about: About): ApplicationRow => {
    const told: ApplicationRow = {
      ...row,
      ...applicationSays[type](data as never, row),
      ...duesOf(runningAfter(row.clocks, data.clocks)),
      milestones: [...row.milestones, ...milestoneOf(type, data, about.id)],
      lastEvent: type,
      lastEventAt: about.envelope.recordedAt,
      revision: about.revision,
    };
    const waitsFor = [...new Set(waitingOf(told).flatMap((waiting) => waiting.waitsFor))];
    return { ...told, waitsFor, words: wordsOf(told) };
  };

type Register = Projection<ApplicationEvent, ApplicationRow, 'ApplicationReceived'>;

/** 许可申请台账: one row per application. */
export const applicationRegister: Register = {
  name: 'licensing.applications',
  version: 2,
  from: applicationStream,
  table: ApplicationRow,
  opens: {
    ApplicationReceived: (data, about) => take('ApplicationReceived')(data, unopened(about), about),
  },
  changes: Object.fromEntries(
    (Object.keys(applicationSays) as Type[])
      .filter((type) => type !== 'ApplicationReceived')
      .map((type) => [type, take(type)]),
  ) as unknown as Register['changes'],
};
