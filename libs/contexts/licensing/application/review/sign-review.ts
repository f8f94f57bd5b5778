import { drawUp } from '#domain/procedure';
import { type Asks, fields, localDateOf, type MessageOf, refuse, same } from '#domain/kernel';
import { actedBy } from '../../desk/authority.js';
import { forms } from '../../documents/forms.js';
import { type Filed, filedCommand } from '../application.shape.js';
import { holderOf, itemOf, mustBe } from '../authority.js';
import { mustMeetConditions, siteChecksOf } from '../conditions.js';
import { papersOf } from '../papers.js';
import { opinionGround, reviewOpinions } from './review.events.js';

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

/** Steps that must be over before anyone has an opinion. */
const mustBeInvestigated = (application: Filed): void => {
  const item = itemOf(application);
  const { hearing } = application;
  if (item.siteCheck === 'mandatory' && siteChecksOf(application).length === 0)
    refuse(
      'site-check-missing',
      'The site check is mandatory, and one by somebody recused since does not count（现场核查为必经环节；被回避人员参加的核查不作数，须重新核查）.',
      ...item.basis,
      'LIC-S9',
    );
  if (item.expertReview === 'mandatory' && application.expertOpinions.length === 0)
    refuse('expert-review-missing', 'The expert review（专家评审） is mandatory.', ...item.basis);
  if (hearing && !hearing.transcript && !hearing.lapsed)
    refuse('hearing-open', 'The hearing（听证） was offered and is not over.', 'LL 47', 'LIC-S11');
  mustHaveEnded(application);
};

const mustHaveEnded = (application: Filed): void => {
  const running = Object.entries(application.exclusions).find(
    ([, step]) => step?.begun !== undefined && step.ended === undefined,
  );
  if (running) refuse('step-running', `The ${running[0]} is not over（尚未结束）.`, 'LL 45');
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
    refuse('evidence-not-on-file', `${foreign} is not on file（未在卷）.`, 'LL 34');
};

/** Reasons that rest on evidence; after a hearing on its record alone. */
const mustBeGrounded = (application: Filed, { evidence, grounds }: Opinion): void => {
  if (grounds.length === 0)
    refuse('grounds-missing', 'An opinion states its reasons（理由）.', 'LL 38');
  const transcript = application.hearing?.transcript;
  if (transcript && grounds.some((ground) => ground.evidence !== transcript))
    refuse(
      'not-in-the-record',
      'After a hearing only its record（听证笔录） carries the decision.',
      'LL 48',
      'LIC-S12',
    );
  if (grounds.some((ground) => !evidence.includes(ground.evidence)))
    refuse(
      'ground-without-evidence',
      'Every reason rests on a piece of evidence（证据）.',
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
