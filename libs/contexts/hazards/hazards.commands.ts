import { Module } from '@nestjs/common';
import { doorsOf, newIdAs, Nouns, ownIdAs, through } from '#platform/acts';
import { PersonalData } from '#platform/privacy';
import type { ToldOf } from '#domain/kernel';
import { hazardNoun } from './hazard/hazard.noun.js';
import type { listHazard } from './hazard/listing/list-hazard.js';
import type { reportHazard } from './hazard/reporting/report-hazard.js';
import type { takeOverHazard } from './hazard/on-paper/take-over-hazard.js';
import type { verifyHazard } from './hazard/reporting/verify-hazard.js';
import { inspectionNoun } from './inspection/inspection.noun.js';
import type { planInspection } from './inspection/visit/plan-inspection.js';
import { nouns as all } from './hazards.nouns.js';
import { ListingOnce, OpenListingKeeper } from './processes/listing-once.js';
import { HazardNumberKeeper, Numbering } from './processes/numbering.js';
import { OpenReportKeeper, ReportedOnce } from './processes/reported-once.js';
import { TellingNobody, tellingNobody } from './processes/telling-nobody.js';
import { TipOffs } from './processes/tip-offs.js';
import { reporterNoun } from './reporter/reporter.noun.js';
import { statisticsNoun } from './statistics/statistics.noun.js';
import type { registerTipOff } from './tip-off/intake/register-tip-off.js';
import type { collectReward } from './tip-off/reward/reward.js';
import { tipOffNoun } from './tip-off/tip-off.noun.js';

/** Its part of the command API: hazards and their listing. */
@Module({
  controllers: [
    ...doorsOf(
      hazardNoun,
      tellingNobody(hazardNoun, {
        ReportHazard: through(ReportedOnce, (of, id, told: ToldOf<typeof reportHazard>, asked) =>
          of.perform(id, { type: 'ReportHazard', data: { hazardId: id, ...told } }, asked),
        ),
        VerifyHazard: through(Numbering, (of, id, told: ToldOf<typeof verifyHazard>, asked) =>
          of.verify(id, told, asked),
        ),
        ListHazard: through(ListingOnce, (of, id, told: ToldOf<typeof listHazard>, asked) =>
          of.perform(id, { type: 'ListHazard', data: told }, asked),
        ),
        TakeOverHazard: through(ListingOnce, (of, _, told: ToldOf<typeof takeOverHazard>, asked) =>
          of.takeOver(told, asked),
        ),
        DispatchClosurePart: newIdAs('partId', 'closure-part'),
      }),
    ),
    ...doorsOf(
      inspectionNoun,
      tellingNobody(inspectionNoun, {
        PlanInspection: through(Numbering, (of, id, told: ToldOf<typeof planInspection>, asked) =>
          of.plan(id, told, asked),
        ),
        OrderCorrection: newIdAs('orderId', 'order'),
      }),
    ),
    ...doorsOf(tipOffNoun, {
      ...tellingNobody(tipOffNoun, {}),
      RegisterTipOff: through(TipOffs, (of, id, told: ToldOf<typeof registerTipOff>, asked) =>
        of.register(id, told, asked),
      ),
      CollectReward: through(TipOffs, (of, id, told: ToldOf<typeof collectReward>, asked) =>
        of.collect(id, told, asked),
      ),
    }),
    ...doorsOf(reporterNoun, tellingNobody(reporterNoun, {})),
    ...doorsOf(statisticsNoun, { FileStatistics: ownIdAs('unitId') }),
  ],
  providers: [
    PersonalData,
    TipOffs,
    TellingNobody,
    Numbering,
    HazardNumberKeeper,
    ListingOnce,
    OpenListingKeeper,
    ReportedOnce,
    OpenReportKeeper,
  ],
})
export class HazardsCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
