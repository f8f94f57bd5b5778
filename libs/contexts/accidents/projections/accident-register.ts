import { type About, instant, localDateOf } from '#domain/kernel';
import { matterOf, matterRegister, type Says, silent, unopenedMatter } from '#platform/registers';
import type { AccidentEvent } from '../accident/accident.events.js';
import { accidentStream } from '../accident/accident.stream.js';
import type { Figures } from '../accident/facts.js';
import type { Grading } from '../accident/grading.js';
import { positionText } from '#platform/log';
import { AccidentRow, type Counted, type DoubtFound, type OrderNow } from './accident-row.js';

const counted = ({ deaths, missing, seriousInjuries, lossFen }: Figures) => ({
  deaths,
  missing,
  seriousInjuries,
  lossFen,
});

const mark = ({ deaths, missing, seriousInjuries }: Figures, about: About): Counted => ({
  event: about.id,
  position: positionText(about.position),
  deaths,
  missing,
  seriousInjuries,
  ended: false,
});

const graded = (grading: Grading): Partial<AccidentRow> => ({
  grading,
  grade: grading.grade ?? null,
});

const doubtsNow = (doubts: readonly DoubtFound[]): Partial<AccidentRow> => ({
  doubts,
  doubted: doubts.some(({ finding }) => finding === undefined),
});

const orderNow = (
  { orders }: Readonly<AccidentRow>,
  item: string,
  stage: OrderNow['stage'],
): Partial<AccidentRow> => ({
  orders: orders.map((one) => (one.item === item ? { ...one, stage } : one)),
});

const says: Says<AccidentEvent, AccidentRow> = {
  AccidentReported: ({ accident, statement, grading, doubts, by }, _, about) => ({
    marks: [mark(statement.figures, about)],
    kind: accident.kind,
    industry: accident.industry,
    place: accident.place,
    area: accident.area,
    street: accident.area.slice(0, 9),
    occurredAt: statement.occurredAt,
    reportedAt: statement.saidAt,
    filedOn: localDateOf(statement.saidAt),
    partyId: accident.unit.id,
    partyName: accident.unit.name,
    partyKind: 'organisation',
    creditCode: accident.unit.creditCode ?? null,
    organ: accident.organ,
    handlingOrgan: accident.handlingOrgan === accident.organ ? null : accident.handlingOrgan,
    hands: [by],
    statements: [statement],
    latest: statement.figures,
    ...counted(statement.figures),
    ...graded(grading),
    ...doubtsNow(doubts),
  }),
  FollowUpReported: (said, { statements, doubts, marks }, about) => ({
    marks: [...marks, mark(said.counted, about)],
    statements: [...statements, said.statement],
    latest: said.statement.figures,
    ...counted(said.counted),
    ...graded(said.grading),
    ...doubtsNow([...doubts, ...said.doubts]),
  }),
  AccidentTold: ({ to, body, channel, toldAt, receipt }, { tellings }) => ({
    tellings: [
      ...tellings,
      { to, body, channel, toldAt, ...(receipt !== undefined && { receipt }) },
    ],
  }),
  CasualtyNamed: silent,
  UnitStayedSilent: (said, { doubts }) => doubtsNow([...doubts, ...said.doubts]),
  ReportingFound: ({ doubt, finding, by }, { doubts, hands }) => ({
    hands: [...hands, by],
    ...doubtsNow(doubts.map((one) => (one.doubt === doubt ? { ...one, finding } : one))),
  }),
  AccidentDoubted: (said, { doubts }) => doubtsNow([...doubts, ...said.doubts]),
  FindingWithdrawn: ({ doubt }, { doubts }) =>
    doubtsNow(
      doubts.map(({ finding: was, ...one }) =>
        one.doubt === doubt || was === undefined ? one : { ...one, finding: was },
      ),
    ),
  AccidentEnded: (_, { marks, deaths, missing, seriousInjuries, lossFen }, about) => ({
    stage: 'ended',
    marks: [
      ...marks,
      { ...mark({ deaths, missing, seriousInjuries, lossFen }, about), ended: true },
    ],
  }),
  AccidentHandedUp: () => ({ stage: 'handed-up' }),
  HandUpAnswered: ({ accepted }) => ({ stage: accepted ? 'taken' : 'reported' }),
  CasualtyWindowClosed: () => ({ windowClosed: true }),
  FollowUpsEnded: (_, { stage }) => (stage === 'reported' ? { stage: 'follow-ups-ended' } : {}),
  TeamFormed: () => ({ stage: 'investigated' }),
  TeamChanged: silent,
  InvitationAnswered: silent,
  AppraisalStarted: silent,
  AppraisalEnded: silent,
  InquiryExtended: silent,
  CrimeTransferred: silent,
  ReportSubmitted: () => ({ stage: 'submitted' }),
  AccidentListed: silent,
  ReportReviewed: ({ consents }) => (consents ? {} : { stage: 'investigated' }),
  ReportApproved: ({ orders }) => ({
    stage: 'approved',
    orders: orders.map(({ item, kind, what, organ, due }) => ({
      item,
      kind,
      what,
      organ,
      due,
      stage: 'open',
    })),
  }),
  ReportPublished: silent,
  OrderSent: ({ item }, row) => orderNow(row, item, 'sent'),
  OrderAnswered: ({ item, result }, row) =>
    orderNow(row, item, result === undefined ? 'answered' : 'done'),
  OrderDone: ({ item }, row) => orderNow(row, item, 'done'),
  PersonBanned: silent,
  BanLifted: silent,
  EvaluationStarted: silent,
  EvaluationFinished: ({ results }, { orders }) => ({
    stage: 'evaluated',
    orders: orders.map((one) => {
      const found = results.find(({ item }) => item === one.item);
      return found ? { ...one, stage: found.done ? 'done' : 'undone' } : one;
    }),
  }),
  ClockReminded: silent,
  ClockExpired: silent,
  ClockEscalated: silent,
  ClocksRecomputed: silent,
};

const unopened = (about: About): AccidentRow => ({
  ...unopenedMatter(about),
  accidentId: matterOf(about).id,
  stage: 'reported',
  kind: 'general',
  industry: '',
  place: '',
  area: '',
  street: '',
  occurredAt: instant('1970-01-01T00:00:00Z'),
  reportedAt: instant('1970-01-01T00:00:00Z'),
  grade: null,
  grading: null,
  deaths: 0,
  missing: 0,
  seriousInjuries: 0,
  lossFen: 0,
  latest: null,
  windowClosed: false,
  statements: [],
  tellings: [],
  doubts: [],
  doubted: false,
  orders: [],
  marks: [],
});

/** 事故台账: one row per accident. */
export const accidentRegister = matterRegister<AccidentEvent, AccidentRow>(accidentStream, {
  name: 'accidents.accidents',
  version: 7,
  table: AccidentRow,
  unopened,
  opens: ['AccidentReported'],
  says,
  tasks: () => [],
  hands: ({ hands }) => hands,
  words: (row) => [row.place, row.partyName, row.creditCode],
});
