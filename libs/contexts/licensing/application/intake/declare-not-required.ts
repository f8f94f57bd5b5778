import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { drawUp, voided } from '#domain/procedure';
import { forms } from '../../documents/forms.js';
import { filedCommand, renewsOf } from '../application.shape.js';
import { holderOf, mustBe } from '../authority.js';
import { papersOf } from '../papers.js';
import { isOfMatter } from '../../desk/serving.js';

/**
 * Tells the applicant at once that no licence is needed for what he wants to do (LIC-S2; LL 32(1)).
 */
export const declareNotRequired = filedCommand('DeclareNotRequired', {
  title: 'Tell that no licence is needed（无需许可告知）',
  at: 'not-required',
  by: ['intake-clerk'],
  asks: { reason: fields.text({ about: 'Reason（理由）' }) },
  who: holderOf('intake'),
  repeat: (_, { status }) => status === 'not-required',
  stage: (application) => mustBe(application, 'received', 'supplement-asked'),
  rule: ({ reason }, application, act, clerk) => [
    {
      type: 'LicenceNotRequired',
      data: {
        reason,
        clerk,
        toldOn: localDateOf(act.validAt),
        renews: renewsOf(application),
        documents: drawUp(papersOf(application, act), act, [
          forms.notRequired,
          { reason, law: 'LL 32(1)' },
        ]),
        clocks: voided(application, act.validAt, 'no licence is needed（无需许可）', isOfMatter),
      },
    },
  ],
});

export type DeclareNotRequired = MessageOf<typeof declareNotRequired>;
