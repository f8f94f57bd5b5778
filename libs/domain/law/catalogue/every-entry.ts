import { appraisal } from './supervision/appraisal.js';
import { assurance } from './supervision/assurance.js';
import { accidentScale } from './accident-scale.js';
import { accidents } from './accidents.js';
import { bans } from './bans.js';
import { blacklistDeadlines } from './blacklist.js';
import { blacklistRegimes, blacklistTriggers } from './blacklist-regimes.js';
import { coercion } from './coercion.js';
import { countingRules } from './build/counting.js';
import { enforcementCase } from './enforcement-case.js';
import { enforcementPayment } from './enforcement-payment.js';
import { enforcementRemedies } from './enforcement-remedies.js';
import { criminalTransfer } from './criminal-transfer.js';
import { accidentReports } from './duties/accident-reports.js';
import { consequences } from './duties/consequences.js';
import { enforcementDuties } from './duties/enforcement-duties.js';
import { licensingDuties } from './duties/licensing-duties.js';
import { listDuties } from './duties/list-duties.js';
import { listingSteps } from './duties/listing-steps.js';
import { otherDuties } from './duties/other-duties.js';
import { checklists } from './supervision/checklists.js';
import { criteria } from './supervision/criteria.js';
import type { Entry } from './build/entry.js';
import { workSafetyFines } from './fines/fines-accidents.js';
import { hazchemRules } from './hazchem.js';
import { hazchemFines } from './fines/fines-hazchem.js';
import { otherFines } from './fines/fines-others.js';
import { hazards, registers } from './hazards.js';
import { internal } from './internal.js';
import { licensing } from './licensing.js';
import { licensingTerms } from './licensing-terms.js';
import { hazardSourceTables } from './supervision/hazard-source-tables.js';
import { hazardSources } from './supervision/hazard-sources.js';
import { indicators } from './supervision/indicators.js';
import { correctiveOrders, listing } from './supervision/listing.js';
import { licensingBars } from './licensing-bars.js';
import { publicity } from './publicity.js';
import { registries } from './registries.js';
import { reports } from './reports.js';
import { thresholds } from './thresholds.js';
import { discretion } from './build/discretion.js';
import { ladders } from './tables/ladders.js';
import { auditRules } from './tables/audit-rules.js';
import { classTables } from './tables/classes.js';
import { localDaysOff } from './tables/days-off.js';
import { timeline } from './build/timeline.js';

/** All entries of the law, district settings aside. */
export const everyEntry: readonly Entry[] = [
  ...timeline,
  ...discretion,
  ...countingRules,
  ...licensing,
  ...licensingTerms,
  ...licensingBars,
  ...thresholds,
  ...enforcementCase,
  ...enforcementPayment,
  ...enforcementRemedies,
  ...coercion,
  ...criminalTransfer,
  ...hazchemRules,
  ...licensingDuties,
  ...enforcementDuties,
  ...consequences,
  ...listDuties,
  ...otherDuties,
  ...workSafetyFines,
  ...hazchemFines,
  ...otherFines,
  ...accidentScale,
  ...blacklistRegimes,
  ...blacklistTriggers,
  ...blacklistDeadlines,
  ...listingSteps,
  ...hazards,
  ...listing,
  ...correctiveOrders,
  ...criteria,
  ...checklists,
  ...registers,
  ...accidents,
  ...accidentReports,
  ...bans,
  ...reports,
  ...registries,
  ...hazardSourceTables,
  ...hazardSources,
  ...indicators,
  ...appraisal,
  ...assurance,
  ...publicity,
  ...internal,
  ...ladders,
  ...localDaysOff,
  ...classTables,
  ...auditRules,
];
