import { drawUp } from '#domain/procedure';
import {
  type Act,
  type Asks,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
  same,
  sentInstead,
} from '#domain/kernel';
import type { Standing } from '../../bar/standing.js';
import * as own from '../../desk/fields.js';
import { type Filed, filedCommand, wordsOf } from '../application.shape.js';
import { itsLicence } from '../its-licence.js';
import { mustNotBeBarred } from '../its-standing.js';
import { holderOf, itemOf, mustBe, mustBeCompetent, mustHaveNoOpenRecusal } from '../authority.js';
import { mustMeetConditions, siteChecksOf } from '../conditions.js';
import { papersOf } from '../papers.js';
import { clocksOfDecision, decidedAlready, mustExplainDeparture } from './any-decision.js';
import type { ApplicationApproved } from './decision.events.js';
import { decisionOn, inOrder } from './decision-paper.js';
import { mustBeUndecided, mustSayAll, termOf } from './term-of-grant.js';

const { day, flag, optional, text, whole } = fields;

const asks = {
  terms: own.terms({
    about: 'What stands on the certificate（许可内容）',
    example: { scope: '甲醇、乙醇', mode: '无储存批发' },
  }),
  /** The day of the decision when absent. */
  validFrom: optional(
    day({
      about: 'First day of validity; of a renewal it follows from the old term（有效期起始）',
    }),
  ),
  years: optional(
    whole({ about: 'Years, where the law says "at most"（有效年限）', min: 1, max: 10 }),
  ),
  departure: optional(text({ about: 'Why the review is not followed（不采纳审查意见的理由）' })),
};
/**
 * What the approver says beside: what stands on the list; bars and bans are read from their own
 * streams, never told.
 */
const listed = {
  blacklisted: flag({
    about: 'Found on the list of serious violators（查询结果：列入严重失信主体名单）',
    example: false,
  }),
};
type Asked = Asks<typeof asks> & Readonly<{ standing: Standing }>;

/** Bars and bans of everybody concerned were read. */
const mustBeChecked = ({ received }: Filed, { subjects }: Standing): void => {
  const { id, principal } = received.asking.applicant;
  const concerned = principal === undefined ? [id] : [id, principal];
  if (!concerned.every((subject) => subjects.includes(subject)))
    refuse(
      'standing-not-checked',
      'Bars and bans of applicant and principal were not read（尚未查询申请人和主要负责人的限制记录）.',
      'LIC-S13',
    );
};

/**
 * Nobody under a bar is granted anything; a flag on a list bars nobody, it only asks for a strict
 * look (LIC-B7, LIC-B8).
 */
const mustStandClear = (application: Filed, standing: Standing, date: LocalDate): void => {
  const item = itemOf(application);
  mustNotBeBarred({ applicant: application.received.asking.applicant, item, date }, standing.bars);
  if (
    standing.blacklisted &&
    item.siteCheck === 'possible' &&
    siteChecksOf(application).length === 0
  )
    refuse(
      'strict-review-needed',
      'A listed unit is looked at on site first（列入严重失信名单的单位，须先作现场核查）.',
      'WSL 78',
      'LIC-B8',
    );
};

const granted = (
  application: Filed,
  asked: Asked,
  act: Act,
  approver: string,
): ApplicationApproved => {
  const { standing, departure } = asked;
  const terms = inOrder(asked.terms, itemOf(application).terms);
  const decidedOn = localDateOf(act.validAt);
  const { validFrom, validTo } = termOf(application, asked, decidedOn, act);
  const decision = decisionOn(application, { terms, validFrom, validTo }, act);
  const documents = drawUp(papersOf(application, act), act, decision);
  return {
    type: 'ApplicationApproved',
    data: {
      decisionNumber: documents[0].number ?? '',
      approver,
      terms,
      validFrom,
      validTo,
      standing,
      departure,
      decidedOn,
      documents,
      clocks: clocksOfDecision(application, act, true),
    },
  };
};

/**
 * Grants what was applied for: a third person, who looks at bars and bans first. A late decision is
 * still a decision; the lateness is the desk's liability (LIC-S13; LL 38, WSL 63, 94).
 */
export const approveApplication = filedCommand('ApproveApplication', {
  title: 'Grant it; bars and bans are read first（准予许可）',
  at: 'approval',
  by: ['licence-approver'],
  asks: { ...asks, ...listed },
  fills: sentInstead<Asked>(),
  who: holderOf('approval'),
  repeat: ({ terms }, { approved }) =>
    approved !== undefined && (same(approved.terms, terms) || decidedAlready()),
  restsOn: itsLicence,
  against: (_, { received }) => wordsOf(received),
  stage: (application, act) => {
    mustBe(application, 'reviewed');
    mustHaveNoOpenRecusal(application, act);
  },
  rule: (asked, application, act, approver) => {
    const decidedOn = localDateOf(act.validAt);
    mustBeUndecided(application, act);
    mustBeCompetent(application, act);
    mustMeetConditions(application);
    mustBeChecked(application, asked.standing);
    mustStandClear(application, asked.standing, decidedOn);
    mustExplainDeparture(application, 'grant', asked.departure);
    mustSayAll(application, asked.terms, act);
    return [granted(application, asked, act, approver)];
  },
});

export type ApproveApplication = MessageOf<typeof approveApplication>;
