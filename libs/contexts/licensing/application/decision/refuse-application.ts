import { drawUp, waysToChallenge } from '#domain/procedure';
import {
  type Act,
  type Asks,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
  same,
} from '#domain/kernel';
import { barsAgainst } from '../../bar/standing.js';
import { forms } from '../../documents/forms.js';
import { licenceReference } from '../../licence/licence.reference.js';
import { type Filed, filedCommand, renewsOf, wordsOf } from '../application.shape.js';
import { holderOf, itemOf, mustBe, mustHaveNoOpenRecusal } from '../authority.js';
import { foundAgainst, itsStanding } from '../its-standing.js';
import { papersOf } from '../papers.js';
import { clocksOfDecision, decidedAlready, mustExplainDeparture } from './any-decision.js';
import { type ApplicationRefused, refusalGround, type RefusalGround } from './decision.events.js';
import { mustBeUndecided } from './term-of-grant.js';

const { optional, parts, ref, text } = fields;

const asks = {
  grounds: parts(refusalGround, { about: 'Grounds（理由）' }),
  departure: optional(text({ about: 'Why the review is not followed（不采纳审查意见的理由）' })),
};

/** Whatever became of the licence: a refusal is never kept from being given. */
const lookedAt = {
  ...itsStanding,
  licence: optional(ref(licenceReference, { about: 'The licence（原许可证）', look: true })),
};

const mustBeReasoned = (application: Filed, grounds: readonly RefusalGround[]): void => {
  if (grounds.length === 0 || grounds.some(({ text, law }) => !text.trim() || !law.trim()))
    refuse(
      'grounds-missing',
      'A refusal gives reasons and their article（不予许可应当说明理由和依据的条款）.',
      'LL 38',
      'LIC-S14',
    );
  if (grounds.every(({ kind, measure }) => kind === 'blacklist' && !measure?.trim()))
    refuse(
      'blacklist-alone',
      'Being listed refuses nothing by itself: name the measure of law that does（列入严重失信名单本身不当然导致不予许可，请写明所依据的惩戒措施）.',
      'LIC-B8',
      'WSL 78',
    );
  const untrue = grounds.find(({ kind }) => kind === 'false-material');
  if (untrue && !application.materials.some(({ sha256 }) => sha256 === untrue.evidence))
    refuse(
      'false-material-not-named',
      'Name the false paper on file（请指明卷内的虚假材料）.',
      'LL 78',
      'LIC-B1',
    );
};

/** A ground that is a matter of record is held against the record (LL 38; LIC-B8). */
const mustBeOnRecord = (application: Filed, grounds: readonly RefusalGround[], act: Act): void => {
  const { applicant } = application.received.asking;
  const { industry } = applicant;
  const { bars, listings } = foundAgainst(applicant, act);
  const on = { item: itemOf(application), industry, date: localDateOf(act.validAt) };
  const kinds = barsAgainst(bars, on).map(({ kind }) => kind);
  const onRecord: Readonly<Record<RefusalGround['kind'], boolean>> = {
    bar: kinds.includes('reapplication'),
    ban: kinds.includes('principal-ban'),
    blacklist: listings.length > 0,
    'condition-not-met': true,
    'false-material': true,
  };
  const missing = grounds.find(({ kind }) => !onRecord[kind]);
  if (missing)
    refuse(
      'ground-not-on-record',
      `No such bar or listing of the applicant is on record for this matter: note it first, or give another ground（登记中未见申请人在本事项上的该项限制或者失信记录，请先登记或者改用其他理由）.`,
      'LL 38',
      'LIC-B8',
    );
};

const refused = (
  application: Filed,
  { grounds, departure }: Asks<typeof asks>,
  act: Act,
  approver: string,
): ApplicationRefused => {
  const untrue = grounds.some(({ kind }) => kind === 'false-material');
  const barred = untrue && itemOf(application).publicSafety;
  const decision = [
    forms.refused,
    { grounds, remedies: waysToChallenge(act, application.received.organ) },
  ] as const;
  const warning = [forms.warning, { law: 'LL 78' }] as const;
  const documents = drawUp(papersOf(application, act), act, decision, ...(untrue ? [warning] : []));
  return {
    type: 'ApplicationRefused',
    data: {
      decisionNumber: documents[0].number ?? '',
      approver,
      grounds,
      bar: barred
        ? {
            rule: 'LIC-B1',
            subject: application.received.asking.applicant.id,
            item: application.received.asking.item,
          }
        : undefined,
      renews: renewsOf(application),
      departure,
      decidedOn: localDateOf(act.validAt),
      documents,
      clocks: clocksOfDecision(application, act, false),
    },
  };
};

/**
 * Refuses with reasons and the ways to challenge it; false material brings a warning and a bar
 * (LIC-S14, LIC-B1; LL 38, 78).
 */
export const refuseApplication = filedCommand('RefuseApplication', {
  title: 'Refuse it with reasons（不予许可）',
  at: 'refusal',
  by: ['licence-approver'],
  asks,
  who: holderOf('approval'),
  repeat: ({ grounds }, { refused: before }) =>
    before !== undefined && (same(before.grounds, grounds) || decidedAlready()),
  restsOn: lookedAt,
  against: (_, { received }) => wordsOf(received),
  stage: (application, act) => {
    mustBe(application, 'reviewed');
    mustHaveNoOpenRecusal(application, act);
  },
  rule: (asked, application, act, approver) => {
    mustBeUndecided(application, act);
    mustBeReasoned(application, asked.grounds);
    mustBeOnRecord(application, asked.grounds, act);
    mustExplainDeparture(application, 'refuse', asked.departure);
    return [refused(application, asked, act, approver)];
  },
});

export type RefuseApplication = MessageOf<typeof refuseApplication>;
