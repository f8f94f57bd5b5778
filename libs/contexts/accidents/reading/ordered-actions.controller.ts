import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Position } from '#domain/kernel';
import { type Named, organNamed, scopeFor } from '#platform/board';
import { Acting, Permit, type PersonActing } from '#platform/http';
import { MinPosition } from '#platform/lists';
import { Files } from '#platform/reading';
import { accidentRegister } from '../projections/accident-register.js';
import { AccidentRow } from '../projections/accident-row.js';
import { actionsOf, type OrderedAction } from './ordered-actions.js';

type Shown = Omit<OrderedAction, 'organ'> & Readonly<{ organ: Named }>;
/** More accidents with orders than these are asked for by their files. */
const most = 1_000;

/** What accidents had ordered, for the organs that owe it（批复落实事项）. */
@ApiTags('accidents 事故')
@Controller('accident-orders')
@Permit('officer', 'team-leader', 'head-of-organ', 'principal-head', 'legal-reviewer', 'auditor')
export class OrderedActionsController {
  constructor(private readonly files: Files) {}

  @Get()
  @ApiOperation({
    summary:
      'Ordered actions that the own organ owes, or one that it oversees, with what they need and nothing else of the file（本机关及所督导机关承办的批复落实事项）',
  })
  async list(
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Readonly<{ items: readonly Shown[] }>> {
    const state = await this.files.freshness(min, accidentRegister.name);
    const showing = this.files.showing();
    const rows = await this.files.database
      .getRepository(AccidentRow)
      .createQueryBuilder('accident')
      .where('accident.district = :district', { district: this.files.district })
      .andWhere(`accident.orders::text <> '[]'`)
      .orderBy('accident.lastEventAt', 'DESC')
      .limit(most)
      .getMany();
    const { all, organs } = scopeFor(who, showing);
    const items = actionsOf(rows, all ? undefined : organs).map((one) => ({
      ...one,
      organ: organNamed(showing, one.organ),
    }));
    return { items, ...state };
  }
}
