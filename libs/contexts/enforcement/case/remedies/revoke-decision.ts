import { addressOf } from '../decision/address-of.js';
import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { papersOf, forms } from '../papers.js';
import { drawUp, alreadySo } from '#domain/procedure';
import { penaltyOf, standingPenalty } from '../standing-penalty.js';
import { headOfOrgan } from '../who-executes.js';
import { clocksOfResult, toBeServed } from './remedy-result.js';

const { text } = fields;

/**
 * 撤销. The organ corrects itself (PL 75): nothing is due any more, what was paid goes back, what
 * was published is withdrawn, execution stops. The case is not decided anew: that takes a new
 * procedure with a filing of its own.
 */
export const revokeDecision = caseCommand('RevokeDecision', {
  title: 'Revoke the decision（撤销处罚决定）',
  at: 'revocation',
  by: heads,
  asks: {
    reasons: text({ about: 'Reasons（理由）', called: 'reason' }),
  },
  afterArchive: true,
  who: (state, act) => headOfOrgan(state, act),
  repeat: ({ reasons }, state) => alreadySo(state.revocation, { reasons }),
  rule: ({ reasons }, state, act, revokedBy) => {
    penaltyOf(state);
    const { filed, penalty } = standingPenalty(state);
    if (reasons.trim() === '')
      refuse(
        'reasons-missing',
        'A revocation states its reasons（请写明撤销理由）.',
        'PL 75',
        'PL 48',
      );
    const revokedOn = localDateOf(act.validAt);
    const { decisionNumber } = penalty;
    const address = addressOf(filed.party, act);
    const content = { party: filed.party.name, address, decisionNumber, reasons, revokedOn };
    const documents = drawUp(papersOf(state), act, [forms.revocation, content]);
    const clocks = [
      ...clocksOfResult(state, { outcome: 'revoked', fineFen: 0 }, act),
      toBeServed('revocation', act),
    ];
    return [
      {
        type: 'DecisionRevoked',
        data: {
          reasons,
          revokedOn,
          revokedBy,
          revocationNumber: documents[0]?.number,
          documents,
          clocks,
        },
      },
    ];
  },
});

export type RevokeDecision = MessageOf<typeof revokeDecision>;
