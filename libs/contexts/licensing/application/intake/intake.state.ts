import type { Evolve } from '#domain/kernel';
import { noMatter } from '#domain/procedure';
import { keptToServe, nothingServed } from '../../desk/serving.js';
import { type Application, type Filed, on } from '../application.shape.js';
import type { ApplicationReceived, FiledMaterial, IntakeEvent } from './intake.events.js';

/** A later paper of the same kind takes the place of the earlier one. */
const withMaterials = (
  was: readonly FiledMaterial[],
  added: readonly FiledMaterial[],
): readonly FiledMaterial[] => [
  ...was.filter(({ material }) => !added.some((paper) => paper.material === material)),
  ...added,
];

const opened = (received: ApplicationReceived['data']): Filed => ({
  ...noMatter,
  ...nothingServed,
  status: 'received',
  received,
  materials: received.materials,
  hands: { intake: received.clerk ? [received.clerk] : [], review: [], approval: [] },
  holder: received.clerk ? { intake: received.clerk } : {},
  recusalAsked: {},
  recusalDecided: {},
  outstanding: [],
  siteChecks: [],
  expertOpinions: [],
  exclusions: {},
  published: false,
});

/** Whoever does an act of the window holds the hand of intake from then on. */
const byClerk = (was: Filed, clerk: string | undefined): Partial<Filed> =>
  clerk
    ? {
        hands: { ...was.hands, intake: [...new Set([...was.hands.intake, clerk])] },
        holder: { ...was.holder, intake: clerk },
      }
    : {};

export const evolveIntake: Evolve<Application, IntakeEvent> = {
  ApplicationReceived: (_, data) => keptToServe(opened(data), data),
  MaterialsCorrected: on((was, data) => ({
    materials: withMaterials(was.materials, data.materials),
    ...byClerk(was, data.clerk),
  })),
  LicenceNotRequired: on((was, { clerk }) => ({
    status: 'not-required',
    ...byClerk(was, clerk),
  })),
  ApplicationNotAccepted: on((was, { clerk }) => ({
    status: 'not-accepted',
    ...byClerk(was, clerk),
  })),
  SupplementAsked: on((was, { lacking, clerk }) => ({
    status: 'supplement-asked',
    lacking,
    outstanding: lacking.map(({ material }) => material),
    ...byClerk(was, clerk),
  })),
  SupplementNoticeCorrected: on((was, { lacking, completeSince, clerk }) => ({
    status: completeSince ? 'received' : was.status,
    lacking,
    outstanding: was.outstanding.filter((id) => lacking.some(({ material }) => material === id)),
    ...(completeSince ? { completedAt: completeSince } : {}),
    ...byClerk(was, clerk),
  })),
  SupplementFiled: on((was, { materials, complete, filedAt, clerk }) => ({
    status: complete ? 'received' : was.status,
    materials: withMaterials(was.materials, materials),
    outstanding: was.outstanding.filter((id) => !materials.some(({ material }) => material === id)),
    suppliedAt: filedAt,
    ...(complete ? { completedAt: filedAt } : {}),
    ...byClerk(was, clerk),
  })),
  ApplicationAccepted: on((was, { acceptedOn, clerk }) => ({
    status: 'accepted',
    acceptedOn,
    ...byClerk(was, clerk),
  })),
  ApplicationDeemedAccepted: on((_, { acceptedOn }) => ({ status: 'accepted', acceptedOn })),
  FilingConfirmed: on((was, { clerk, number }) => ({
    status: 'filed',
    filedNumber: number,
    ...byClerk(was, clerk),
  })),
  FilingDeemed: on(() => ({ status: 'filed' })),
};
