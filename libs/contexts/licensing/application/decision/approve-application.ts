import {
  type Act,
  type ClockChange,
  type Command,
  type Decide,
  type LocalDate,
  localDateOf,
  refuse,
  same,
} from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { barsAgainst, type Standing } from '../../bar/standing.js';
import type { Item, Validity } from '../../catalogue/item.js';
import { lastDayOf } from '../../catalogue/validity.js';
import { start, stop } from '../../desk/clocks.js';
import { forms } from '../../documents/forms.js';
import { runningDecision } from '../application.clocks.js';
import { type Application, type Filed, filed } from '../application.shape.js';
import { itemOf, mustBe, mustHold } from '../authority.js';
import type { Terms } from '../../desk/party.js';
import type { ApplicationApproved } from './decision.events.js';
import { paper } from '../papers.js';

export type ApproveApplication = Command<
  'ApproveApplication',
  {
    terms: Terms;
    /** First day of validity; the day of the decision when absent. */
    validFrom?: LocalDate;
    /** For items that are valid "at most" so long. */
    years?: number;
    /** Read by the edge from the bar streams of applicant and principal. */
    standing: Standing;
    departure?: string;
  }
>;
type Asked = ApproveApplication['data'];

/** Bars and bans of everybody concerned were read. */
const mustBeChecked = ({ received }: Filed, { subjects }: Standing): void => {
  const { id, principal } = received.asking.applicant;
  const concerned = principal === undefined ? [id] : [id, principal];
  if (!concerned.every((subject) => subjects.includes(subject)))
    refuse(
      'standing-not-checked',
      'Bars and bans of applicant and principal were not read（未查）.',
      'LIC-S13',
    );
};

/** Nobody under a bar is granted anything; a flag on a list bars nobody, it only asks for a strict look (LIC-B7, LIC-B8). */
const mustStandClear = (application: Filed, standing: Standing, date: LocalDate): void => {
  const item = itemOf(application);
  const { industry } = application.received.asking.applicant;
  const [bar] = barsAgainst(standing.bars, { item, industry, date });
  if (bar?.kind === 'principal-ban')
    refuse(
      'principal-banned',
      'The principal is banned（任职资格限制） from the post.',
      'WSL 94',
      bar.rule,
      'LIC-B7',
    );
  if (bar)
    refuse(
      'application-barred',
      'A new application is barred（不得再次申请）.',
      'LL 78',
      'LL 79',
      bar.rule,
    );
  if (standing.blacklisted && item.siteCheck === 'possible' && application.siteChecks.length === 0)
    refuse(
      'strict-review-needed',
      'A listed unit（严重失信主体） is looked at on site first.',
      'WSL 78',
      'LIC-B8',
    );
};

/** The approver may differ from the reviewer, with reasons; after a hearing the record binds both. */
export const mustExplainDeparture = (
  application: Filed,
  decision: 'grant' | 'refuse',
  departure: string | undefined,
): void => {
  if (application.review?.opinion !== decision && !departure?.trim())
    refuse(
      'departure-unexplained',
      'The opinion of the review（审查意见） said otherwise: say why.',
      'LL 38',
    );
};

const mustSayAll = (item: Item, terms: Terms): void => {
  const missing = item.terms.filter((term) => !terms[term]?.trim());
  if (missing.length > 0)
    refuse(
      'terms-missing',
      `The certificate（许可证） must say: ${missing.join(', ')}.`,
      ...item.basis,
    );
};

const mayLast = (validity: Validity | undefined, years: number): boolean =>
  validity?.atMost === true && years >= 1 && years <= validity.years;

const mustBeValid = (
  application: Filed,
  { years, validFrom }: Asked,
  decidedOn: LocalDate,
): void => {
  const { basis, validity } = itemOf(application);
  const fits = years === undefined || mayLast(validity, years);
  if (!fits) refuse('validity-not-allowed', 'The law sets another term（有效期）.', ...basis);
  if (validFrom === undefined && application.received.asking.purpose === 'renewal')
    refuse('validity-missing', 'Say from when the new term runs（有效期起始）.', 'LL 50');
  if (validFrom !== undefined && validFrom < decidedOn)
    refuse(
      'validity-backdated',
      'A licence is not valid before it is granted（不得倒签）.',
      'LL 38',
    );
};

/** What runs after any decision: its publication, and for a grant the certificate. */
export const clocksOfDecision = (
  application: Filed,
  act: Act,
  granted: boolean,
): readonly ClockChange[] => {
  const item = itemOf(application);
  const running = runningDecision(item, application);
  const facts = { start: act.validAt };
  const { issue, publication } = item;
  return [
    ...stop(application.clocks, running ? [running] : [], act.validAt),
    ...(granted && issue ? [start(act, issue.clock, facts, { duty: 'certificate-clerk' })] : []),
    ...(publication ? [start(act, publication.clock, facts, { duty: 'licence-approver' })] : []),
  ];
};

/**
 * Grants what was applied for: a third person, who looks at bars and bans first. A late decision is still a decision; the
 * lateness is the desk's liability (LIC-S13; LL 38, WSL 63, 94).
 */
export const approveApplication: Decide<ApproveApplication, Application, ApplicationApproved> = (
  asked,
  state,
  act,
) => {
  const application = filed(state);
  const approver = personOf(act, application.received.organ, 'licence-approver').id;
  if (application.approved) {
    return same(application.approved.terms, asked.terms)
      ? []
      : refuse(
          'decided-already',
          'The application（申请） is decided; a correction is a new act.',
          'LL 8',
        );
  }
  mustBe(application, 'reviewed');
  mustHold(application, 'approval', approver);
  const decidedOn = localDateOf(act.validAt);
  mustBeChecked(application, asked.standing);
  mustStandClear(application, asked.standing, decidedOn);
  mustExplainDeparture(application, 'grant', asked.departure);
  mustSayAll(itemOf(application), asked.terms);
  mustBeValid(application, asked, decidedOn);
  return [granted(application, asked, act, approver)];
};

const granted = (
  application: Filed,
  asked: Asked,
  act: Act,
  approver: string,
): ApplicationApproved => {
  const { terms, standing, departure, years } = asked;
  const decidedOn = localDateOf(act.validAt);
  const validFrom = asked.validFrom ?? decidedOn;
  const validTo = lastDayOf(itemOf(application), validFrom, years);
  const content = { terms, validFrom, validTo, purpose: application.received.asking.purpose };
  const decision = paper(application, act, forms.granted, content);
  return {
    type: 'ApplicationApproved',
    data: {
      decisionNumber: decision.number ?? '',
      approver,
      terms,
      validFrom,
      validTo,
      standing,
      departure,
      decidedOn,
      documents: [decision],
      clocks: clocksOfDecision(application, act, true),
    },
  };
};
