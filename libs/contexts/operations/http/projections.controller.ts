import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Settings } from '#platform/config';
import { EventLog, positionText } from '#platform/log';
import { Permit } from '#platform/http';
import { unknown } from '#domain/kernel';
import type { PoisonRow } from '#platform/following';
import { ordersOf, type OrderView } from './order-list.js';
import { poisonOf, projectionsOf, type ProjectionView } from './projections.table.js';

/** Projections (投影) and reactions (联动) as operators (系统运维) watch them. */
@ApiTags('projections 投影')
@Controller('projections')
@Permit('operator')
export class ProjectionsController {
  constructor(
    private readonly database: DataSource,
    private readonly log: EventLog,
    private readonly settings: Settings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How every projection is doing, with rebuilds under way（投影状态）' })
  async list(): Promise<Readonly<{ head: string | null; items: readonly ProjectionView[] }>> {
    const head = await this.head();
    return { head, items: await projectionsOf(this.database, head) };
  }

  @Get(':name')
  @ApiOperation({ summary: 'One projection, with the orders about it（投影详情与操作记录）' })
  async one(
    @Param('name') name: string,
  ): Promise<ProjectionView & Readonly<{ orders: readonly OrderView[] }>> {
    const view = await this.find(name);
    const district = this.settings.DISTRICT;
    return { ...view, orders: await ordersOf(this.log, this.database, { name, district }) };
  }

  @Get(':name/poison')
  @ApiOperation({ summary: 'Events it could not fold, in the order of the log（毒化事件）' })
  async poison(@Param('name') name: string): Promise<Readonly<{ items: readonly PoisonRow[] }>> {
    await this.find(name);
    return { items: await poisonOf(this.database, name) };
  }

  private async find(name: string): Promise<ProjectionView> {
    const all = await projectionsOf(this.database, await this.head());
    const found = all.find((one) => one.name === name);
    return (
      found ?? unknown('no-such-projection', `Nobody follows ${name}（没有名为 ${name} 的投影）.`)
    );
  }

  /** A store that does not answer must not hide what the tables say: everything is red then. */
  private async head(): Promise<string | null> {
    const head = await within(this.log.head(), 1_500).catch(() => undefined);
    return head ? positionText(head) : null;
  }
}

const within = async <T>(promise: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};
