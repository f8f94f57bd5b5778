import { type Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type { CourtEvent } from './court.events.js';

const inCourt = (state: Case, change: Case['court']): Partial<Case> => ({
  court: { ...state.court, ...change },
});

export const evolveCourt: Changes<Case, CourtEvent> = {
  DemandIssued: (state, demand) => inCourt(state, { demand }),
  DocumentServed: (state, served) => ({
    servedDocuments: [...state.servedDocuments, served],
    ...(state.court.demand?.demandNumber === served.documentNumber
      ? inCourt(state, { demand: { ...state.court.demand, servedOn: served.servedOn } })
      : {}),
  }),
  StatementHeard: (state, statement) => inCourt(state, { statement }),
  CourtApplied: (state, applied) => inCourt(state, { applied }),
  CourtAnswered: (state, answered) => inCourt(state, { answered }),
  CourtDoubted: (state, doubted) => inCourt(state, { doubted }),
  CourtRuled: (state, ruled) => inCourt(state, { ruled }),
  HigherCourtAsked: (state, higher) => inCourt(state, { higher }),
  HigherCourtAnswered: (state, higherAnswered) => inCourt(state, { higherAnswered }),
  ExecutionEnded: (state, ended) => inCourt(state, { ended }),
};
