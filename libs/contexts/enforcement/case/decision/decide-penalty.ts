import {
  type Act,
  type ClockChange,
  type Command,
  type Decide,
  type Fen,
  type LocalDate,
  localDateOf,
  refuse,
  same,
} from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import type { ChoiceOfLaw } from '../penalty/choice-of-law.events.js';
import { choicesOfLaw, notAboveRange } from '../penalty/choice-of-law.js';
import { madeNow, type NumberedDocument, start, stop } from '#domain/procedure';
import {
  discussedIfDue,
  type EarlierFine,
  finedOnce,
  notHeavier,
  onEvidence,
  recusalsSettled,
  reviewPassed,
} from './decision-guards.js';
import { actsOf, headOfCase } from '../duties.js';
import { drawUp, paper } from '../papers.js';
import { partyHeard } from '../hearing/party-heard.js';
import type { Case } from '../case.state.js';
import { confiscationOf, fineOf, soundProposal } from '../penalty/proposals.js';
import type { PenaltyDecided, PenaltyItem } from '../shared.events.js';
import { undecided } from '../stages.js';
import type { PartyOnRegister } from '../penalty/taken.events.js';
import { bansIn, licencesOfParty } from '../penalty/taken.js';

/** Where the party can go against it; without it there is no decision (PL 59). */
export type Remedies = Readonly<{ reviewBody: string; court: string }>;

export type DecidePenalty = Command<
  'DecidePenalty',
  {
    items: readonly PenaltyItem[];
    facts: string;
    evidence: readonly string[];
    basis: readonly string[];
    /** How and where to perform: account, bank. */
    performance: string;
    remedies: Remedies;
    /** Filled by the edge from the register of fined acts, never by a client. */
    finedBefore: readonly EarlierFine[];
    /** Filled by the edge when the decision names licences or bans a person, never by a client. */
    register?: PartyOnRegister;
    /** PL 69: collected on the spot in a remote area because the party asked for it in writing. */
    collectedOnRequest?: string;
  }
>;

/**
 * The head decides the penalty (行政处罚决定): after the party was heard, the review passed and the leading persons spoke where
 * they must, on the evidence, and never heavier than the party was told. It may be late; then its lateness is on record.
 */
export const decidePenalty: Decide<DecidePenalty, Case, CaseEvent> = (asked, state, act) => {
  if (decidedSo(asked, state)) return [];
  const { party } = undecided(state);
  madeNow(act);
  const fineFen = fineOf(asked.items);
  const decidedBy = headOfCase(state, act, { fine: { party, fen: fineFen } });
  lawful(asked, state, act);
  return [decided(asked, state, { act, decidedBy, fineFen })];
};

type By = Readonly<{ act: Act; decidedBy: string; fineFen: Fen }>;

function decided(asked: DecidePenalty['data'], state: Case, by: By): PenaltyDecided {
  const { act, decidedBy, fineFen } = by;
  const { items, facts, evidence, basis } = asked;
  const decidedOn = localDateOf(act.now);
  const workSafetyLaw = underWorkSafetyLaw(items, state);
  const choiceOfLaw = choicesOfLaw(items, state, decidedOn);
  notAboveRange(items, choiceOfLaw);
  const documents = decisionPaper(asked, state, act, { decidedOn, choiceOfLaw });
  return {
    type: 'PenaltyDecided',
    data: {
      decisionNumber: documents[0]?.number ?? '',
      decidedOn,
      fineFen,
      confiscationFen: confiscationOf(items),
      kinds: [...new Set(items.flatMap(({ kinds }) => kinds))],
      items,
      bans: bansIn(items, asked.register, act),
      decidedBy,
      facts,
      evidence,
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
  { items, facts, evidence, basis, performance, remedies, register }: DecidePenalty['data'],
  state: Case,
  act: Act,
  made: Readonly<{ decidedOn: LocalDate; choiceOfLaw: readonly ChoiceOfLaw[] }>,
): readonly NumberedDocument[] {
  const party = state.filed?.party;
  const organ = state.handling?.organ;
  const licences = register?.licences.map(({ number, item }) => ({ number, item }));
  const said = { party, facts, evidence, items, licences, basis, performance, remedies };
  const content = { ...said, organ, ...made };
  return drawUp(state, act, [paper.decision, content]);
}

function lawful(asked: DecidePenalty['data'], state: Case, act: Act): void {
  const { party } = undecided(state);
  const { items, evidence, remedies } = asked;
  if (items.length === 0)
    refuse('no-penalty-stated', 'Without a penalty decide not to punish (不予处罚).', 'PL 57');
  const round = partyHeard(state, act);
  recusalsSettled(state);
  soundProposal(asked, state);
  onEvidence(evidence, state, round);
  notHeavier(items, round);
  reviewPassed(state);
  discussedIfDue(items, party, state, act);
  finedOnce(items, asked.finedBefore);
  licencesOfParty(items, party, asked.register?.licences ?? []);
  remediesTold(remedies);
}

/** Shared with the summary decision: PL 59 and 52 want the remedies in it (E26). */
export function remediesTold({ reviewBody, court }: Remedies): void {
  if (reviewBody === '' || court === '')
    refuse(
      'remedies-not-told',
      'Tell the party where to go against it (救济途径).',
      'PL 59',
      'ARL 20',
    );
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

function decidedSo(asked: DecidePenalty['data'], { penalty }: Case): boolean {
  if (!penalty) return false;
  const { items, facts, evidence, basis } = penalty;
  const { items: a, facts: b, evidence: c, basis: d } = asked;
  return same({ items, facts, evidence, basis }, { items: a, facts: b, evidence: c, basis: d });
}
