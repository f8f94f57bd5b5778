import type { Evolve } from '#domain/kernel';
import { clockChanges } from '#domain/procedure';
import { evolveServing } from '../../desk/serving.js';
import { type Application, on } from '../application.shape.js';
import type { DecisionEvent } from './decision.events.js';
import { passed } from '../review/review.state.js';

export const evolveDecision: Evolve<Application, DecisionEvent> = {
  ApplicationApproved: on((was, data) => ({
    status: 'approved',
    approved: data,
    ...passed(was, 'approval', data.approver),
  })),
  ApplicationRefused: on((was, data) => ({
    status: 'refused',
    refused: data,
    ...passed(was, 'approval', data.approver),
  })),
  CertificateIssued: on((_, data) => ({ status: 'issued', issued: data })),
  PapersServed: on(evolveServing.PapersServed),
  PapersPosted: on(evolveServing.PapersPosted),
  ServiceCorrected: on(evolveServing.ServiceCorrected),
  ResultPublished: on(() => ({ published: true })),
  ApplicationWithdrawn: on(() => ({ status: 'withdrawn' })),
  ApplicationTerminated: on((was, { by }) => ({
    status: 'terminated',
    ...passed(was, 'approval', by),
  })),
  RenewalDeemed: on(() => ({ status: 'renewed' })),
  ClockReminded: on(clockChanges.ClockReminded),
  ClockExpired: on(clockChanges.ClockExpired),
  ClockEscalated: on(clockChanges.ClockEscalated),
  ClocksRecomputed: on(clockChanges.ClocksRecomputed),
};
