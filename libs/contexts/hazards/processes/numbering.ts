import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { NumberKeeper, Numbers, type Taken, underNextNumber } from '#platform/numbers';
import { type Answer, DecisionWorld } from '#platform/store';
import { kindOfSeries } from '#domain/procedure';
import type { ToldOf } from '#domain/kernel';
import { type HazardCommand, hazardNoun } from '../hazard/hazard.noun.js';
import { type InspectionCommand, inspectionNoun } from '../inspection/inspection.noun.js';
import type { planInspection } from '../inspection/visit/plan-inspection.js';
import type { verifyHazard } from '../hazard/reporting/verify-hazard.js';
import { tipOffNoun } from '../tip-off/tip-off.noun.js';
import { series } from '../numbering/series.js';

/**
 * Gives the files of this context their numbers: an inspection with its scheme, a hazard when it
 * is verified (DOC-2, DOC-3).
 */
@Injectable()
export class Numbering {
  private readonly hazards;
  private readonly inspections;

  constructor(
    private readonly world: DecisionWorld,
    private readonly numbers: Numbers,
    nouns: Nouns,
  ) {
    this.inspections = nouns.filesOf(inspectionNoun);
    this.hazards = nouns.filesOf(hazardNoun);
  }

  /** Throws `Refusal` when a rule says no; then no number is taken. */
  verify(id: string, told: ToldOf<typeof verifyHazard>, asked: Asked): Promise<Answer> {
    return underNextNumber(
      {
        files: this.hazards,
        id,
        series: ({ reported }) => ({ organ: reported?.report.organ ?? '', kind: series.hazard }),
        had: ({ verified }) => verified && { serial: verified.serial, year: verified.year },
        command: (number): HazardCommand => ({
          type: 'VerifyHazard',
          data: { ...told, ...number },
        }),
      },
      { numbers: this.numbers, now: this.world.clock.now() },
      asked,
    );
  }

  /** The same for an inspection, which begins with its number. */
  plan(id: string, told: ToldOf<typeof planInspection>, asked: Asked): Promise<Answer> {
    return underNextNumber(
      {
        files: this.inspections,
        id,
        series: () => ({ organ: told.organ, kind: series.inspection }),
        had: ({ planned }) => planned && { serial: planned.serial, year: planned.year },
        command: (number): InspectionCommand => ({
          type: 'PlanInspection',
          data: { ...told, inspectionId: id, ...number },
        }),
      },
      { numbers: this.numbers, now: this.world.clock.now() },
      asked,
    );
  }
}

/** Settles numbers that a crash left open: the file bears it, or nobody ever will. */
@Injectable()
export class HazardNumberKeeper extends NumberKeeper {
  private readonly hazards;
  private readonly inspections;
  private readonly tipOffs;

  constructor(numbers: Numbers, world: DecisionWorld, nouns: Nouns) {
    super(numbers, world);
    this.tipOffs = nouns.filesOf(tipOffNoun);
    this.inspections = nouns.filesOf(inspectionNoun);
    this.hazards = nouns.filesOf(hazardNoun);
  }

  /** Whether the file bears the number; nothing when the number is of another kind. */
  async isUsed({ series: name, subject, serial }: Taken): Promise<boolean | undefined> {
    const kind = kindOfSeries(name);
    if (kind === series.inspection)
      return (await this.inspections.now(subject)).planned?.serial === serial;
    if (kind === series.tipOff)
      return (await this.tipOffs.now(subject)).registered?.serial === serial;
    if (kind !== series.hazard) return undefined;
    const { verified } = await this.hazards.now(subject);
    return verified?.serial === serial;
  }
}
