import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Act, Desk } from '#platform/acts';
import type { Answer } from '#platform/store';
import { type Asked, Asking, Permit } from '#platform/http';
import { caseStream } from '../case/case.stream.js';
import {
  ConfiscationBody,
  DeferralApprovalBody,
  DeferralBody,
  DepositBody,
  HandingInBody,
  OwnExecutionBody,
  PaymentBody,
  ReductionBody,
  RefundBody,
  SpotCollectionBody,
} from './payments.bodies.js';
import { Receipts } from './receipts.js';
import { ReasonsBody } from './shared.bodies.js';
import { heads, staff } from './roles.js';

/** Money (罚款收缴): payments, cash, refunds, confiscation, deferral, reduction. */
@ApiTags('enforcement: payment 收缴')
@Controller('enforcement-cases')
export class PaymentsController {
  constructor(
    private readonly desk: Desk,
    private readonly receipts: Receipts,
  ) {}

  @Post(':id/payments')
  @Act('Record a payment（收款登记）')
  @Permit('cashier')
  pay(@Param('id') id: string, @Body() data: PaymentBody, @Asking() asked: Asked): Promise<Answer> {
    return this.receipts.record(id, { type: 'RecordPayment', data }, asked);
  }

  @Post(':id/spot-collections')
  @Act('Collect on the spot（当场收缴）')
  @Permit('officer')
  collect(
    @Param('id') id: string,
    @Body() data: SpotCollectionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.receipts.record(id, { type: 'CollectOnSpot', data }, asked);
  }

  @Post(':id/spot-collections/handing-in')
  @Act('Confirm that cash was handed in（当场收缴罚款上交）')
  @Permit('cashier')
  handIn(
    @Param('id') id: string,
    @Body() data: HandingInBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'HandInCollection', data }, asked);
  }

  @Post(':id/spot-collections/deposit')
  @Act('Pay the cash in at the bank（缴付指定银行）')
  @Permit('cashier')
  deposit(
    @Param('id') id: string,
    @Body() data: DepositBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'DepositCollection', data }, asked);
  }

  @Post(':id/refunds')
  @Act('Record a refund（退款登记）')
  @Permit('cashier')
  refund(
    @Param('id') id: string,
    @Body() data: RefundBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'RecordRefund', data }, asked);
  }

  @Post(':id/confiscation')
  @Act('Perform the confiscation（没收执行）')
  @Permit('cashier')
  confiscate(
    @Param('id') id: string,
    @Body() data: ConfiscationBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.receipts.record(id, { type: 'PerformConfiscation', data }, asked);
  }

  @Post(':id/own-execution')
  @Act('Sell sealed goods for the fine（拍卖抵缴）')
  @Permit('cashier')
  executeOnOwn(
    @Param('id') id: string,
    @Body() data: OwnExecutionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'EnforceOnOwn', data }, asked);
  }

  @Post(':id/deferral-application')
  @Act('Record an application to pay later（延期分期缴纳申请）')
  @Permit(...staff)
  applyForDeferral(
    @Param('id') id: string,
    @Body() data: DeferralBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'ApplyForDeferral', data }, asked);
  }

  @Post(':id/deferral-approval')
  @Act('Approve or refuse to let pay later（延期分期缴纳审批）')
  @Permit(...heads)
  decideDeferral(
    @Param('id') id: string,
    @Body() data: DeferralApprovalBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'DecideDeferral', data }, asked);
  }

  @Post(':id/deferral-end')
  @Act('End a deferral after a missed part（取消延期分期）')
  @Permit(...heads)
  endDeferral(
    @Param('id') id: string,
    @Body() data: ReasonsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'EndDeferral', data }, asked);
  }

  @Post(':id/surcharge-reduction')
  @Act('Agree to reduce the surcharge（执行协议，减免加处罚款）')
  @Permit(...heads)
  reduce(
    @Param('id') id: string,
    @Body() data: ReductionBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'AgreeOnReduction', data }, asked);
  }

  @Post(':id/surcharge-reduction/withdrawal')
  @Act('Withdraw the reduction（恢复强制执行）')
  @Permit(...heads)
  withdrawReduction(
    @Param('id') id: string,
    @Body() data: ReasonsBody,
    @Asking() asked: Asked,
  ): Promise<Answer> {
    return this.desk.perform(caseStream, id, { type: 'WithdrawReduction', data }, asked);
  }
}
