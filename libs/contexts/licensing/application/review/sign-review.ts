import { type Command, type Decide, localDateOf, refuse, same } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { forms } from '../../documents/forms.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { itemOf, mustBe, mustHold } from '../authority.js';
import { paper } from '../papers.js';
import type { Ground, ReviewSigned } from './review.events.js';

export type SignReview = Command<
  'SignReview',
  { opinion: 'grant' | 'refuse'; evidence: readonly string[]; grounds: readonly Ground[] }
>;

/** Every piece on file by its SHA-256: papers, site checks, expert opinions, the transcript of the hearing. */
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
  if (item.siteCheck === 'mandatory' && application.siteChecks.length === 0)
    refuse(
      'site-check-missing',
      'The site check（现场核查） is mandatory.',
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
      'The opinion lists all evidence（全部证据）.',
      'LL 34',
      'LIC-S12',
    );
  const foreign = evidence.find((piece) => !onFile.includes(piece));
  if (foreign !== undefined)
    refuse('evidence-not-on-file', `${foreign} is not on file（未在卷）.`, 'LL 34');
};

/** Reasons that rest on evidence; after a hearing on its record alone. */
const mustBeGrounded = (application: Filed, { evidence, grounds }: SignReview['data']): void => {
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

const mustRestOnFile = (application: Filed, asked: SignReview['data']): void => {
  mustListAll(application, asked.evidence);
  mustBeGrounded(application, asked);
  if (asked.opinion === 'grant' && application.siteChecks.at(-1)?.met === false)
    refuse(
      'conditions-not-met',
      'The last site check（现场核查） found conditions unmet.',
      'WSL 63',
    );
};

/** The reviewer signs an opinion that names all evidence and rests on it (LIC-S12; LL 34, 48). */
export const signReview: Decide<SignReview, Application, ReviewSigned> = (asked, state, act) => {
  const application = filed(state);
  const { opinion, evidence, grounds } = asked;
  const reviewer = personOf(act, application.received.organ, 'licence-reviewer').id;
  const { review } = application;
  if (review) {
    const before = { opinion: review.opinion, evidence: review.evidence, grounds: review.grounds };
    if (review.reviewer === reviewer && same(before, asked)) return [];
  }
  mustBe(application, 'under-review');
  mustHold(application, 'review', reviewer);
  mustBeInvestigated(application);
  mustRestOnFile(application, asked);
  const documents = [paper(application, act, forms.opinion, { opinion, evidence, grounds })];
  const signedOn = localDateOf(act.validAt);
  return [
    {
      type: 'ReviewSigned',
      data: { reviewer, opinion, evidence, grounds, signedOn, documents },
    },
  ];
};
