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

/** What follows from a case bears its id, and from the second time on how often it did. */
const sourceOf = (id: string, anew: number): string => (anew === 0 ? id : `${id}:anew-${anew}`);
const sourcesOf = (id: string, { anew }: PenaltyThen): readonly string[] =>
  Array.from({ length: anew + 1 }, (_, time) => sourceOf(id, time));

/** What a case does to licences and persons, and how it is undone. */
const effectsOf = (whose: WhoseLicences) => {
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
    const held = await heldBy(penalty, about);
    return sourcesOf(idIn(about.stream), penalty).flatMap((source, time) => {
      const undoing = { kinds, because, source };
      const sent = [...licencesBack(held, undoing), ...personsFreed(penalty, undoing)];
      return time === 0 ? sent : sent.map((one) => ({ ...one, key: `${one.key}:${time}` }));
    });
  };
  const takeEffect = async (about: About): Promise<readonly Sent[]> => {
    const penalty = await whose.penaltyAt(about);
    if (!penalty || penalty.fallen || penalty.inQuestion || !penalty.servedOn) return [];
    const source = sourceOf(idIn(about.stream), penalty.anew);
    const held = await heldBy(penalty, about);
    const { servedOn } = penalty;
    return [...onLicences(penalty, held, { servedOn, source }), ...onPersons(penalty, source)];
  };
  return { undo, takeEffect };
};

/**
 * A penalty that takes licences away (暂扣、吊销) or bans a person (限制从业) takes effect when
 * its decision is served, on what it names; when it falls on review, in court or by the organ
 * itself, so does what followed from it. While it is in question（待复核） it has no effect, and
 * has it again when it is upheld; served on another day, it runs from that day (LIC-L5, LIC-B7,
 * X12; PL 38, 61, 63). The source is the case, so that its own end finds what it did.
 */
export const followPenalties = (whose: WhoseLicences): LookingReaction<CaseNews> => {
  const { undo, takeEffect } = effectsOf(whose);
  const follow = ({ outcome, reasons, lifted = [] }: Result, about: About) =>
    undo(fallenOutcomes.includes(outcome) ? 'all' : lifted, reasons, about);
  return {
    name: 'licensing.follow-penalties',
    from: caseStream,
    on: {
      DecisionServed: (_, about) => takeEffect(about),
      DecisionUpheld: (_, about) => takeEffect(about),
      HearingRequestFound: ({ questions }, about) => undo('all', questions, about),
      DefenceFound: ({ questions }, about) => undo('all', questions, about),
      ServiceCorrected: async ({ of, reasons, questions }, about) => {
        if (questions !== undefined) return undo('all', questions, about);
        if (of === 'notice') return [];
        return [...(await undo('all', reasons, about)), ...(await takeEffect(about))];
      },
      DecisionRevoked: ({ reasons }, about) => undo('all', reasons, about),
      DecisionChanged: ({ lifted = [], reasons }, about) => undo(lifted, reasons, about),
      ReviewDecided: follow,
      JudgmentGiven: follow,
    },
  };
};
