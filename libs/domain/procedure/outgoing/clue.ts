import type { LocalDate } from '#domain/kernel';

/** Where cases of enforcement stand: `enforcementCase-440704.<id>`. */
export const caseCategory = 'enforcementCase';

/** Item of the catalogue of powers and articles（权责清单事项、违反和处罚条款）. */
export type Articles = Readonly<{ item: string; violates: string; punishes: string }>;

type ClueAct = Articles &
  Readonly<{
    actId: string;
    facts: string;
    foundOn: LocalDate;
    area: string;
    endedOn?: LocalDate;
    harmed?: boolean;
  }>;

/** Whose case it will be, and in whose name it is handled. */
type Handled = Readonly<{ organ: string; handlingOrgan: string; mandate?: string }>;

/**
 * A clue that enforcement hears of because of an event elsewhere（线索移送）: known by that event,
 * so that repeats are harmless. Whether it becomes a case, people decide.
 */
export const clueOf = (
  caseId: string,
  source: 'inspection' | 'accident',
  { party, act, handled }: Readonly<{ party: object; act: ClueAct; handled: Handled }>,
) => ({
  category: caseCategory,
  id: caseId,
  type: 'RecordClue',
  data: {
    caseId,
    clue: {
      party,
      acts: [{ harmed: false, ...act }],
      source,
      organ: handled.organ,
      handlingOrgan: handled.handlingOrgan,
      ...(handled.mandate !== undefined && { mandate: handled.mandate }),
    },
  },
});

/** Which unit did what, as enforcement is told of it（涉嫌违法行为）. */
export type Suspicion = Handled &
  Readonly<{
    unit: Readonly<{ id: string; name: string; creditCode?: string }>;
    facts: string;
    foundOn: LocalDate;
    area: string;
  }>;

/** The clue of what a unit is suspected of, under those articles. */
export const clueOfUnit = (
  { unit, facts, foundOn, area, ...handled }: Suspicion,
  { actId, articles }: Readonly<{ actId: string; articles: Articles }>,
  caseId: string,
) =>
  clueOf(caseId, 'inspection', {
    party: { kind: 'organisation', ...unit },
    act: { actId, facts, ...articles, foundOn, area },
    handled,
  });
