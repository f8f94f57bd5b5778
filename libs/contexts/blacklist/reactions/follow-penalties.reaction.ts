import { caseStream, type PenaltyFacts } from '#contexts/enforcement/contract';
import { type About, type LocalDate, localDateOf, type Recorded } from '#domain/kernel';
import type { LookingReaction, Wanted } from '#platform/following';
import type { Fall } from '../listing/facts.js';
import { listingStream } from '../listing/listing.stream.js';
import { candidatesFor } from './grounds.js';

type CaseNews = NonNullable<(typeof caseStream)['event']>;
type Sent = Wanted & Readonly<{ key: string }>;

/** What has to be looked up: the penalty of a case, and which entries rest on it. */
export type CasesAndListings = Readonly<{
  penaltyAt: (
    about: Pick<About, 'stream' | 'revision'>,
  ) => Promise<(PenaltyFacts & Readonly<{ party: string }>) | undefined>;
  listingsOn: (penaltyCase: string, by: About['position']) => Promise<readonly string[]>;
}>;

const { category } = listingStream;
const caseIn = (stream: string): string => stream.slice(stream.indexOf('.') + 1);

type Fallen = Readonly<{ how: Fall; paper: string; fellOn: LocalDate }>;

const outcomes: Readonly<Record<string, Fall | undefined>> = {
  revoked: 'revoked',
  void: 'void',
  illegal: 'illegal',
};

type Ruling = Readonly<Record<string, string | undefined>>;

const paperOf = ({ judgmentNumber, reviewNumber, revocationNumber }: Ruling): string | undefined =>
  judgmentNumber ?? reviewNumber ?? revocationNumber;
const dayOf = ({ effectiveOn, decidedOn, revokedOn }: Ruling): string | undefined =>
  effectiveOn ?? decidedOn ?? revokedOn;

/** How the penalty fell, by the event that tells it. */
const fallIn = ({ type, data, envelope }: Recorded): Fallen => {
  const said = data as Ruling;
  return {
    how: outcomes[said.outcome ?? ''] ?? 'revoked',
    paper: paperOf(said) ?? type,
    fellOn: (dayOf(said) as LocalDate | undefined) ?? localDateOf(envelope.validAt),
  };
};

/** A candidate of whom a trigger may name, in the case of a penalty that stands. */
const raise = async (look: CasesAndListings, about: About): Promise<readonly Sent[]> => {
  const penalty = await look.penaltyAt(about);
  if (!penalty || penalty.fell) return [];
  const { party: subject, partyKind: kind, punishes, facts } = penalty;
  const one = caseIn(about.stream);
  return candidatesFor(kind, punishes).map(({ capacity, triggers }) => {
    const id = `${one}-${capacity}`;
    const data = { listingId: id, kind, subject, capacity, triggers, facts, case: one };
    return { key: `RaiseCandidate:${capacity}`, category, id, type: 'RaiseCandidate', data };
  });
};

/** Every entry that rests on the case is told of its fall. */
const fall = async (
  look: CasesAndListings,
  about: About,
  data: Fallen,
): Promise<readonly Sent[]> => {
  const resting = await look.listingsOn(caseIn(about.stream), about.position);
  const type = 'NotePenaltyFell';
  return resting.map((id) => ({ key: `${type}:${id}`, category, id, type, data }));
};

/**
 * A penalty that is served makes a candidate of whom a trigger may name（BLK-S1）; it lists nobody.
 * When the penalty is revoked, void or found illegal, each entry that rests on it is told, and its
 * head owes the revocation (BLK-S11, BLK-D5, X12).
 */
export const followPenalties = (look: CasesAndListings): LookingReaction<CaseNews> => ({
  name: 'blacklist.follow-penalties',
  from: caseStream,
  on: {
    DecisionServed: (_, about) => raise(look, about),
    ReviewDecided: async ({ outcome, reviewNumber: paper, decidedOn: fellOn }, about) =>
      outcome === 'illegal' ? fall(look, about, { how: outcome, paper, fellOn }) : [],
    JudgmentGiven: async ({ outcome, judgmentNumber: paper, effectiveOn: fellOn }, about) =>
      outcome === 'illegal' ? fall(look, about, { how: outcome, paper, fellOn }) : [],
  },
  undo: { DecisionServed: (_, about, back) => fall(look, about, fallIn(back)) },
});
