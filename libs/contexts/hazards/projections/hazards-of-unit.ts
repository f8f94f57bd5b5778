import { caseStream } from '#contexts/enforcement/contract';
import { readable, type Reading } from '#platform/log';
import { ProjectionFreshness } from '#platform/following';
import type { DataSource } from 'typeorm';
import type { PenaltyOfUnit, UnitsAndHazards } from '../reactions/count-penalties.reaction.js';
import { hazardRegister } from './hazard-register.js';
import { HazardRow } from './hazard-row.js';

/** The register has not come so far yet; whoever asked comes back. */
class RegisterBehind extends Error {
  override readonly name = 'RegisterBehind';
}

type CaseNews = NonNullable<(typeof caseStream)['event']>;
type Known = Readonly<{
  party?: Readonly<{ id: string; kind: string }>;
  decided?: PenaltyOfUnit['decided'];
}>;

/** What one more event of a case tells of its party and penalty. */
const learnt = (known: Known, { type, data }: CaseNews): Known => {
  if (type === 'CaseFiled') return { ...known, party: data.party };
  if (type === 'PartyIdentified') return { ...known, party: data.identification.party };
  return type === 'PenaltyDecided' ? { ...known, decided: data } : known;
};

/** Looks up whose penalty it is in its case, and the hazards of a unit in their register. */
export const hazardsOfUnit = (from: Reading, readModels: DataSource): UnitsAndHazards => {
  const freshness = new ProjectionFreshness(readModels);
  return {
    penaltyAt: async ({ stream, revision }) => {
      let known: Known = {};
      for await (const event of readable(from, caseStream, stream)) {
        if (event.revision > revision) break;
        known = learnt(known, event);
      }
      const { party, decided } = known;
      return decided && party?.kind === 'organisation' ? { unit: party.id, decided } : undefined;
    },
    hazardsOf: async (unit, by) => {
      if ((await freshness.waitFor(hazardRegister.name, by)) === 'stale')
        throw new RegisterBehind('The register of hazards is behind the log.');
      const rows = await readModels
        .getRepository(HazardRow)
        .find({ where: { partyId: unit, subjectKind: 'unit' }, order: { hazardId: 'ASC' } });
      return rows.map(({ hazardId }) => hazardId);
    },
  };
};
