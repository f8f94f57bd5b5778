import { caseStream } from '#contexts/enforcement/contract';
import type { LocalDate } from '#domain/kernel';

/** Who did what, as enforcement is told of it, and by which articles. */
export type Suspicion = Readonly<{
  actId: string;
  unit: Readonly<{ id: string; name: string; creditCode?: string }>;
  facts: string;
  foundOn: LocalDate;
  area: string;
  organ: string;
  handlingOrgan: string;
  mandate?: string;
}>;

/** Item of the catalogue of powers and articles（权责清单事项、违反和处罚条款）. */
type Articles = Readonly<{ item: string; violates: string; punishes: string }>;

/** A clue of enforcement, known by the event it follows from: repeats are harmless. */
export const clueOf = (
  { actId, unit, facts, foundOn, area, organ, handlingOrgan, mandate }: Suspicion,
  articles: Articles,
  id: string,
) => ({
  category: caseStream.category,
  id,
  type: 'RecordClue',
  data: {
    caseId: id,
    clue: {
      party: { kind: 'organisation', ...unit },
      acts: [{ actId, facts, ...articles, harmed: false, foundOn, area }],
      source: 'inspection',
      organ,
      handlingOrgan,
      ...(mandate !== undefined && { mandate }),
    },
  },
});

/** Hazards that are not removed（未消除事故隐患）. */
export const notRemoved: Articles = { item: 'AQ-102', violates: 'WSL 41', punishes: 'WSL 102' };
/** Inspections that are refused（拒绝、阻碍监督检查）. */
export const obstructed: Articles = { item: 'AQ-108', violates: 'WSL 66', punishes: 'WSL 108' };
/** Who was ordered and fined, and refuses（按日连续处罚）. */
export const refuses: Articles = { item: 'AQ-112', violates: 'WSL 102', punishes: 'WSL 112' };
