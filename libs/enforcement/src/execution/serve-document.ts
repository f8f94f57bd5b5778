import {
  type Act,
  type ClockChange,
  type Command,
  type Decide,
  type LocalDate,
  localDateOf,
  refuse,
  startOfDay,
} from '#libs/kernel';
import type { ServiceMethod } from '../case/shared.events.js';
import type { DocumentServed } from './court.events.js';
import { drawUp, forms } from './draw-up.js';
import { start } from './execution.clocks.js';
import { alreadySo, notArchived, notClosed } from './execution.guards.js';
import { clocks, rules } from './execution.law.js';
import { asPair } from './execution.roles.js';
import type { Execution } from './execution.state.js';

/** Facts of service by the ways of the Civil Procedure Law; each way has something that proves it (CAL-14). */
export type Service = Readonly<{
  method: ServiceMethod;
  /** Who received it, or whose system it reached. */
  receiver: string;
  officers: readonly string[];
  /** Left at the place after refusal: a witness, or a recording. */
  witness?: string;
  /** Electronic: the signed consent. */
  consent?: string;
}>;
export type ServeDocument = Command<'ServeDocument', { documentNumber: string } & Service>;

const proven = ({ method, witness, consent, receiver }: Service): void => {
  if (receiver.trim() === '')
    refuse('receiver-missing', 'Service names who received it (受送达人).', 'CPL 87', 'CAL-14');
  if (method === 'left' && !witness)
    refuse('witness-missing', 'Leaving it needs a witness or a recording (留置送达).', 'CPL 89');
  if (method === 'electronic' && !consent)
    refuse('consent-missing', 'Electronic service needs signed consent (电子送达确认书).', 'PL 61');
};

/** The date the law counts from: for a public notice the end of its thirty days, otherwise the day of delivery. */
export const servedOnDate = (method: ServiceMethod, act: Act): LocalDate =>
  method === 'public-notice'
    ? act.law.clock(rules.publicNotice, { start: act.validAt }).dueDate
    : localDateOf(act.validAt);

const clocksOf = (isDemand: boolean, servedOn: LocalDate, act: Act): readonly ClockChange[] =>
  isDemand
    ? [
        start(
          act,
          { name: clocks.demand, rule: rules.demand, duty: 'officer' },
          { start: startOfDay(servedOn) },
        ),
      ]
    : [];

/**
 * 送达. Two officers serve a document of the execution: demand, approvals, revocation (PL 61). The service of a demand
 * starts its ten working days (CL 54).
 */
export const serveDocument: Decide<ServeDocument, Execution, DocumentServed> = (
  asked,
  state,
  act,
) => {
  notArchived(state);
  asPair(asked.officers, state, act);
  const { documentNumber, method, receiver } = asked;
  const stored = state.servedDocuments.find((one) => one.documentNumber === documentNumber);
  if (stored)
    return alreadySo(stored, { method, receiver })
      ? []
      : refuse('document-served', 'It was served in another way (文书已送达).', 'PL 61');
  notClosed(state);
  if (!state.numbers.includes(documentNumber))
    refuse('document-unknown', `The case has no document ${documentNumber} (无此文书).`, 'PL 61');
  proven(asked);
  const servedOn = servedOnDate(method, act);
  const isDemand = state.court.demand?.demandNumber === documentNumber;
  const content = { documentNumber, method, receiver, servedOn, officers: asked.officers };
  const documents = [drawUp(state, act, forms.receipt, content)];
  return [
    {
      type: 'DocumentServed',
      data: {
        documentNumber,
        method,
        receiver,
        servedOn,
        documents,
        clocks: clocksOf(isDemand, servedOn, act),
      },
    },
  ];
};
