import type { Evolve } from '#domain/kernel';
import {
  type Application,
  type Exclusion,
  type Filed,
  type Hearing,
  on,
} from '../application.shape.js';
import type { ExcludedStep, Hand, ReviewEvent } from './review.events.js';

/** The hand passes to somebody, and everybody who held it is remembered. */
export const passed = (was: Filed, hand: Hand, to: string): Partial<Filed> => ({
  hands: { ...was.hands, [hand]: [...new Set([...was.hands[hand], to])] },
  holder: { ...was.holder, [hand]: to },
});

/** Whoever had a part in the review counts as a reviewer, without the file changing hands. */
const reviewing = (was: Filed, ...persons: readonly string[]): Partial<Filed> => ({
  hands: { ...was.hands, review: [...new Set([...was.hands.review, ...persons])] },
});

/** The step of that kind that is not over. */
export const openStep = (
  { exclusions }: Pick<Filed, 'exclusions'>,
  step: ExcludedStep,
): Exclusion | undefined => (exclusions[step]?.ended === undefined ? exclusions[step] : undefined);

const excluding = (was: Filed, step: ExcludedStep, change: Partial<Exclusion>): Partial<Filed> => ({
  exclusions: {
    ...was.exclusions,
    // One that is over is over: what comes after it is another of its kind.
    [step]: { ...(openStep(was, step) ?? { proposedBy: '' }), ...change },
  },
});

const hearing = (was: Filed, change: Partial<Hearing>): Partial<Filed> =>
  was.hearing ? { hearing: { ...was.hearing, ...change } } : {};

/** A recused person lets go of whatever is in hand. */
const withoutHolder = (was: Filed, person: string): Partial<Filed> => ({
  holder: Object.fromEntries(Object.entries(was.holder).filter(([, who]) => who !== person)),
});

const peopleOf = (officers: readonly Readonly<{ person: string }>[]): readonly string[] =>
  officers.map(({ person }) => person);

export const evolveReview: Evolve<Application, ReviewEvent> = {
  ReviewerAssigned: on((was, { reviewer }) => ({
    status: 'under-review',
    ...passed(was, 'review', reviewer),
  })),
  HandedOver: on((was, { hand, to }) => passed(was, hand, to)),
  RecusalAsked: on((was, { person, ground }) => ({
    recusalAsked: { ...was.recusalAsked, [person]: ground },
  })),
  RecusalDecided: on((was, { person, granted }) => ({
    recusalDecided: { ...was.recusalDecided, [person]: granted },
    ...(granted ? withoutHolder(was, person) : {}),
  })),
  SiteChecked: on((was, { record, met, by, officers }) => ({
    siteChecks: [...was.siteChecks, { record, met, by: [by, ...peopleOf(officers)] }],
    ...reviewing(was, by, ...peopleOf(officers)),
  })),
  ExclusionProposed: on((was, { step, by, reason, needed }) => {
    const proposal = { proposedBy: by, proposed: { reason, needed } };
    return { ...excluding(was, step, proposal), ...reviewing(was, by) };
  }),
  ExclusionApproved: on((was, { step, noticedOn }) => excluding(was, step, { noticedOn })),
  ExcludedStepBegun: on((was, { step, begunOn, by }) => ({
    ...excluding(was, step, { begun: begunOn, begunBy: by }),
    ...reviewing(was, by),
  })),
  ExcludedStepEnded: on((was, { step, endedOn, by }) => ({
    ...excluding(was, step, { ended: endedOn }),
    ...reviewing(was, by),
  })),
  ExpertOpinionGiven: on((was, { record, opinion, by }) => ({
    ...reviewing(was, by),
    expertOpinions: [...was.expertOpinions, { record, opinion, by }],
  })),
  HearingNoticed: on((was, { mode, parties, by }) => ({
    ...reviewing(was, by),
    hearing: { mode, parties, requestedBy: [], lapsed: false },
  })),
  HearingRequested: on((was, { party }) =>
    hearing(was, { requestedBy: [...(was.hearing?.requestedBy ?? []), party] }),
  ),
  HearingRightLapsed: on((was) => hearing(was, { lapsed: true })),
  HearingScheduled: on((was, { host, heldOn }) => hearing(was, { host, date: heldOn })),
  HearingHeld: on((was, { transcript }) => hearing(was, { transcript })),
  ReviewSigned: on((was, data) => ({
    status: 'reviewed',
    review: data,
    ...passed(was, 'review', data.reviewer),
  })),
  DecisionExtended: on((_, data) => ({ extension: data })),
};
