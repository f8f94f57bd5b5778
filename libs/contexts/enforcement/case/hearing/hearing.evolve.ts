import { own } from '#domain/kernel';
import type { Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type { HearingEvent } from './hearing.events.js';
import type { Round } from './hearing.state.js';

const inRound = ({ round }: Case, change: Partial<Round>): Pick<Case, 'round'> => ({
  round: round && { ...round, ...change },
});

/**
 * What the party says has to be seen by those who review and discuss: their earlier word no longer
 * counts.
 */
const unreviewed = { legalReview: undefined, discussed: undefined } as const;

export const evolveHearing: Changes<Case, HearingEvent> = {
  PartyNotified: (state, notice) => ({
    ...unreviewed,
    stage: 'notified',
    judges: [...state.judges, notice.by],
    round: { notice, defences: {} },
  }),
  NoticeServed: (state, served) => inRound(state, { served }),
  PublicNoticePosted: (state, posted) => {
    const { of, documentNumber } = posted;
    if (of === 'notice') return inRound(state, { posted });
    return documentNumber === undefined
      ? { posted }
      : { postedDocuments: { ...state.postedDocuments, [documentNumber]: posted } };
  },
  DefenceRecorded: (state, { defence }) => ({
    ...unreviewed,
    ...inRound(state, {
      defences: { ...state.round?.defences, [defence.defenceId]: { defence } },
    }),
  }),
  DefenceAnswered: (state, { answer }) => {
    const known = own(state.round?.defences, answer.defenceId);
    return known === undefined
      ? {}
      : inRound(state, {
          defences: { ...state.round?.defences, [answer.defenceId]: { ...known, answer } },
        });
  },
  RightsWaived: (state, waived) => inRound(state, { waived }),
  HearingRequested: (state, request) => ({ ...unreviewed, ...inRound(state, { request }) }),
  HearingScheduled: (state, scheduled) => ({
    ...inRound(state, { scheduled, postponed: undefined }),
    judges: [...state.judges, scheduled.plan.host],
  }),
  HearingPostponed: (state, postponed) => inRound(state, { postponed }),
  HearingHeld: (state, held) => ({ ...unreviewed, ...inRound(state, { held }) }),
  HearingTerminated: (state, ended) => inRound(state, { ended }),
  HearingReported: (state, reported) => inRound(state, { reported }),
};
