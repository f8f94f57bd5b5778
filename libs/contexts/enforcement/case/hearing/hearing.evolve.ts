import { own, type Evolve } from '#domain/kernel';
import type { NoticeEvent } from './hearing.events.js';
import type { Procedure, Round } from '../procedure.state.js';

const inRound = (state: Procedure, change: Partial<Round>): Procedure =>
  state.round === undefined ? state : { ...state, round: { ...state.round, ...change } };

/** What the party says has to be seen by those who review and discuss: their earlier word no longer counts. */
const unreviewed = (state: Procedure): Procedure => ({
  ...state,
  review: undefined,
  discussed: undefined,
});

export const evolveNotice: Evolve<Procedure, NoticeEvent> = {
  PartyNotified: (state, notice) => ({
    ...unreviewed(state),
    stage: 'notified',
    judges: [...state.judges, notice.by],
    round: { notice, defences: {} },
  }),
  NoticeServed: (state, served) => inRound(state, { served }),
  PublicNoticePosted: (state, posted) =>
    posted.of === 'notice' ? inRound(state, { posted }) : { ...state, posted },
  DefenceRecorded: (state, { defence }) =>
    inRound(unreviewed(state), {
      defences: { ...state.round?.defences, [defence.defenceId]: { defence } },
    }),
  DefenceAnswered: (state, { answer }) => {
    const known = own(state.round?.defences, answer.defenceId);
    return known === undefined
      ? state
      : inRound(state, {
          defences: { ...state.round?.defences, [answer.defenceId]: { ...known, answer } },
        });
  },
  RightsWaived: (state, waived) => inRound(state, { waived }),
  HearingRequested: (state, request) => inRound(unreviewed(state), { request }),
  HearingScheduled: (state, scheduled) => ({
    ...inRound(state, { scheduled }),
    judges: [...state.judges, scheduled.plan.host],
  }),
  HearingPostponed: (state, postponed) => inRound(state, { postponed }),
  HearingHeld: (state, held) => inRound(unreviewed(state), { held }),
  HearingTerminated: (state, ended) => inRound(state, { ended }),
  HearingReported: (state, reported) => inRound(state, { reported }),
};
