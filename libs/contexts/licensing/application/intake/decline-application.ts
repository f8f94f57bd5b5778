import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { drawUp, voided } from '#domain/procedure';
import { competentFor } from '../../catalogue/catalogue.js';
import { waysToChallenge } from '../../desk/papers.js';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand, renewsOf } from '../application.shape.js';
import { holderOf, itemOf, mustBe } from '../authority.js';
import { papersOf } from '../papers.js';

const { text } = fields;

const mustNameOrgan = (application: Filed, competentOrgan: string): void => {
  const item = itemOf(application);
  const competent = competentFor(item, application.received.asking.facts);
  if (competentOrgan.trim() === '')
    refuse('competent-organ-not-named', 'Name the competent organ（有权机关）.', 'LL 32', 'LIC-S3');
  if (!competent.here && competentOrgan !== competent.organ.name.zh)
    refuse(
      'wrong-organ-named',
      `The competent organ（有权机关） is ${competent.organ.name.zh}.`,
      competent.law,
      'LIC-S3',
    );
};

/**
 * Not within the organ's competence: it says so at once in writing and names the right organ, so
 * that nobody is sent from door to door (LIC-S3; LL 32(2)). Where the catalogue knows the right
 * organ, no other may be named.
 */
export const declineApplication = filedCommand('DeclineApplication', {
  title: 'Not accept: another organ is competent（不予受理）',
  at: 'non-acceptance',
  by: ['intake-clerk'],
  asks: {
    reason: text({ about: 'Reason（理由）' }),
    competentOrgan: text({ about: 'Competent organ（有权机关）', max: 200 }),
  },
  who: holderOf('intake'),
  repeat: (_, { status }) => status === 'not-accepted',
  stage: (application) => mustBe(application, 'received', 'supplement-asked'),
  rule: ({ reason, competentOrgan }, application, act, clerk) => {
    mustNameOrgan(application, competentOrgan);
    const law = 'LL 32(2)';
    const content = { reason, competentOrgan, law, remedies: waysToChallenge, seal: true };
    return [
      {
        type: 'ApplicationNotAccepted',
        data: {
          competentOrgan,
          reason,
          clerk,
          decidedOn: localDateOf(act.validAt),
          renews: renewsOf(application),
          documents: drawUp(papersOf(application, act), act, [forms.notAccepted, content]),
          clocks: voided(application, act.validAt, 'not accepted（不予受理）'),
        },
      },
    ];
  },
});

export type DeclineApplication = MessageOf<typeof declineApplication>;
