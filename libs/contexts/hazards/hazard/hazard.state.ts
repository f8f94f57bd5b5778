import { commandsOf, commandsOnThe, type LocalDate, own, unknown } from '#domain/kernel';
import {
  clockChanges,
  type Counting,
  countingChanges,
  evolving,
  type Fact,
  type Matter,
  noMatter,
} from '#domain/procedure';
import type * as ending from './ending/ending.events.js';
import type { HazardEvent } from './hazard.events.js';
import type * as listing from './listing/listing.events.js';
import type * as rectifying from './rectifying/rectifying.events.js';
import type * as reporting from './reporting/reporting.events.js';

/** A hazard from its report to the publication of its end: what its decisions need to remember. */
export type Hazard = Matter &
  Counting &
  Readonly<{
    reported?: Fact<reporting.HazardReported>;
    verified?: Fact<reporting.HazardVerified>;
    rejected?: Fact<reporting.HazardRejected>;
    handler?: Fact<reporting.HandlerAssigned>;
    /** Measures on site that stand（现场处理措施）. */
    controls: readonly Fact<reporting.HazardControlled>[];
    lifted?: Fact<reporting.ControlsLifted>;
    proposed?: Fact<listing.ListingProposed>;
    declined?: Fact<listing.ListingDeclined>;
    /** It was declined once: it is put right without a listing until it is listed (HAZ-S16). */
    declinedOnce?: true;
    listed?: Fact<listing.HazardListed>;
    served?: Fact<listing.NoticeServed>;
    published?: Fact<listing.ListingPublished>;
    reportedUp?: Fact<listing.ListingReportedUp>;
    level?: Fact<listing.LevelChanged>;
    interviews: readonly Fact<listing.BodyInterviewed>[];
    plan?: Fact<rectifying.PlanFiled>;
    progress: readonly Fact<rectifying.ProgressReported>[];
    visits: readonly Fact<rectifying.VisitRecorded>[];
    asked?: Fact<rectifying.ExtensionAsked>;
    answered?: Fact<rectifying.ExtensionAnswered>;
    extensions: number;
    /** For acceptance; what was stopped is applied for beside it（申请验收、申请恢复各自办理）. */
    applied?: Fact<rectifying.ReviewApplied>;
    /** Reviews since the application, the newest last. */
    reviews: readonly Fact<rectifying.RectificationReviewed>[];
    resuming?: Fact<rectifying.ReviewApplied>;
    /** The same of what was stopped. */
    resumptions: readonly Fact<rectifying.RectificationReviewed>[];
    /** The day the hazard must be gone, as it is now. */
    limit?: LocalDate;
    limitPassed?: LocalDate;
    stays?: Fact<rectifying.StaysListed>;
    delisted?: Fact<ending.HazardDelisted>;
    ended?: Fact<ending.ListingEnded>;
    endPublished?: Fact<ending.EndPublished>;
    closure?: Fact<ending.ClosureProposed>;
    closureAnswer?: Fact<ending.ClosureAnswered>;
    /** What other organs were told to do, and what they answered（关闭事项）. */
    parts: Readonly<Record<string, PartOnFile>>;
    /** What the procuratorate was told（公益诉讼线索）. */
    told: readonly Fact<ending.ProcuratorateTold>[];
  }>;

/** A part of the closure, and its answer once it came. */
export type PartOnFile = Readonly<{
  part: ending.ClosurePart;
  dispatchedOn: LocalDate;
  answer?: Fact<ending.ClosurePartAnswered>;
}>;

/** Nothing is known. */
export const noHazard: Hazard = {
  ...noMatter,
  controls: [],
  interviews: [],
  progress: [],
  visits: [],
  extensions: 0,
  reviews: [],
  resumptions: [],
  parts: {},
  told: [],
};

/** A hazard that was reported. */
export type Known = Hazard & Readonly<{ reported: Fact<reporting.HazardReported> }>;

/** The hazard, or 404. */
export const known = (hazard: Hazard): Known =>
  hazard.reported
    ? { ...hazard, reported: hazard.reported }
    : unknown('no-such-hazard', 'There is no such hazard（无此隐患）.');

/** Declares commands that may begin a hazard. */
export const hazardCommand = commandsOf<Hazard, HazardEvent>(undefined, 'kept');
/** Declares commands on a hazard that was reported. */
export const knownCommand = commandsOnThe<Hazard, Known, HazardEvent>(known, 'kept');

const granted = (was: Hazard, answered: Fact<rectifying.ExtensionAnswered>): Partial<Hazard> =>
  answered.granted
    ? { answered, extensions: was.extensions + 1, limit: was.asked?.until ?? was.limit }
    : { answered };

export const evolveHazard = evolving<Hazard, HazardEvent>({
  HazardReported: (_, reported) => ({ reported }),
  HazardVerified: (_, verified) => ({ verified }),
  HazardRejected: (_, rejected) => ({ rejected }),
  HandlerAssigned: (_, handler) => ({ handler }),
  HazardControlled: ({ controls }, control) => ({
    controls: [...controls, control],
    lifted: undefined,
  }),
  ControlsLifted: (_, lifted) => ({ lifted, controls: [] }),
  ListingProposed: (_, proposed) => ({ proposed, declined: undefined }),
  ListingDeclined: (_, declined) => ({ declined, declinedOnce: true }),
  HazardListed: (_, listed) => ({ listed, limit: listed.notice.limit }),
  NoticeServed: (_, served) => ({ served }),
  ListingPublished: (_, published) => ({ published }),
  ListingReportedUp: (_, reportedUp) => ({ reportedUp }),
  LevelChanged: (_, level) => ({ level, reportedUp: undefined }),
  BodyInterviewed: ({ interviews }, one) => ({ interviews: [...interviews, one] }),
  PlanFiled: (_, plan) => ({ plan }),
  ProgressReported: ({ progress }, one) => ({ progress: [...progress, one] }),
  VisitRecorded: ({ visits }, one) => ({ visits: [...visits, one] }),
  ExtensionAsked: (_, asked) => ({ asked, answered: undefined }),
  ExtensionAnswered: granted,
  ReviewApplied: (_, one) =>
    one.purpose === 'acceptance'
      ? { applied: one, reviews: [] }
      : { resuming: one, resumptions: [] },
  RectificationReviewed: ({ reviews, resumptions }, one) =>
    one.purpose === 'acceptance'
      ? { reviews: [...reviews, one] }
      : { resumptions: [...resumptions, one] },
  LimitPassed: (_, { limit: limitPassed }) => ({ limitPassed }),
  StaysListed: (_, stays) => ({
    stays,
    limit: stays.limit,
    limitPassed: undefined,
    applied: undefined,
    reviews: [],
    asked: undefined,
    answered: undefined,
  }),
  HazardDelisted: (_, delisted) => ({ delisted }),
  ListingEnded: (_, ended) => ({ ended }),
  EndPublished: (_, endPublished) => ({ endPublished }),
  ClosureProposed: (_, closure) => ({ closure, closureAnswer: undefined }),
  ClosureAnswered: (_, closureAnswer) => ({ closureAnswer }),
  ClosurePartDispatched: ({ parts }, { part, dispatchedOn }) => ({
    parts: { ...parts, [part.partId]: { part, dispatchedOn } },
  }),
  ClosurePartAnswered: ({ parts }, answer) => {
    const was = own(parts, answer.partId);
    return was ? { parts: { ...parts, [answer.partId]: { ...was, answer } } } : {};
  },
  ProcuratorateTold: ({ told }, one) => ({ told: [...told, one] }),
  ...countingChanges,
  ...clockChanges,
});
