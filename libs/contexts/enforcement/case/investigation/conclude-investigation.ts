import { type Command, type Decide, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { choicesOfLaw, notAboveRange } from '../penalty/choice-of-law.js';
import { officerOfCase } from '../duties.js';
import type { Conclusion } from './investigation.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { fineOf, soundProposal } from '../penalty/proposals.js';
import { again, madeNow } from '#domain/procedure';
import { undecided } from '../stages.js';
import type { Discretion } from '../penalty/proposal.events.js';

export type ConcludeInvestigation = Command<'ConcludeInvestigation', Conclusion>;

/**
 * Ends the investigation with a report (调查终结报告) and a proposal that says which discretion benchmark, version and
 * step it used (ENF-N3). Items may be missing: then no penalty is proposed. A review that did not pass sends it back here.
 */
export const concludeInvestigation: Decide<ConcludeInvestigation, Case, CaseEvent> = (
  asked,
  state,
  act,
) => {
  const sentBack = state.legalReview !== undefined && !state.legalReview.review.passed;
  const reopened = state.stage === 'open' || sentBack;
  if (!reopened && again(state.concluded?.conclusion, asked, 'already-concluded')) return [];
  undecided(state);
  madeNow(act);
  const by = officerOfCase(state, act);
  const { proposal, gravity } = asked;
  soundProposal(proposal, state);
  if (proposal.items.length > 0) namesStep(proposal.discretion);
  const concludedOn = localDateOf(act.now);
  const choiceOfLaw = choicesOfLaw(proposal.items, state, concludedOn);
  notAboveRange(proposal.items, choiceOfLaw);
  const report = { facts: proposal.facts, evidence: proposal.evidence, gravity, concludedOn };
  return [
    {
      type: 'InvestigationConcluded',
      data: {
        conclusion: asked,
        fineFen: fineOf(proposal.items),
        choiceOfLaw,
        concludedOn,
        by,
        documents: drawUp(
          state,
          act,
          [paper.report, { ...report, officers: state.officers }],
          [paper.proposal, { ...proposal, choiceOfLaw, concludedOn, by }],
        ),
      },
    },
  ];
};

/** Shared with the notice: a head who changes the proposal names the step as well. */
export function namesStep({ benchmark, version, step, reasons }: Discretion): void {
  if ([benchmark, version, step, reasons].some((text) => text === ''))
    refuse(
      'no-discretion-step',
      'Name the benchmark, its version and the step used (裁量基准).',
      'PL 34',
      'ENF-N3',
    );
}
