import {
  type Act,
  type ClockChange,
  type Command,
  type Decide,
  type LocalDate,
  refuse,
  startOfDay,
} from '#domain/kernel';
import { alreadySo, servedOn, type Service, start } from '#domain/procedure';
import { drawUp, paper } from '../papers.js';
import { dueOn } from '../payment/due-on.js';
import { notClosed } from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { pairOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import type { CaseEvent } from '../case.events.js';

export type ServeDocument = Command<
  'ServeDocument',
  { documentNumber: string; service: Service; officers: readonly string[] }
>;

/** The date the law counts from: for a public notice（公告） the end of its term, otherwise as any service (CAL-14). */
const dateOf = (service: Service, act: Act): LocalDate => {
  if (service.method !== 'public-notice') return servedOn(service, act);
  if (service.attempts.length === 0)
    refuse(
      'other-ways-not-tried',
      'A public notice（公告送达） needs other ways to have failed first.',
      'CPL 95',
      'E6',
    );
  return act.law.clock(rules.publicNotice, { start: act.validAt }).dueDate;
};

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
      `Nothing is served before it was issued on ${issued}（送达早于制作）.`,
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

/**
 * 送达. Two officers serve a document of the execution: demand, approvals, revocation (PL 61). The service of a demand
 * starts its ten working days (CL 54).
 */
export const serveDocument: Decide<ServeDocument, Case, CaseEvent> = (asked, state, act) => {
  pairOf(state, asked.officers, act);
  const { documentNumber, service, officers } = asked;
  const stored = state.servedDocuments.find((one) => one.documentNumber === documentNumber);
  if (stored)
    return alreadySo(stored, { service })
      ? []
      : refuse('document-served', 'It was served in another way（文书已送达）.', 'PL 61');
  notClosed(state);
  if (!state.numbers.includes(documentNumber))
    refuse('document-unknown', `The case has no document ${documentNumber}（无此文书）.`, 'PL 61');
  const date = dateOf(service, act);
  notBeforeIssued(state, documentNumber, date);
  const content = { documentNumber, service, servedOn: date, officers };
  const documents = drawUp(state, act, [paper.receipt, content]);
  const clocks = clocksOf(state, documentNumber, date, act);
  return [
    {
      type: 'DocumentServed',
      data: { documentNumber, service, servedOn: date, officers, documents, clocks },
    },
  ];
};
