import { caseReference, caseStream } from '#contexts/enforcement/contract';
import { fold, foldingOf, type Position } from '#domain/kernel';
import { ProjectionFreshness } from '#platform/following';
import { readable, type Reading } from '#platform/log';
import type { DataSource } from 'typeorm';
import type { CasesAndListings } from '../reactions/follow-penalties.reaction.js';
import { listingRegister } from './listing-register.js';
import { ListingRow } from './listing-row.js';

type CaseNews = NonNullable<(typeof caseStream)['event']>;

/** The register has not come so far yet; whoever asked comes back. */
class ListBehind extends Error {
  override readonly name = 'ListBehind';
}

/** Looks penalties up in their cases, and entries in the list once it has seen what it could. */
export const casesAndListings = (from: Reading, readModels: DataSource): CasesAndListings => {
  const freshness = new ProjectionFreshness(readModels);
  const seen = async (by: Position): Promise<void> => {
    if ((await freshness.waitFor(listingRegister.name, by)) === 'stale')
      throw new ListBehind('The list is behind the log.');
  };
  return {
    penaltyAt: async ({ stream, revision }) => {
      const events: CaseNews[] = [];
      for await (const event of readable(from, caseStream, stream)) {
        if (event.revision > revision) break;
        events.push(event);
      }
      const state = fold(foldingOf(caseReference), events) as never;
      const standing = caseReference.standing(state);
      return standing && { ...standing.facts, party: standing.party ?? '' };
    },
    listingsOn: async (penaltyCase, by) => {
      await seen(by);
      const rows = await readModels
        .getRepository(ListingRow)
        .find({ where: { penaltyCase }, order: { listingId: 'ASC' } });
      return rows
        .filter(({ stage }) => !['closed', 'not-listed', 'expired', 'revoked'].includes(stage))
        .map(({ listingId }) => listingId);
    },
  };
};
