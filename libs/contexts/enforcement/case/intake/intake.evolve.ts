import type { Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type { Handling, WhoHasIt } from '../who-has-it.js';
import type { CaseFiled, PartyIdentified } from '../shared.events.js';
import type * as intake from './intake.events.js';

const join = (known: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...known, ...more]),
];

/** Officers who have the case now, and are remembered as its investigators for ever. */
const handledBy = (
  { everOfficers }: WhoHasIt,
  officers: readonly string[],
): Pick<WhoHasIt, 'officers' | 'everOfficers'> => ({
  officers,
  everOfficers: join(everOfficers, officers),
});

const handlingOf = (
  { organ, handlingOrgan, mandate }: Omit<Handling, 'prefix'>,
  prefix: string,
): Handling => ({ organ, handlingOrgan, mandate, prefix });

export const evolveIntake: Changes<Case, intake.IntakeEvent | CaseFiled | PartyIdentified> = {
  ClueRecorded: (_, data) => ({
    stage: 'clue',
    clue: data,
    handling: handlingOf(data.clue, data.documentPrefix),
  }),
  CasePreFiled: (state, data) => ({
    preFiled: data,
    ...handledBy(state, data.preFiling.officers),
  }),
  FilingApplied: (state, data) => ({
    applied: data,
    ...handledBy(state, data.application.officers),
  }),
  CaseFiled: (state, data) => ({
    stage: 'open',
    filed: data,
    judges: data.procedure === 'ordinary' ? join(state.judges, [data.approvedBy]) : state.judges,
    ...handledBy(state, data.officers),
    handling: handlingOf(data, data.documentPrefix),
  }),
  CaseNotFiled: (_, data) => ({ stage: 'not-filed', notFiled: data }),
  PartyIdentified: ({ clue, filed, stage }, data) => {
    const { party, correction } = data.identification;
    // Another party was told: whoever was found is told anew, with all rights (E20).
    const untold = { round: undefined, legalReview: undefined, discussed: undefined } as const;
    return {
      ...(correction === undefined ? {} : untold),
      stage: correction !== undefined && stage === 'notified' ? 'concluded' : stage,
      identified: data,
      clue: clue && { ...clue, clue: { ...clue.clue, party } },
      filed: filed && { ...filed, party },
    };
  },
  ActRestated: ({ clue, filed, restated }, data) => ({
    restated: [...restated, data],
    clue: clue && { ...clue, clue: { ...clue.clue, acts: data.acts } },
    filed: filed && { ...filed, acts: data.acts },
  }),
  OfficersReplaced: (state, data) => ({
    replaced: data,
    ...handledBy(state, data.replacement.officers),
  }),
  CaseHandedOver: (state, data) => ({
    handedOver: data,
    applied: state.stage === 'clue' ? undefined : state.applied,
    handling: handlingOf(data.handover, state.handling?.prefix ?? ''),
    ...handledBy(state, data.handover.officers),
  }),
  CasePeriodExtended: (state, data) => ({ extensions: [...state.extensions, data] }),
  CaseSuspended: (_, data) => ({ suspended: data, resumed: undefined }),
  CaseResumed: (_, data) => ({ suspended: undefined, resumed: data }),
  CaseTerminated: (_, data) => ({ stage: 'terminated', terminated: data, suspended: undefined }),
};
