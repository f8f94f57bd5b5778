import {
  type Act,
  type LocalDate,
  mustNotBeBefore,
  refuse,
  startOfDay,
  unknown,
} from '#domain/kernel';
import { from, mustBeFromBefore, start } from '#domain/procedure';
import { oweStep } from '../duties.js';
import { rules } from '../hazard.law.js';
import type { Known } from '../hazard.state.js';
import type { ListingEvent } from '../listing/listing.events.js';
import { nextReport } from '../periods.js';
import { ownArea } from '../who-may.js';
import type { HazardOnPaper, ListingOnPaper } from './on-paper.fields.js';

/** One step of what was done on paper, seen from where the hazard then stood. */
export type Step<E> = (hazard: Known, act: Act, by: string) => E;

/** What was done on paper came in its order, before its organ kept its hazards here. */
export const mustRunOnPaper = (
  { organ, subject, takenOver }: HazardOnPaper,
  listing: ListingOnPaper,
  act: Act,
): void => {
  const { lister, listedOn, servedOn, limit, planBy } = listing;
  if (!act.registry.organ(lister))
    unknown(
      'organ-unknown',
      `The register knows no organ ${lister}（登记簿中没有机关 ${lister}）.`,
    );
  if (subject.kind === 'area' && subject.id === lister) ownArea();
  mustComeInOrder(takenOver.on, listing);
  mustBeFromBefore(act, organ, { ...takenOver, on: listedOn });
  mustBeFromBefore(act, organ, { ...takenOver, on: servedOn });
  if (limit <= servedOn || planBy > limit)
    refuse(
      'limit-before-service',
      `整改期限须晚于送达日 ${servedOn}，治理方案报送日期不得迟于整改期限 (the limit lies after the service, the plan is due by the limit).`,
      'HAZ-D1',
      'HAZ-D13',
    );
};

const mustComeInOrder = (verifiedOn: LocalDate, listing: ListingOnPaper): void => {
  const { listedOn, servedOn, planBy, published, reportedUp, lastReportOn, lastVisitOn } = listing;
  mustNotBeBefore(verifiedOn, listedOn);
  const outside = [published?.publishedOn, reportedUp?.reportedOn];
  for (const later of [servedOn, planBy, ...outside, lastReportOn, lastVisitOn])
    mustNotBeBefore(listedOn, later);
};

const listed =
  (listing: ListingOnPaper): Step<ListingEvent> =>
  (hazard, act, by) => {
    const { level, lister, listedOn, limit, planBy, reportEveryMonths, extensionsLeft } = listing;
    const acceptances = act.law.amount(rules.acceptances, 'acceptances', listedOn);
    const notice = {
      level,
      lister,
      limit,
      planBy,
      reportEveryMonths,
      extensionsMax: extensionsLeft,
      acceptances,
    };
    return {
      type: 'HazardListed',
      data: {
        notice,
        listedOn,
        by,
        clocks: [
          ...(listing.reportedUp ? [] : [oweStep(act, hazard, rules.reportUp, from(listedOn))]),
          ...(listing.published ? [] : [oweStep(act, hazard, rules.publication, from(listedOn))]),
        ],
      },
    };
  };

/** From the service on paper run the limit, the plan, the reports and the visits. */
const served =
  (listing: ListingOnPaper): Step<ListingEvent> =>
  (hazard, act, by) => {
    const { service, servedOn, limit, planBy, planFiled, lastReportOn, lastVisitOn } = listing;
    const until = (date: ListingOnPaper['limit']) => ({
      start: startOfDay(servedOn),
      until: date,
    });
    const timer = (rule: string) => ({ rule, duty: 'holder' as const });
    const reportBy = nextReport(lastReportOn ?? servedOn, listing.reportEveryMonths);
    return {
      type: 'NoticeServed',
      data: {
        service,
        servedOn,
        by,
        clocks: [
          start(act, timer(rules.limit), until(limit)),
          ...(planFiled ? [] : [oweStep(act, hazard, rules.plan, until(planBy))]),
          oweStep(act, hazard, rules.progress, until(reportBy)),
          start(act, timer(rules.askExtension), from(limit)),
          oweStep(act, hazard, rules.visit, from(lastVisitOn ?? servedOn)),
        ],
      },
    };
  };

/** The steps of a listing that runs on paper, in their order. */
export const stepsOfListing = (listing: ListingOnPaper): readonly Step<ListingEvent>[] => {
  const { published, reportedUp } = listing;
  return [
    listed(listing),
    served(listing),
    ...(published
      ? [
          (_: Known, __: Act, by: string): ListingEvent => ({
            type: 'ListingPublished',
            data: { places: published.places, publishedOn: published.publishedOn, by, clocks: [] },
          }),
        ]
      : []),
    ...(reportedUp
      ? [
          (_: Known, __: Act, by: string): ListingEvent => ({
            type: 'ListingReportedUp',
            data: {
              to: reportedUp.to,
              paper: reportedUp.paper,
              reportedOn: reportedUp.reportedOn,
              by,
              clocks: [],
            },
          }),
        ]
      : []),
  ];
};
