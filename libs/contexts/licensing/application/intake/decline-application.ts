import { type Act, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { drawUp, voided, waysToChallenge } from '#domain/procedure';
import { namesOrgan } from '../../catalogue/catalogue.js';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand, renewsOf } from '../application.shape.js';
import { competentIn, holderOf, mustBe } from '../authority.js';
import { papersOf } from '../papers.js';
import { isOfMatter } from '../../desk/serving.js';

const { text } = fields;

const mustNameOrgan = (application: Filed, named: string, act: Act): void => {
  const competent = competentIn(application, act);
  if (named.trim() === '')
    refuse(
      'competent-organ-not-named',
      'Name the competent organ（请写明有权办理的机关）.',
      'LL 32',
      'LIC-S3',
    );
  if (competent.here)
    refuse(
      'competent-here',
      `This organ is competent for the matter as it is stated: accept it, or ask for what is missing（按所填事实本机关即为有权机关，应予受理或者一次性告知补正）.`,
      'LL 32(2)',
      'LIC-S3',
    );
  if (!namesOrgan(competent.organ, named))
    refuse(
      'wrong-organ-named',
      `The competent organ is ${competent.organ.name.en}: name it as it is called（有权机关为${competent.organ.name.zh}，请填写其机关名称）.`,
      competent.law,
      'LIC-S3',
    );
};

/**
 * Not within the organ's competence: it says so at once in writing and names the right organ, so
 * that nobody is sent from door to door (LIC-S3; LL 32(2)). No other may be named, and nobody is
 * sent away who came to the right door.
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
    mustNameOrgan(application, competentOrgan, act);
    const law = 'LL 32(2)';
    const remedies = waysToChallenge(act, application.received.organ);
    const content = { reason, competentOrgan, law, remedies, seal: true };
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
          clocks: voided(application, act.validAt, 'not accepted（不予受理）', isOfMatter),
        },
      },
    ];
  },
});

export type DeclineApplication = MessageOf<typeof declineApplication>;
