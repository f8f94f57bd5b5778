import { caseCommand } from '../said/case.command.js';
import { proposal, gravity } from '../said/case.shapes.js';
import { officers } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { lawfulPenalty } from '../penalty/choice-of-law.js';
import { actsOf, officerOfCase } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import { fineOf, soundProposal } from '../penalty/proposals.js';
import { drawUp, again } from '#domain/procedure';
import { undecided } from '../stages.js';
import type { Case } from '../case.state.js';
import type { Discretion } from '../penalty/proposal.events.js';

const { part } = fields;

/**
 * Ends the investigation with a report (调查终结报告) and a proposal that says which discretion
 * benchmark, version and step it used (ENF-N3). Items may be missing: then no penalty is proposed.
 * A review that did not pass sends it back here.
 */
export const concludeInvestigation = caseCommand('ConcludeInvestigation', {
  title: 'Conclude the investigation（调查终结报告）',
  at: 'conclusion',
  by: officers,
  asks: {
    proposal: part(proposal, { about: 'What is proposed（处理建议）' }),
    gravity: part(gravity, { about: 'Gravity（案件情形）' }),
  },
  who: (state, act, { proposal }) => {
    const party = state.filed?.party;
    return officerOfCase(state, act, party && { fine: { party, fen: fineOf(proposal.items) } });
  },
  repeat: (asked, state) =>
    !reopened(state) && again(state.concluded?.conclusion, asked, 'already-concluded'),
  stage: undecided,
  rule: (asked, state, act, by) => {
    const { party } = undecided(state);
    const { proposal, gravity } = asked;
    soundProposal(proposal, state, act);
    if (proposal.items.length > 0) namesStep(proposal.discretion);
    const concludedOn = localDateOf(act.now);
    const choiceOfLaw = lawfulPenalty({
      items: proposal.items,
      party,
      acts: actsOf(state),
      on: concludedOn,
      law: act.law,
    });
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
            papersOf(state),
            act,
            [forms.report, { ...report, officers: state.officers }],
            [forms.proposal, { ...proposal, choiceOfLaw, concludedOn, by }],
          ),
        },
      },
    ];
  },
});

export type ConcludeInvestigation = MessageOf<typeof concludeInvestigation>;

/** It is under investigation, or was sent back by a review that did not pass. */
const reopened = ({ stage, legalReview }: Case): boolean =>
  stage === 'open' || (legalReview !== undefined && !legalReview.review.passed);

/** Shared with the notice: a head who changes the proposal names the step as well. */
export function namesStep({ benchmark, version, step, reasons }: Discretion): void {
  if ([benchmark, version, step, reasons].some((text) => text === ''))
    refuse(
      'no-discretion-step',
      'Name the benchmark, its version and the step used（请写明裁量基准、版本和适用的档次）.',
      'PL 34',
      'ENF-N3',
    );
}
