import { caseStream } from '#contexts/enforcement/contract';
import type { About } from '#domain/kernel';
import type { LookingReaction } from '#platform/following';
import {
  licencesBack,
  onLicences,
  onPersons,
  personsFreed,
  type Sent,
  type Undoing,
} from './penalty-effects.js';
import { fallenOutcomes } from './penalty-then.js';
import { idIn } from './stream-id.js';
import type { OnesLicence, PenaltyThen, WhoseLicences } from './whose-licences.js';

type CaseNews = NonNullable<(typeof caseStream)['event']>;
type Result = Readonly<{ outcome: string; reasons: string; lifted?: Undoing['kinds'] }>;

/**
 * A penalty that takes licences away (暂扣、吊销) or bans a person (限制从业) takes effect when its
 * decision is served, on what it names; when it falls on review, in court or by the organ itself,
 * so does what followed from it (LIC-L5, LIC-B7, X12; PL 61, 63). The source is the case, so that
 * its own end finds what it did.
 */
export const followPenalties = (whose: WhoseLicences): LookingReaction<CaseNews> => {
  const heldBy = async (
    { party, kinds }: PenaltyThen,
    { position }: About,
  ): Promise<readonly OnesLicence[]> =>
    kinds.some((kind) => kind.startsWith('licence-')) ? whose.heldBy(party, position) : [];
  const undo = async (
    kinds: Undoing['kinds'],
    because: string,
    about: About,
  ): Promise<readonly Sent[]> => {
    const penalty = kinds.length === 0 ? undefined : await whose.penaltyAt(about);
    if (!penalty) return [];
    const undoing = { kinds, because, source: idIn(about.stream) };
    const held = await heldBy(penalty, about);
    return [...licencesBack(held, undoing), ...personsFreed(penalty, undoing)];
  };
  const follow = ({ outcome, reasons, lifted = [] }: Result, about: About) =>
    undo(fallenOutcomes.includes(outcome) ? 'all' : lifted, reasons, about);
  return {
    name: 'licensing.follow-penalties',
    from: caseStream,
    on: {
      DecisionServed: async ({ servedOn }, about) => {
        const penalty = await whose.penaltyAt(about);
        if (!penalty || penalty.fallen) return [];
        const source = idIn(about.stream);
        const held = await heldBy(penalty, about);
        return [...onLicences(penalty, held, { servedOn, source }), ...onPersons(penalty, source)];
      },
      DecisionRevoked: ({ reasons }, about) => undo('all', reasons, about),
      DecisionChanged: ({ lifted = [], reasons }, about) => undo(lifted, reasons, about),
      ReviewDecided: follow,
      JudgmentGiven: follow,
    },
  };
};
