import { caseStream, type PenaltyDecided } from '#enforcement/contract';
import type { About } from '#libs/kernel';
import type { LookingReaction } from '#libs/subscriptions';
import { licenceStream } from '../licence/licence.stream.js';
import { idIn } from './stream-id.js';
import type { OnesLicence, WhoseLicences } from './whose-licences.js';

type CaseNews = NonNullable<(typeof caseStream)['event']>;

const to = ({ licence }: OnesLicence, type: string, data: object) => ({
  key: licence,
  category: licenceStream.category,
  id: licence,
  type,
  data,
});

const effects = (
  { kinds, decisionNumber, decidedOn }: PenaltyDecided['data'],
  source: string,
  licences: readonly OnesLicence[],
) => {
  const granted = licences.filter(({ isLicence }) => isLicence);
  if (kinds.includes('licence-revoked'))
    return granted
      .filter(({ status }) => status === 'valid' || status === 'expired')
      .map((one) => to(one, 'RevokeLicenceAfterPenalty', { source, decisionNumber }));
  if (!kinds.includes('licence-suspended')) return [];
  const data = { source, cause: decisionNumber, from: decidedOn };
  return granted
    .filter(({ status }) => status === 'valid')
    .map((one) => to(one, 'SuspendLicence', data));
};

/** Outcomes of review and court after which the penalty is gone（撤销、确认无效）. */
const fallen: readonly string[] = ['revoked', 'void'];

/**
 * A penalty that takes licences away (暂扣、吊销) reaches the licences of the party; when it falls, so does what followed from
 * it (LIC-L5, X12; PL 63). The source is the case, so that its own end finds what it did.
 */
export const followPenalties = (whose: WhoseLicences): LookingReaction<CaseNews> => {
  const licencesOf = async ({ stream, position }: About): Promise<readonly OnesLicence[]> => {
    const party = await whose.partyOf(stream);
    return party === undefined ? [] : whose.heldBy(party, position);
  };
  const undo = async (because: string, about: About) => {
    const data = { source: idIn(about.stream), because };
    const licences = await licencesOf(about);
    return licences.map((one) => to(one, 'UndoPenaltyEffect', data));
  };
  return {
    name: 'licensing.follow-penalties',
    from: caseStream,
    on: {
      PenaltyDecided: async (data, about) => {
        const takes = data.kinds.some((kind) => kind.startsWith('licence-'));
        return takes ? effects(data, idIn(about.stream), await licencesOf(about)) : [];
      },
      DecisionRevoked: ({ reasons }, about) => undo(reasons, about),
      ReviewDecided: async ({ outcome, reasons }, about) =>
        fallen.includes(outcome) ? undo(reasons, about) : [],
      JudgmentGiven: async ({ outcome, reasons }, about) =>
        fallen.includes(outcome) ? undo(reasons, about) : [],
    },
  };
};
