import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  HttpCode,
  Param,
  Post,
  Req,
  UseGuards,
} from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { asNumbered, Clock, type LocalDate, localDateOf } from '#domain/kernel';
import { Day, Id, PermitEverybody, ProblemException, rawBodyOf, Text, Word } from '#platform/http';
import type { Request } from 'express';
import { HearingAnswers, notSigned } from '../../processes/outbox/hearing-answers.js';
import {
  type Answered,
  type ReceiverAnswer,
  receiverAnswers,
} from '../../receiver/receiver.events.js';

class AnswerPath {
  @Id({ about: 'Receiver（接收系统）' }) id!: string;
}

/** What the system of another body answers to an event. */
export class ReceiverAnswerBody {
  @Text({
    about: 'Id of the event that is answered（所答复的事件编号）',
    example: 'blacklistListing-440704.7@4#4',
    max: 300,
  })
  event!: string;
  @Word(receiverAnswers, {
    about:
      'Accepted, rejected, answered, sent back; knows of the lifting; it stands there, it is gone（受理、不予受理、答复、退回；确认解除；已公开、已撤下）',
  })
  answer!: ReceiverAnswer;
  @Text({
    about: 'Number of the other side; to all that was sent to it（对方文号）',
    example: '江自然函〔2026〕7号',
    max: 100,
    optional: true,
  })
  number?: string;
  @Text({
    about: 'Where it stands, or is gone from（公开载体）',
    example: '信用中国',
    max: 500,
    optional: true,
  })
  place?: string;
  @Text({ about: 'What it says（答复内容）', max: 2_000, optional: true }) said?: string;
  @Day({ about: 'Answered on（答复日期）' }) answeredOn!: LocalDate;
}

/** The event whose answer was taken in. */
class TakenIn {
  @Text({ about: 'Id of the event that is answered（所答复的事件编号）', max: 300 }) event!: string;
}

const missing = (field: string, message: string): never => {
  throw new ProblemException(400, 'fields-not-valid', message, [
    { field, rule: 'isDefined', message },
  ]);
};

const isOfPublication = (answer: ReceiverAnswer): boolean =>
  answer === 'stands' || answer === 'gone';

/** What is asked of one answer is not asked of another. */
const mustBeWhole = ({ answer, number, place }: ReceiverAnswerBody): void => {
  if (isOfPublication(answer) && place === undefined)
    missing('place', '须写明公开载体（say at which place）.');
  if (!isOfPublication(answer) && number === undefined)
    missing('number', '须写明对方文号（say under which number）.');
};

const saidIn = (body: ReceiverAnswerBody): Answered => {
  const { event: delivery, answer, number, place, said, answeredOn } = body;
  return {
    delivery,
    answer,
    ...(number !== undefined && { number: asNumbered(number) }),
    ...(place !== undefined && isOfPublication(answer) && { place }),
    ...(said !== undefined && { said }),
    answeredOn,
  };
};

const header = (request: Request, name: string) => {
  const value = request.header(name);
  return value === undefined ? {} : { [name]: value };
};

const proof = ['webhook-id', 'webhook-timestamp', 'webhook-signature'];

/** Whoever shows no signature is turned away before anything of his is read. */
class ShowsSignature implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<Request>();
    if (proof.some((name) => headers[name] === undefined)) throw notSigned();
    return true;
  }
}

/**
 * Where the systems of other bodies answer（对方系统答复）: whoever signs with the secret of the
 * receiver is the receiver.
 */
@ApiTags('receivers 接收系统')
@Controller('receivers')
@PermitEverybody()
export class ReceiverAnswersController {
  constructor(
    private readonly hearing: HearingAnswers,
    private readonly clock: Clock,
  ) {}

  @Post(':id/answers')
  @UseGuards(ShowsSignature)
  @HttpCode(200)
  @ApiOperation({
    summary:
      'The system of the other side answers, under its signature; the same again is known（对方系统答复）',
  })
  @ApiHeader({ name: 'webhook-id', required: true, description: 'Of this message（消息编号）' })
  @ApiHeader({ name: 'webhook-timestamp', required: true, description: 'Unix seconds（秒）' })
  @ApiHeader({
    name: 'webhook-signature',
    required: true,
    description: 'By Standard Webhooks, with the secret of the receiver（签名）',
  })
  @ApiOkResponse({ type: TakenIn })
  @ApiBody({
    type: ReceiverAnswerBody,
    examples: {
      example: {
        value: {
          event: 'blacklistListing-440704.7@4#4',
          answer: 'accepted',
          number: '江自然函〔2026〕7号',
          answeredOn: '2026-07-08',
        },
      },
    },
  })
  async answer(
    @Param() { id }: AnswerPath,
    @Body() body: ReceiverAnswerBody,
    @Req() request: Request,
  ): Promise<TakenIn> {
    mustBeWhole(body);
    if (body.answeredOn > localDateOf(this.clock.now()))
      missing('answeredOn', '答复日期不得晚于今天（the day is still to come）.');
    const headers = {
      ...header(request, 'webhook-id'),
      ...header(request, 'webhook-timestamp'),
      ...header(request, 'webhook-signature'),
    };
    await this.hearing.hear(id, { headers, body: rawBodyOf(request), said: saidIn(body) });
    return { event: body.event };
  }
}
