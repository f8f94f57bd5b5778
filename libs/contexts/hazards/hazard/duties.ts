import { label, type Owner, type Role } from '#domain/kernel';
import { type OwedStep, owing } from '#domain/procedure';
import { rules } from './hazard.law.js';
import type { Hazard, Known } from './hazard.state.js';
import { acceptorsOf } from './who-reviews.js';

// What the office owes about a hazard（职责台账）: who, at each step, so that nothing that should
// happen is without somebody. What the unit owes, its handler sees to.

/** Who has it in hand（承办人）: whoever it was handed to, else who verified it. */
export const handlerOf = ({ handler, verified }: Hazard): string | undefined =>
  handler?.to ?? verified?.by;

/** Who found it does not judge whether it is gone. */
const findersOf = ({ reported, verified }: Known): readonly string[] => [
  ...new Set([reported.by, ...(verified?.present ?? []).map(({ officer }) => officer)]),
];

const post =
  (role: Role) =>
  ({ reported: { report } }: Known): Owner<Role> => ({
    kind: 'post',
    role,
    organ: report.handlingOrgan,
  });

/** Who has it in hand, and before anybody has it the officers（承办人）. */
export const handler = (hazard: Known): Owner<Role> => {
  const person = handlerOf(hazard);
  const organ = hazard.reported.report.handlingOrgan;
  return person === undefined ? post('officer')(hazard) : { kind: 'person', person, organ };
};

const lister = ({ reported, proposed, listed, level }: Known): Owner<Role> => ({
  kind: 'post',
  role: 'head-of-organ',
  organ:
    level?.lister ?? listed?.notice.lister ?? proposed?.proposal.lister ?? reported.report.organ,
});

const accept: OwedStep<Known> = {
  what: label('review on site whether it is gone', '现场审查验收'),
  by: post('officer'),
  why: ['HAZ-S11', 'O16 23'],
  notBy: (hazard) => [...findersOf(hazard), ...acceptorsOf(hazard)],
};

/** What is not listed is put right too（一般整改）: seen on site in the time of a visit. */
export const removalDuty = 'removal';

const duties = {
  [removalDuty]: {
    what: label('see on site whether it was put right', '现场复查是否整改消除'),
    by: post('officer'),
    why: ['HAZ-S16', 'WSL 41'],
    rule: rules.visit,
    notBy: findersOf,
  },
  [rules.verify]: {
    what: label('verify the hazard', '核实认定隐患'),
    by: post('officer'),
    why: ['HAZ-S2'],
  },
  [rules.propose]: {
    what: label('propose the listing', '提请挂牌'),
    by: post('team-leader'),
    why: ['HAZ-S4'],
  },
  [rules.decide]: {
    what: label('decide whether it is listed', '决定是否挂牌'),
    by: lister,
    why: ['HAZ-S5', 'HAZ-S16'],
  },
  [rules.reportUp]: {
    what: label('report the listing upwards', '向上级报告挂牌'),
    by: handler,
    why: ['HAZ-D11'],
  },
  [rules.publication]: {
    what: label('publish the listing', '公布挂牌'),
    by: handler,
    why: ['HAZ-S7'],
  },
  [rules.visit]: { what: label('visit the site', '现场督查'), by: handler, why: ['HAZ-S8'] },
  [rules.plan]: {
    what: label('have the plan filed', '督促报送治理方案'),
    by: handler,
    why: ['HAZ-S6', 'O16 15'],
  },
  [rules.progress]: {
    what: label('have progress reported', '督促报送整改进度'),
    by: handler,
    why: ['HAZ-S8'],
  },
  [rules.answerExtension]: {
    what: label('answer the request for more time', '答复延期申请'),
    by: lister,
    why: ['HAZ-S9'],
  },
  [rules.acceptance]: accept,
  [rules.resumption]: accept,
  [rules.delistingPublication]: {
    what: label('publish the end of the listing', '公布摘牌（终止挂牌）'),
    by: handler,
    why: ['HAZ-S18', 'HAZ-S20'],
  },
};

/** Somebody owes that step from now on; who, follows from where the hazard stands. */
export const oweStep = owing(duties);
