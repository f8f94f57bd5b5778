import { createHash } from 'node:crypto';
import { refuse } from '#domain/kernel';
import { free, held, onRecord, reservation } from '#domain/procedure';
import type { FineConfirmed, FinedActEvent } from './fined-act.events.js';

/** What other cases are told of a fine. */
export type Fine = Readonly<Omit<FineConfirmed['data'], 'caseId'>>;

/**
 * One act of one party over all cases of the district (一事不二罚, PL 29): held by the case that is
 * about to fine it, its own once the decision is on record, free again when that falls.
 */
export const finedActNoun = reservation<Fine, FinedActEvent>({
  stream: { category: 'enforcementFinedAct', upcasters: {} },
  title: 'Fined act（已处罚的违法行为）',
  writes: {
    held: ({ matter, attempt, details, since }) => ({
      type: 'FineReserved',
      data: { caseId: matter, ...details, attempt, at: since },
    }),
    onRecord: ({ matter, details }) => ({
      type: 'FineConfirmed',
      data: { caseId: matter, ...details },
    }),
    released: ({ matter, reason }) => ({ type: 'FineReleased', data: { caseId: matter, reason } }),
  },
  evolve: {
    FineReserved: (was, { caseId, attempt, at, ...details }) =>
      held(was, { matter: caseId, attempt, details, since: at }),
    FineConfirmed: (_, { caseId, ...details }) => onRecord(caseId, details),
    FineReleased: () => free,
  },
  taken: ({ details }) =>
    refuse(
      'act-already-fined',
      `The act was fined by ${details.decisionNumber}, or is about to be（该违法行为已由 ${details.decisionNumber} 处以罚款或者即将处罚，一事不二罚）.`,
      'PL 29',
      'ENF-N4',
    ),
});

/** Id of its stream. A digest, so that no stream name tells who was fined. */
export const finedActId = (party: string, actId: string): string =>
  createHash('sha256').update(`${party}|${actId}`).digest('hex');
