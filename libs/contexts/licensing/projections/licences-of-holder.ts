import { caseStream } from '#contexts/enforcement/contract';
import { readable, type Reading } from '#platform/log';
import { type Position, partsOf } from '#domain/kernel';
import { ProjectionFreshness } from '#platform/following';
import type { DataSource } from 'typeorm';
import { itemOn } from '../catalogue/catalogue.js';
import type { ItemKind } from '../catalogue/item.js';
import { penaltyAfter } from '../reactions/penalty-then.js';
import type { PenaltyThen, WhoseLicences } from '../reactions/whose-licences.js';
import { licenceRegister } from './licence-register.js';
import { LicenceRow } from './licence-row.js';

/** The register has not come so far yet; whoever asked comes back. */
class RegisterBehind extends Error {
  override readonly name = 'RegisterBehind';
}

/** 许可证件: what a penalty can take away. */
const licenceKinds: readonly ItemKind[] = ['licence', 'certificate'];

/** Looks licences up in the register, once it has seen all that the news could have seen. */
export const licencesOfHolder = (from: Reading, readModels: DataSource): WhoseLicences => {
  const freshness = new ProjectionFreshness(readModels);
  const seen = async (by: Position): Promise<void> => {
    if ((await freshness.waitFor(licenceRegister.name, by)) === 'stale')
      throw new RegisterBehind('The register of licences is behind the log.');
  };
  return {
    heldBy: async (holderId, by) => {
      await seen(by);
      const rows = await readModels
        .getRepository(LicenceRow)
        .find({ where: { partyId: holderId }, order: { licenceId: 'ASC' } });
      return rows.map(({ licenceId: licence, number, item, validFrom, stage: status }) => {
        const isLicence = licenceKinds.includes(itemOn(item, validFrom).kind);
        return { licence, number, isLicence, status };
      });
    },
    penaltyAt: async ({ stream, revision }) => {
      if (partsOf(stream)?.category !== caseStream.category) return undefined;
      let penalty: PenaltyThen | undefined;
      for await (const event of readable(from, caseStream, stream)) {
        if (event.revision > revision) break;
        penalty = penaltyAfter(penalty, event);
      }
      return penalty;
    },
  };
};
