import { addressOf } from '../decision/address-of.js';
import { kindsToPerform } from '../closing/record-performance.js';
import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { mitigation } from '../said/case.shapes.js';
import { actsOf } from '../duties.js';
import { lawfulChange } from '../penalty/choice-of-law.js';
import {
  type Act,
  type ClockChange,
  type Fen,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import type { Case } from '../case.state.js';
import type { Mitigation } from '../shared.events.js';
import { papersOf, forms } from '../papers.js';
import { drawUp, alreadySo } from '#domain/procedure';
import { penaltyOf, standingPenalty } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';
import { liftedBy } from './lifted.js';
import { clocksOfResult, loweredFine, toBeServed } from './remedy-result.js';

const { money, optional, someOf, text } = fields;

/**
 * 变更. The organ lowers its own fine or lets go of kinds of penalty (PL 75): what was paid beyond
 * it goes back, a licence or a post is given back, and the publication is withdrawn and made anew.
 * A heavier fine needs a new procedure.
 */
export const changeDecision = caseCommand('ChangeDecision', {
  title: 'Lower the fine（变更处罚决定）',
  at: 'change',
  by: heads,
  asks: {
    fineFen: money({ about: 'Lower fine（变更后罚款）' }),
    reasons: text({ about: 'Reasons（变更理由）', called: 'reason' }),
    mitigation: optional(mitigation),
    lifted: optional(
      someOf(kindsToPerform, {
        about: 'Kinds of penalty that no longer stand, if changed（不再执行的处罚种类）',
        min: 1,
      }),
    ),
  },
  afterArchive: true,
  who: (state, act) => headOfOrgan(state, act),
  repeat: (asked, state) => alreadySo(state.change, asked),
  rule: (asked, state, act, changedBy) => {
    penaltyOf(state);
    const { filed, penalty } = standingPenalty(state);
    const { reasons } = asked;
    const fineFen = lowered(state, asked, act);
    const lifted = liftedBy(state, { ...asked, outcome: 'changed' });
    if (fineFen === state.fineFen && !lifted)
      refuse('nothing-changed', 'The fine would stay as it is（罚款数额未变）.', 'PL 75');
    const changedOn = localDateOf(act.validAt);
    const { decisionNumber } = penalty;
    const content = {
      party: filed.party.name,
      address: addressOf(filed.party, act),
      decisionNumber,
      fineFen,
      lifted,
      reasons,
      changedOn,
    };
    const documents = drawUp(papersOf(state), act, [forms.change, content]);
    const clocks = clocksOfChange(state, fineFen, act);
    return [
      {
        type: 'DecisionChanged',
        data: {
          fineFen,
          reasons,
          mitigation: asked.mitigation,
          lifted,
          changedOn,
          changedBy,
          changeNumber: documents[0]?.number,
          documents,
          clocks,
        },
      },
    ];
  },
});

type Lowering = Readonly<{ fineFen: Fen; mitigation?: Mitigation }>;

const clocksOfChange = (state: Case, fineFen: Fen, act: Act): readonly ClockChange[] => [
  ...clocksOfResult(state, { outcome: 'changed', fineFen }, act),
  toBeServed('change', act),
];

export type ChangeDecision = MessageOf<typeof changeDecision>;

/** The lower fine, within the ranges of the acts it is for (PL 34, 75). */
function lowered(state: Case, asked: Lowering, act: Act): Fen {
  const { filed, penalty } = standingPenalty(state);
  const fineFen = loweredFine(state, asked.fineFen);
  const by = { acts: actsOf(state), on: localDateOf(act.now), law: act.law };
  lawfulChange(
    { items: penalty.items, party: filed.party, ...by },
    fineFen,
    asked.mitigation !== undefined,
  );
  return fineFen;
}
