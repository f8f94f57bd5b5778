import { caseCommand } from '../said/case.command.js';
import {
  service,
  drawUp,
  alreadySo,
  servedOn,
  type Service,
  start,
  postedFor,
  type PublicNotice,
  stop,
} from '#domain/procedure';
import {
  type Act,
  type ClockChange,
  type LocalDate,
  refuse,
  startOfDay,
  own,
  localDateOf,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { papersOf, forms } from '../papers.js';
import { dueOn } from '../payment/due-on.js';
import { remedyClocks } from './on-service.js';
import { fallen, notClosed } from '../standing-penalty.js';
import { clockOfOne, duties, newPaper, rules } from '../case.law.js';
import { pairOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import type { DocumentServed } from './court.events.js';
import type { PublicNoticePosted } from '../hearing/hearing.events.js';

const { paperNumber, texts } = fields;

/** Otherwise the ten working days of a demand could be over on the day it is written. */
const notBeforeIssued = (
  { penalty, court: { demand } }: Case,
  documentNumber: string,
  on: LocalDate,
): void => {
  const issued = demand?.demandNumber === documentNumber ? demand.issuedOn : penalty?.decidedOn;
  if (issued && on < issued)
    refuse(
      'too-early-in-time',
      `Nothing is served before it was issued on ${issued}（文书于 ${issued} 制作，送达不得早于该日）.`,
      'PL 61',
      'CL 54',
    );
};

/** A demand that was answered by payment before it arrived gives nobody ten days any more. */
const clocksOf = (
  state: Case,
  documentNumber: string,
  on: LocalDate,
  act: Act,
): readonly ClockChange[] =>
  state.court.demand?.demandNumber === documentNumber && dueOn(state, on, act.law).openFen > 0
    ? [
        start(
          act,
          { name: rules.demand, rule: rules.demand, duty: 'officer' },
          { start: startOfDay(on) },
        ),
      ]
    : [];

/** The remedies of a changed decision start when it is served; what is revoked has none (PL 61). */
const inPlaceOfTheDecision = (
  state: Case,
  documentNumber: string,
  on: LocalDate,
  act: Act,
): readonly ClockChange[] => {
  const { change, revocation, filed } = state;
  const served = stop(state, startOfDay(on), newPaper('change'), newPaper('revocation'));
  if (revocation?.revocationNumber === documentNumber) return served;
  if (change?.changeNumber !== documentNumber || !filed || fallen(state)) return [];
  return [
    ...served,
    ...remedyClocks(act, { servedOn: on, remediesTold: true, procedure: filed.procedure }),
  ];
};

/** The clock of the public notice of a document. */
const noticeClock = (documentNumber: string): string =>
  clockOfOne(rules.publicNotice, documentNumber);

/** What starts the days of a notice or of a decision is recorded once, in its own step. */
const notServedElsewhere = ({ penalty }: Case, documentNumber: string): void => {
  const notices = [forms.notice, forms.hearingRight].map(({ code }) => `${code}〔`);
  if (
    documentNumber === penalty?.decisionNumber ||
    notices.some((notice) => documentNumber.includes(notice))
  )
    refuse(
      'own-step-of-service',
      `${documentNumber} 由告知书送达、决定书送达步骤登记，不得另行登记送达（it is served in the step of its own, once）.`,
      'PL 61',
    );
};

type Of = Readonly<{ documentNumber: string; service: Service; officers: readonly string[] }>;

/** The event of service, with its receipt and the clocks it ends and starts. */
export const documentServed = (
  state: Case,
  { documentNumber, service, officers }: Of,
  servedOn: LocalDate,
  act: Act,
): DocumentServed => ({
  type: 'DocumentServed',
  data: {
    documentNumber,
    service,
    servedOn,
    officers,
    documents: drawUp(papersOf(state), act, [
      forms.receipt,
      { documentNumber, service, servedOn, officers },
    ]),
    clocks: [
      ...stop(state, startOfDay(servedOn), noticeClock(documentNumber)),
      ...(documentNumber === forms.creditRepair.title
        ? stop(state, startOfDay(servedOn), duties.repairNotice)
        : []),
      ...clocksOf(state, documentNumber, servedOn, act),
      ...inPlaceOfTheDecision(state, documentNumber, servedOn, act),
    ],
  },
});

const posted = (
  { documentNumber, officers }: Of,
  service: PublicNotice,
  by: string,
  act: Act,
): PublicNoticePosted => {
  const name = noticeClock(documentNumber);
  const term = postedFor(service, { rule: rules.publicNotice, duty: 'officer', name }, act);
  const data = { of: 'document', documentNumber, officers, service, by } as const;
  const postedOn = localDateOf(act.validAt);
  return {
    type: 'PublicNoticePosted',
    data: { ...data, postedOn, servedOn: term.set.dueDate, clocks: [term] },
  };
};

/**
 * The same service is on record, or posted and waiting for its term. Another one, once it was
 * served, is refused.
 */
const alreadyServed = (state: Case, { documentNumber, service }: Of): boolean => {
  const waits = own(state.postedDocuments, documentNumber);
  if (waits && alreadySo(waits, { service })) return true;
  const stored = state.servedDocuments.find((one) => one.documentNumber === documentNumber);
  return (
    stored !== undefined &&
    (alreadySo(stored, { service }) ||
      refuse('document-served', 'It was served in another way（文书已送达）.', 'PL 61'))
  );
};

/**
 * 送达. Two officers serve a document of the execution: demand, approvals, revocation (PL 61). The
 * service of a demand starts its ten working days (CL 54). A public notice is posted, and serves
 * when its term is over.
 */
export const serveDocument = caseCommand('ServeDocument', {
  title: 'Serve a document（文书送达）',
  at: 'documents/service',
  by: ['officer'],
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    documentNumber: paperNumber({
      about: 'Number of the document; the title of one that has none（文号；无文号的写文书名称）',
      max: 100,
    }),
    service: service,
  },
  who: (state, act, { officers }) => pairOf(state, officers, act),
  repeat: (asked, state) => alreadyServed(state, asked),
  late: since.decided,
  stage: notClosed,
  rule: (asked, state, act, by) => {
    const { documentNumber, service } = asked;
    notServedElsewhere(state, documentNumber);
    if (!state.numbers.includes(documentNumber) && !own(state.papers, documentNumber))
      refuse(
        'document-unknown',
        `The case has no document ${documentNumber}（本案没有文书 ${documentNumber}）.`,
        'PL 61',
      );
    if (service.method === 'public-notice') {
      notBeforeIssued(state, documentNumber, localDateOf(act.validAt));
      return [posted(asked, service, by, act)];
    }
    const date = servedOn(service, act);
    notBeforeIssued(state, documentNumber, date);
    return [documentServed(state, asked, date, act)];
  },
});

export type ServeDocument = MessageOf<typeof serveDocument>;
