import { knownTo, label, type StreamKind } from '#domain/kernel';
import { factsTakenBack } from '#domain/procedure';
import type { HazardEvent } from './hazard.events.js';
import { evolveHazard } from './hazard.state.js';

const listing = label('the listing for supervision', '挂牌督办');
const closure = label('closure of the unit', '提请关闭');
const clue = label('a clue in the public interest', '公益诉讼线索');
const closurePart = label('a part of the closure', '关闭事项');
const answerSteps = { done: 'accepted', refused: 'rejected', returned: 'returned' } as const;

/** `hazardsHazard-440704.<hazardId>`: one hazard from its report to the publication of its end. */
export const hazardStream: StreamKind<HazardEvent> = {
  category: 'hazardsHazard',
  upcasters: {},
  knows: knownTo(evolveHazard),
  takesBack: factsTakenBack,
  publishes: {
    ListingPublished: {
      what: listing,
      law: ['HAZ-S7'],
      of: ({ places, publishedOn: on }) => ({ places, on }),
    },
    EndPublished: {
      what: listing,
      law: ['HAZ-S18'],
      withdraws: true,
      of: ({ places, publishedOn: on }) => ({ places, on }),
    },
  },
  dispatches: {
    ListingReportedUp: {
      what: listing,
      law: ['HAZ-D11'],
      of: ({ to, paper: number, reportedOn: on }) => ({ step: 'sent', to, number, on }),
    },
    ProcuratorateTold: {
      what: clue,
      law: ['WSL 74(2)'],
      of: ({ to, paper: number, toldOn: on }) => ({ step: 'sent', to, number, on }),
    },
    ClosureProposed: {
      what: closure,
      law: ['WSL 113'],
      answered: 'by-own-acts',
      of: ({ government: to, proposedOn: on }) => ({ step: 'sent', to, on }),
    },
    ClosureAnswered: {
      what: closure,
      law: ['WSL 113'],
      of: ({ closes, paper: number, answeredOn: on }) => ({
        step: closes ? 'accepted' : 'rejected',
        number,
        on,
      }),
    },
    ClosurePartDispatched: {
      what: closurePart,
      law: ['WSL 113'],
      answered: 'by-own-acts',
      of: ({ part: { partId: thread, to, paper: number }, dispatchedOn: on }) => ({
        step: 'sent',
        to,
        number,
        on,
        thread,
      }),
    },
    ClosurePartAnswered: {
      what: closurePart,
      law: ['WSL 113'],
      of: ({ partId: thread, answer, number, answeredOn: on }) => ({
        step: answerSteps[answer],
        number,
        on,
        thread,
      }),
    },
  },
};
