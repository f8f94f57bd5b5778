import { drawUp } from '#domain/procedure';
import { type Asks, fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { actedBy } from '../../desk/authority.js';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { holderOf, itemOf, mustBe } from '../authority.js';
import { mustMeetConditions, siteChecksOf } from '../conditions.js';
import { papersOf } from '../papers.js';
import { excludedSteps, opinionGround, reviewOpinions, stepNames } from './review.events.js';

const { oneOf, parts, texts } = fields;

const asks = {
  opinion: oneOf(reviewOpinions, { about: 'Opinion（审查意见）' }),
  evidence: texts({ about: 'All evidence by SHA-256（全部证据）' }),
  grounds: parts(opinionGround, { about: 'Reasons（理由）' }),
};
type Opinion = Asks<typeof asks>;

/**
 * Every piece on file by its SHA-256: papers, site checks, expert opinions, the transcript of the
 * hearing.
 */
export const evidenceOf = (application: Filed): readonly string[] => [
  ...application.materials.map(({ sha256 }) => sha256),
  ...application.siteChecks.map(({ record }) => record),
  ...application.expertOpinions.map(({ record }) => record),
  ...(application.hearing?.transcript ? [application.hearing.transcript] : []),
];

/** A site check that the item asks for, by people who may still have a part in the matter. */
const mustBeLookedAt = (application: Filed): void => {
  const item = itemOf(application);
  if (item.siteCheck === 'mandatory' && siteChecksOf(application).length === 0)
    refuse(
      'site-check-missing',
      application.siteChecks.length > 0
        ? 'The site check was done by somebody who is recused since: another looks again（参加现场核查的人员已被决定回避，该次核查不作数，须由其他人员重新核查）.'
        : 'The site check is mandatory, and none is on record（现场核查为必经环节，尚未登记现场核查）.',
      ...item.basis,
      'LIC-S9',
    );
};

/** Steps that must be over before anyone has an opinion. */
const mustBeInvestigated = (application: Filed): void => {
  const item = itemOf(application);
  const { hearing } = application;
  mustBeLookedAt(application);
  if (item.expertReview === 'mandatory' && application.expertOpinions.length === 0)
    refuse(
      'expert-review-missing',
      'The expert review is mandatory（本事项必须经过专家评审）.',
      ...item.basis,
    );
  if (hearing && !hearing.transcript && !hearing.lapsed)
    refuse(
      'hearing-open',
      'The hearing was offered and is not over（已告知听证权利，听证尚未结束）.',
      'LL 47',
      'LIC-S11',
    );
  mustHaveEnded(application);
};

const mustHaveEnded = (application: Filed): void => {
  const { exclusions } = application;
  const running = excludedSteps.find(
    (one) => exclusions[one]?.begun !== undefined && exclusions[one].ended === undefined,
  );
  if (running)
    refuse(
      'step-running',
      `The ${stepNames[running].en} is not over（${stepNames[running].zh}尚未结束）.`,
      'LL 45',
    );
};

/** All evidence, and nothing that is not on file. */
const mustListAll = (application: Filed, evidence: readonly string[]): void => {
  const onFile = evidenceOf(application);
  if (onFile.some((piece) => !evidence.includes(piece)))
    refuse(
      'evidence-not-listed',
      'The opinion lists all evidence（审查意见须列明全部证据）.',
      'LL 34',
      'LIC-S12',
    );
  const foreign = evidence.find((piece) => !onFile.includes(piece));
  if (foreign !== undefined)
    refuse(
      'evidence-not-on-file',
      `${foreign} is not on file（${foreign} 不在本案卷内）.`,
      'LL 34',
    );
};

/** Reasons that rest on evidence; after a hearing on its record alone. */
const mustBeGrounded = (application: Filed, { evidence, grounds }: Opinion): void => {
  if (grounds.length === 0)
    refuse('grounds-missing', 'An opinion states its reasons（审查意见应当说明理由）.', 'LL 38');
  const transcript = application.hearing?.transcript;
  if (transcript && grounds.some((ground) => ground.evidence !== transcript))
    refuse(
      'not-in-the-record',
      'After a hearing only its record carries the decision（举行听证的，只能根据听证笔录作出决定）.',
      'LL 48',
      'LIC-S12',
    );
  if (grounds.some((ground) => !evidence.includes(ground.evidence)))
    refuse(
      'ground-without-evidence',
      'Every reason rests on a piece of evidence（每项理由都应有证据）.',
      'LL 34',
    );
};

const mustRestOnFile = (application: Filed, asked: Opinion): void => {
  mustListAll(application, asked.evidence);
  mustBeGrounded(application, asked);
  if (asked.opinion === 'grant') mustMeetConditions(application);
};

/** The reviewer signs an opinion that names all evidence and rests on it (LIC-S12; LL 34, 48). */
export const signReview = filedCommand('SignReview', {
  title: 'Sign the opinion（审查意见）',
  at: 'review',
  by: ['licence-reviewer'],
  asks,
  who: holderOf('review'),
  repeat: (asked, { review }, act) => {
    if (!review) return false;
    const before = { opinion: review.opinion, evidence: review.evidence, grounds: review.grounds };
    return review.reviewer === actedBy(act) && same(before, asked);
  },
  stage: (application) => {
    mustBe(application, 'under-review');
    mustBeInvestigated(application);
  },
  rule: (asked, application, act, reviewer) => {
    mustRestOnFile(application, asked);
    const { opinion, evidence, grounds } = asked;
    const said = { opinion, evidence, grounds };
    const documents = drawUp(papersOf(application, act), act, [forms.opinion, said]);
    const signedOn = localDateOf(act.validAt);
    return [{ type: 'ReviewSigned', data: { reviewer, ...said, signedOn, documents } }];
  },
});

export type SignReview = MessageOf<typeof signReview>;
