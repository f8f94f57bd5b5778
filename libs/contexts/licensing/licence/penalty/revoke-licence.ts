import { localDateOf, type MessageOf, sentInstead } from '#domain/kernel';
import { drawUp, voided } from '#domain/procedure';
import { news } from '../../desk/news.js';
import { forms } from '../../documents/forms.js';
import { ofItsTerm } from '../licence.clocks.js';
import { mustBe, papersOf } from '../licence.papers.js';
import { heldCommand } from '../licence.state.js';

/**
 * 吊销 is a penalty: enforcement decides it with hearing and review, the register of licences
 * follows (LIC-L5; PL 63).
 */
export const revokeLicence = heldCommand('RevokeLicenceAfterPenalty', {
  title: 'Enter a revocation that was decided as a penalty（吊销登记）',
  ...news,
  fills: sentInstead<Readonly<{ source: string; decisionNumber: string }>>(),
  repeat: ({ source }, { revokedBy, undone }) => revokedBy === source || undone.includes(source),
  stage: (licence) => mustBe(licence, 'valid', 'expired'),
  rule: ({ source, decisionNumber }, licence, act) => [
    {
      type: 'LicenceRevoked',
      data: {
        source,
        decisionNumber,
        revokedOn: localDateOf(act.validAt),
        documents: drawUp(papersOf(licence, act), act, [forms.revoked, { source, decisionNumber }]),
        clocks: voided(licence, act.validAt, 'revoked（吊销）', ofItsTerm),
      },
    },
  ],
});

export type RevokeLicenceAfterPenalty = MessageOf<typeof revokeLicence>;
