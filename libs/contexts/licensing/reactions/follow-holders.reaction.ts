import { type EnterpriseEvent, enterpriseStream } from '#contexts/registry/contract';
import type { About, LocalDate } from '#domain/kernel';
import type { LookingReaction } from '#platform/following';
import type { ChangeKind } from '../catalogue/item.js';
import type { LicenceStatus } from '../licence/licence.state.js';
import { licenceStream } from '../licence/licence.stream.js';
import { idIn } from './stream-id.js';
import type { WhoseLicences } from './whose-licences.js';

/** The unit is no more（关闭、注销）. */
const ended: readonly string[] = ['closed', 'cancelled'];

/**
 * What the register of enterprises says of a holder reaches his licences (LIC-D16, LIC-L8; LL 70).
 */
export const followHolders = (whose: WhoseLicences): LookingReaction<EnterpriseEvent> => {
  const send = async (
    { stream, position }: About,
    open: readonly LicenceStatus[],
    command: Readonly<{ type: string; data: object }>,
  ) =>
    (await whose.heldBy(idIn(stream), position))
      .filter(({ status }) => open.includes(status))
      .map(({ licence }) => ({
        key: licence,
        category: licenceStream.category,
        id: licence,
        ...command,
      }));
  const report = (change: ChangeKind, changedOn: LocalDate, about: About) => {
    const data = { change, changedOn, source: about.id };
    return send(about, ['valid'], { type: 'ReportHolderChange', data });
  };
  return {
    name: 'licensing.follow-holders',
    from: enterpriseStream,
    on: {
      EnterpriseRenamed: ({ from }, about) => report('name', from, about),
      PrincipalChanged: ({ from }, about) => report('principal', from, about),
      StreetChanged: ({ from }, about) => report('registered-address', from, about),
      EnterpriseStatusChanged: async ({ status, from }, about) => {
        const data = { cause: 'holder-ended', source: about.id, endedOn: from };
        const command = { type: 'RecordHolderEnded', data };
        return ended.includes(status) ? send(about, ['valid', 'expired'], command) : [];
      },
    },
  };
};
