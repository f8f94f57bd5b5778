import type { Fact } from '#domain/procedure';
import type {
  Defence,
  DefenceAnswer,
  HearingHeld,
  HearingPostponed,
  HearingReported,
  HearingRequested,
  HearingScheduled,
  HearingTerminated,
  NoticeServed,
  PartyNotified,
  PublicNoticePosted,
  RightsWaived,
} from './hearing.events.js';

/** From one notice to the next: a new notice gives all rights anew. */
export type Round = Readonly<{
  notice: Fact<PartyNotified>;
  posted?: Fact<PublicNoticePosted>;
  served?: Fact<NoticeServed>;
  waived?: Fact<RightsWaived>;
  defences: Readonly<Record<string, Readonly<{ defence: Defence; answer?: DefenceAnswer }>>>;
  request?: Fact<HearingRequested>;
  scheduled?: Fact<HearingScheduled>;
  postponed?: Fact<HearingPostponed>;
  held?: Fact<HearingHeld>;
  ended?: Fact<HearingTerminated>;
  reported?: Fact<HearingReported>;
}>;
