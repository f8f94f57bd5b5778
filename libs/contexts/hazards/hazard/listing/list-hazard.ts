import {
  type Act,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
} from '#domain/kernel';
import { again, drawUp, stop } from '#domain/procedure';
import { oweStep, removalDuty } from '../duties.js';
import { rules } from '../hazard.law.js';
import { type Known, knownCommand } from '../hazard.state.js';
import { forms, papersOf } from '../papers.js';
import { lastDay } from '../periods.js';
import { notGone, verifiedMajor } from '../stages.js';
import { headWhoWasAsked, heads } from '../who-may.js';

const { day, optional, whole } = fields;

/**
 * The organ that lists at that level approves it（挂牌督办）: the notice says until when, by when
 * the plan, how often a report. What it says stays for this hazard, whatever the district sets
 * later (HAZ-S5, E81). One listing at a time for one hazard, whatever file it is reported in.
 */
export const listHazard = knownCommand('ListHazard', {
  title: 'List the hazard for supervision（挂牌督办）',
  at: 'listing',
  by: heads,
  asks: {
    limit: day({ about: 'Last day to rectify it（整改期限）' }),
    planBy: day({ about: 'Last day for the plan（治理方案报送日期）' }),
    reportEveryMonths: optional(
      whole({
        about: 'Months between progress reports; the district’s when left out（进度报告周期，月）',
        min: 1,
        max: 12,
      }),
    ),
  },
  who: headWhoWasAsked,
  repeat: ({ limit, planBy }, { listed }) =>
    again(
      listed && { limit: listed.notice.limit, planBy: listed.notice.planBy },
      { limit, planBy },
      'already-listed',
    ),
  stage: (hazard, act, asked) => {
    verifiedMajor(hazard);
    notGone(hazard);
    if (hazard.declined)
      refuse('already-declined', 'It was not listed: propose it anew（已不予挂牌）.', 'HAZ-S16');
    withinCaps(asked, act);
    oftenEnough(asked, act);
  },
  rule: (asked, hazard, act, { id: by, capacity: { organ: lister } }) => {
    const { proposal } = hazard.proposed ?? notProposed();
    const listedOn = localDateOf(act.now);
    const ofDistrict = (rule: string, name: string) => act.law.amount(rule, name, listedOn);
    const notice = {
      level: proposal.level,
      lister,
      limit: asked.limit,
      planBy: asked.planBy,
      reportEveryMonths: asked.reportEveryMonths ?? ofDistrict(rules.progress, 'everyMonths'),
      extensionsMax: ofDistrict(rules.extensions, 'extensionsMax'),
      acceptances: ofDistrict(rules.acceptances, 'acceptances'),
    };
    return [
      {
        type: 'HazardListed',
        data: {
          notice,
          listedOn,
          by,
          documents: drawUp(papersOf(hazard, lister), act, [
            forms.notice,
            noticeOf(hazard, { ...proposal, ...notice, listedOn, by }),
          ]),
          clocks: [
            ...stop(hazard, act.now, rules.decide, removalDuty),
            oweStep(act, hazard, rules.reportUp),
            oweStep(act, hazard, rules.publication),
          ],
        },
      },
    ];
  },
});

export type ListHazard = MessageOf<typeof listHazard>;

const notProposed = (): never =>
  refuse('not-proposed', 'The listing is proposed first（须先提请挂牌）.', 'HAZ-S4');

/** What the notice must contain（rules §9.3）. */
const noticeOf = ({ reported: { report }, verified }: Known, said: object) => ({
  to: report.subject,
  address: report.address,
  facts: report.facts,
  findings: verified?.findings,
  criterion: verified?.criterion,
  ...said,
  copies: 2,
  extension: '期限届满前以书面申请表提出',
  acceptance: '期限届满前以书面申请提出',
});

/** No less often than the district settled（每季度至少一次）. */
const oftenEnough = (
  { reportEveryMonths: asked }: Readonly<{ reportEveryMonths?: number }>,
  act: Act,
): void => {
  const most = act.law.amount(rules.progress, 'everyMonths', localDateOf(act.now));
  if (asked !== undefined && asked > most)
    refuse(
      'reports-too-seldom',
      `进度报告至少每${most}个月一次 (progress is reported at least every ${most} months).`,
      'HAZ-D8',
    );
};

const withinCaps = (
  { limit, planBy }: Readonly<{ limit: LocalDate; planBy: LocalDate }>,
  act: Act,
): void => {
  const today = localDateOf(act.now);
  const cap = lastDay(rules.limitCap, today, act);
  if (limit <= today || limit > cap)
    refuse(
      'limit-beyond-cap',
      `The limit lies after today and not after ${cap}（整改期限须晚于今天、不迟于${cap}）.`,
      'HAZ-D1',
    );
  const plan = lastDay(rules.plan, today, act);
  if (planBy < today || planBy > plan || planBy > limit)
    refuse(
      'plan-date-beyond-cap',
      `The plan is due by ${plan} and before the limit（治理方案报送日期不得迟于${plan}和整改期限）.`,
      'HAZ-D13',
    );
};
