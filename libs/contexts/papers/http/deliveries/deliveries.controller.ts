import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { unknown } from '#domain/kernel';
import { Id, Permit } from '#platform/http';
import { Keys } from '#platform/privacy';
import { Files } from '#platform/reading';
import { secretText } from '#platform/webhooks';
import { secretsOf } from '../../processes/outbox/receiver-secrets.js';
import { ReceiverRow } from '../../projections/receiver-register.js';
import { receiverReaders } from '../readers.js';
import { receiverKeepers } from '../../receiver/register-receiver.js';
import { DeliveriesQuery } from './deliveries.query.js';
import { type Delivery, deliveryPage } from './delivery-page.js';

class ReceiverPath {
  @Id({ about: 'Receiver（接收系统）' }) id!: string;
}

/** What became of what was handed to other systems（投递看板）, and by what they check it. */
@ApiTags('receivers 接收系统')
@Controller()
export class DeliveriesController {
  constructor(
    private readonly files: Files,
    private readonly keys: Keys,
  ) {}

  @Get('deliveries')
  @Permit(...receiverReaders)
  @ApiOperation({
    summary:
      'What was handed to which system, who has not taken or answered it, since when and why（投递看板）',
  })
  deliveries(
    @Query() asked: DeliveriesQuery,
  ): Promise<Readonly<{ items: readonly Delivery[]; next?: string }>> {
    const { database, district } = this.files;
    return deliveryPage(database, district, { ...asked });
  }

  @Get('receivers/:id/secret')
  @Permit(...receiverKeepers)
  @ApiOperation({
    summary: 'The secret by which a receiver checks what comes, to be handed to it（签名密钥）',
  })
  async secret(@Param() { id }: ReceiverPath): Promise<Readonly<{ secret: string }>> {
    const { database, district } = this.files;
    const row = await database.getRepository(ReceiverRow).findOneBy({ receiverId: id, district });
    if (!row) return unknown('receiver-unknown', 'There is no such receiver（无此接收系统）.');
    const [newest] = await secretsOf(this.keys, { id, secret: row.secret });
    return { secret: secretText(newest) };
  }
}
