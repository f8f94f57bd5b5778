import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type Instant,
  type Label,
  label,
  type LocalDate,
  localDateOf,
  plusDays,
  type Position,
  refuse,
  startOfDay,
  unknown,
} from '#domain/kernel';
import { OwingRow } from '#platform/appointments';
import { mayLookAfter, type Named, personNamed, type Showing } from '#platform/board';
import { Acting, Day, Id, Permit, type PersonActing } from '#platform/http';
import { MinPosition } from '#platform/lists';
import { Files } from '#platform/reading';
import { OfMatter, stateThen } from '#platform/record';
import { Matter } from '#platform/registers';
import { occurredAt, type Known } from '../accident/accident.state.js';
import { accidentNoun } from '../accident/accident.noun.js';
import { proofOfDuties, type ProvenDay, type ProvenDuty } from './proof-of-duties.js';

class ProofQuery {
  @Id({ about: 'Whose proof it is（人员登记编号）' }) person: string;
  @Day({ about: 'First day; ninety days before it when left out（起始日）', optional: true })
  from?: LocalDate;
}

type ProofOfDuties = Readonly<{
  accidentId: string;
  occurredAt: Instant;
  from: LocalDate;
  person: Named;
  /** How many of each（履职情况合计）. */
  sums: Readonly<{ owed: number; done: number; late: number; missed: number }>;
  duties: readonly ProvenDuty[];
  days: readonly ProvenDay[];
  /** What such a proof is worth, and what it is not（效力说明）. */
  says: Label;
  law: readonly string[];
}>;

const says = label(
  'What the log has of his acts, omissions and knowledge by day. It frees from leadership responsibility only, and only where those who decide find all three conditions met.',
  '依据系统日志逐日列明应办、已办、未办和知悉情况；仅用于核实领导责任，是否符合尽职免责的三项条件由有权机关认定，本人直接责任不因此免除。',
);

const ledger = 'platform.owing';
const daysBefore = 90;
const most = { days: 366, duties: 2_000 };

/** The posts in which somebody stood, and the organs in whose name those act. */
const organsOf = (person: string, { names }: Showing): readonly string[] => {
  const own = names.person(person)?.posts.map(({ organ }) => organ) ?? [];
  return [...new Set(own.flatMap((organ) => [organ, names.organ(organ)?.actsFor ?? organ]))];
};

/**
 * What a leader had to do, did, missed and knew on each day before an accident（尽职免责证明）: his
 * own to read, and of whoever looks after him and the auditor (PRV-6).
 */
@ApiTags('accidents 事故')
@Controller('accidents')
@OfMatter(accidentNoun)
export class ProofOfDutiesController {
  constructor(private readonly files: Files) {}

  @Get(':id/proof-of-duties')
  @ApiOperation({
    summary:
      'What somebody had to do, did, missed and knew on each day before the accident, from the log（尽职免责证明）',
  })
  @Permit('head-of-organ', 'principal-head', 'auditor')
  async proof(
    @Param('id') id: string,
    @Query() { person, from: asked }: ProofQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<ProofOfDuties> {
    await this.files.freshness(min, ledger);
    const showing = this.files.showing();
    mayLookAfter(person, who, showing);
    const { unit, until } = await this.accident(id);
    const from = asked ?? plusDays(localDateOf(until), -daysBefore);
    if (from > localDateOf(until) || from < plusDays(localDateOf(until), -most.days))
      refuse(
        'days-out-of-reach',
        `起始日应在事故发生之日以前，且不超过 ${most.days} 日（ask for the days before it, at most ${most.days}）.`,
      );
    const ofUnit = await this.streamsOf(unit);
    const { matters } = this.files.board;
    const told = proofOfDuties(await this.owed(person, { from, until }, showing), {
      person,
      from,
      until,
      registry: showing.names,
      nameOf: ({ category, rule }) => matters.clockName(category, rule),
      isOfUnit: (stream) => ofUnit.has(stream),
    });
    const sum = (outcome: ProvenDuty['outcome']): number =>
      told.duties.filter((one) => one.outcome === outcome).length;
    return {
      accidentId: id,
      occurredAt: until,
      from,
      person: personNamed(showing, person),
      sums: { owed: sum('owed'), done: sum('done'), late: sum('late'), missed: sum('missed') },
      ...told,
      says,
      law: ['DPG 23', 'DPG-4'],
    };
  }

  private async accident(id: string): Promise<Readonly<{ unit: string; until: Instant }>> {
    const { district } = this.files;
    const known = await stateThen(this.files, accidentNoun, { district, id }, {});
    if (!known.reported) return unknown(...accidentNoun.unknown);
    return { unit: known.reported.accident.unit.id, until: occurredAt(known as Known) };
  }

  private async streamsOf(unit: string): Promise<ReadonlySet<string>> {
    const of = { district: this.files.district, partyId: unit };
    const rows = await this.files.database.getRepository(Matter).find({ where: of });
    return new Set(rows.map(({ stream }) => stream));
  }

  private async owed(
    person: string,
    { from, until }: Readonly<{ from: LocalDate; until: Instant }>,
    showing: Showing,
  ): Promise<readonly OwingRow[]> {
    const rows = await this.files.database
      .getRepository(OwingRow)
      .createQueryBuilder('owed')
      .where('owed.district = :district', { district: this.files.district })
      .andWhere('owed.since <= :until', { until })
      .andWhere('(owed.endedAt IS NULL OR owed.endedAt >= :from)', { from: startOfDay(from) })
      .andWhere('(owed.people && :names OR owed.owedIn = ANY(:organs))', {
        names: [`person:${person}`],
        organs: organsOf(person, showing),
      })
      .orderBy('owed.due')
      .limit(most.duties + 1)
      .getMany();
    if (rows.length > most.duties)
      refuse(
        'too-many-duties',
        `该期间的职责超过 ${most.duties} 项，请选择较近的起始日（more than ${most.duties} duties: ask for fewer days）.`,
      );
    return rows;
  }
}
