import { caseCommand } from '../said/case.command.js';
import { penaltyItem, remedies } from '../said/case.shapes.js';
import { heads } from '../said/case.roles.js';
import {
  type Act,
  type ClockChange,
  type Fen,
  type LocalDate,
  localDateOf,
  refuse,
  same,
  type MessageOf,
  fields,
  sentInstead,
} from '#domain/kernel';
import { rules } from '../case.law.js';
import type { ChoiceOfLaw } from '../penalty/choice-of-law.events.js';
import { lawfulPenalty } from '../penalty/choice-of-law.js';
import { basisTold } from '../penalty/cited-law.js';
import { drawUp, type NumberedDocument, start, stop, waysToChallenge } from '#domain/procedure';
import { creditRepairPaper } from './credit-repair.js';
import { addressOf } from './address-of.js';
import {
  discussedIfDue,
  finedOnce,
  notHeavier,
  onEvidence,
  recusalsSettled,
  reviewPassed,
} from './decision-guards.js';
import { actsOf, handlingOf, headOfCase } from '../duties.js';
import { type Remedies, remediesTold } from './remedies-told.js';
import { papersOf, forms } from '../papers.js';
import { identityKnown } from '../intake/party-identified.js';
import { partyHeard } from '../hearing/party-heard.js';
import type { Case } from '../case.state.js';
import type { EarlierFine } from '../penalty/taken.events.js';
import { confiscationOf, fineOf, soundProposal } from '../penalty/proposals.js';
import type { PenaltyDecided, PenaltyItem } from '../shared.events.js';
import { fallen, standingPenalty } from '../standing-penalty.js';
import { measuredInDoubt } from '../investigation/measured-in-doubt.js';
import { undecided } from '../stages.js';
import { notFinedBeside, transferSettled } from '../transfer/who-transfers.js';
import type { PartyOnRegister } from '../penalty/taken.events.js';
import { bansIn, licencesOfParty } from '../penalty/taken.js';

const { optional, part, parts, text, texts } = fields;

/** What is decided: what the head says, and what the registers say of the party. */
export type Penalty = Readonly<{
  items: readonly PenaltyItem[];
  facts: string;
  evidence: readonly string[];
  basis: readonly string[];
  /** How and where to perform: account, bank. */
  performance: string;
  remedies: Remedies;
  /** From the register of fined acts, never told by a person. */
  finedBefore: readonly EarlierFine[];
  /**
   * From the registers when the decision names licences or bans a person, never told by a person.
   */
  register?: PartyOnRegister;
  /** PL 69: collected on the spot in a remote area because the party asked for it in writing. */
  collectedOnRequest?: string;
}>;

/**
 * The head decides the penalty (行政处罚决定): after the party was heard, the review passed and the
 * leading persons spoke where they must, on the evidence, and never heavier than the party was
 * told. It may be late; then its lateness is on record.
 */
export const decidePenalty = caseCommand('DecidePenalty', {
  title: 'Decide the penalty（行政处罚决定）',
  at: 'decision',
  by: heads,
  asks: {
    items: parts(penaltyItem, { about: 'Penalty, act by act（处罚内容）', min: 1, max: 50 }),
    facts: text({ about: 'Facts（认定事实）', max: 20_000 }),
    evidence: texts({ about: 'Records it rests on（证据）' }),
    basis: texts({ about: 'Legal basis（处罚依据）' }),
    performance: text({ about: 'How and where to perform（履行方式和期限）' }),
    remedies: part(remedies, { about: 'Where to go against it（救济途径）' }),
    collectedOnRequest: optional(
      text({ about: 'Written request to collect on the spot（当事人书面请求当场缴纳）' }),
    ),
  },
  fills: sentInstead<Penalty>(),
  who: (state, act, { items }) => {
    const party = state.filed?.party;
    return headOfCase(state, act, party && { fine: { party, fen: fineOf(items) } });
  },
  repeat: (asked, state) => !fallen(state) && decidedSo(asked, state),
  rule: (asked, state, act, decidedBy) => {
    // What was revoked is decided anew in a new procedure only (PL 75).
    if (fallen(state)) standingPenalty(state);
    undecided(state);
    transferSettled(state);
    notFinedBeside(asked.items, state);
    const fineFen = fineOf(asked.items);
    lawful(asked, state, act);
    return [decided(asked, state, { act, decidedBy, fineFen })];
  },
});

export type DecidePenalty = MessageOf<typeof decidePenalty>;

type By = Readonly<{ act: Act; decidedBy: string; fineFen: Fen }>;

function decided(asked: Penalty, state: Case, by: By): PenaltyDecided {
  const { act, decidedBy, fineFen } = by;
  const { items, facts, evidence, basis } = asked;
  const decidedOn = localDateOf(act.now);
  const workSafetyLaw = underWorkSafetyLaw(items, state);
  const { party } = undecided(state);
  const fining = { acts: actsOf(state), on: decidedOn, law: act.law };
  const choiceOfLaw = lawfulPenalty({ items, party, ...fining });
  const documents = decisionPaper(asked, state, act, { decidedOn, choiceOfLaw });
  return {
    type: 'PenaltyDecided',
    data: {
      decisionNumber: documents[0]?.number ?? '',
      decidedOn,
      decidedAt: act.now,
      fineFen,
      confiscationFen: confiscationOf(items),
      kinds: [...new Set(items.flatMap(({ kinds }) => kinds))],
      items,
      bans: bansIn(items, asked.register, act),
      decidedBy,
      facts,
      evidence,
      ...measuredInDoubt(state),
      basis,
      workSafetyLaw,
      choiceOfLaw,
      onSpotCollection: asked.collectedOnRequest !== undefined,
      remediesTold: true,
      documents,
      clocks: [
        ...stop(state, act.now, rules.casePeriod),
        start(act, { rule: rules.serveDecision, duty: 'officer' }, { start: act.now }),
        ...publication(workSafetyLaw, act),
      ],
    },
  };
}

/** PL 59: everything the decision must contain. */
function decisionPaper(
  { items, facts, evidence, basis, performance, remedies, register }: Penalty,
  state: Case,
  act: Act,
  made: Readonly<{ decidedOn: LocalDate; choiceOfLaw: readonly ChoiceOfLaw[] }>,
): readonly NumberedDocument[] {
  const party = state.filed?.party;
  const organ = state.handling?.organ;
  const licences = register?.licences.map(({ number, item }) => ({ number, item }));
  const address = addressOf(party, act);
  const said = { party, address, facts, evidence, items, licences, basis, performance, remedies };
  const challenge = waysToChallenge(act, organ ?? '', {
    body: remedies.reviewBody,
    court: remedies.court,
  });
  const fined = items.some(({ fineFen }) => fineFen > 0) && { fined: true as const };
  const content = { ...said, ...fined, organ, challenge, ...made };
  const [decision] = drawUp(papersOf(state), act, [forms.decision, content]);
  return [decision, creditRepairPaper(state, act, { decision, items })];
}

function lawful(asked: Penalty, state: Case, act: Act): void {
  const { party } = undecided(state);
  const { items, evidence, basis, remedies } = asked;
  if (items.length === 0)
    refuse(
      'no-penalty-stated',
      'Without a penalty decide not to punish（没有处罚内容的，应当作出不予处罚决定）.',
      'PL 57',
    );
  identityKnown(party);
  const round = partyHeard(state, act);
  recusalsSettled(state);
  soundProposal(asked, state, act);
  onEvidence(evidence, state, round);
  notHeavier(items, round);
  basisTold(basis, round.notice.proposal.basis);
  reviewPassed(state);
  discussedIfDue(items, party, state, act);
  finedOnce(items, asked.finedBefore);
  licencesOfParty(items, party, asked.register?.licences ?? []);
  remediesTold(remedies, handlingOf(state).organ, act);
}

/** Under the Work Safety Law: published (WSL 78) and counted (WSL 113). */
export function underWorkSafetyLaw(items: readonly PenaltyItem[], state: Case): boolean {
  const punished = new Set(items.map(({ actId }) => actId));
  return actsOf(state).some(
    ({ actId, punishes }) => punished.has(actId) && /^WSL\b/.test(punishes),
  );
}

/** The clock of publication, where WSL 78 asks for it. */
export function publication(workSafetyLaw: boolean, act: Act): readonly ClockChange[] {
  return workSafetyLaw
    ? [start(act, { rule: rules.publication, duty: 'officer' }, { start: act.now })]
    : [];
}

function decidedSo(asked: Penalty, { penalty }: Case): boolean {
  if (!penalty) return false;
  const { items, facts, evidence, basis } = penalty;
  const { items: a, facts: b, evidence: c, basis: d } = asked;
  return same({ items, facts, evidence, basis }, { items: a, facts: b, evidence: c, basis: d });
}
