import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PermitSignedIn } from '#platform/http';
import { Clock, localDateOf } from '#domain/kernel';
import { chooseCompetence, chooseProcedural, chooseSubstantive, surcharge } from '#domain/law';
import {
  applicableSample,
  clockSample,
  fineSample,
  sampled,
  surchargeSample,
} from './what-if.samples.js';
import { LiveLaw } from '../../../platform/law-now/live-law.js';
import { soundFacts, soundStretch } from '../sound.js';
import { asksSomething, bookWith, clockWhatIf, fineWhatIf } from '../what-if.js';
import { noticeOf } from '../year/notice.js';
import {
  ApplicableBody,
  ClockBody,
  factsOf,
  FineBody,
  type SubstanceBody,
  SurchargeBody,
} from './what-if.bodies.js';

const meansOf = ({ incomeFen, gainFen }: Pick<SubstanceBody, 'incomeFen' | 'gainFen'>) => ({
  ...(incomeFen === undefined ? {} : { incomeFen }),
  ...(gainFen === undefined ? {} : { gainFen }),
});

/**
 * What would be (试算): a date, a fine, a surcharge, the law that applies. Nothing is stored, so no
 * Idempotency-Key.
 */
@ApiTags('law 法规')
@Controller('law')
@PermitSignedIn()
export class WhatIfController {
  constructor(
    private readonly law: LiveLaw,
    private readonly now: Clock,
  ) {}

  @Post('clock')
  @sampled(ClockBody, clockSample)
  @HttpCode(200)
  @ApiOperation({ summary: 'What date would come out, and why, day by day（期限试算）' })
  clock(@Body() body: ClockBody) {
    const { rule, calendar, notices = [] } = body;
    const facts = factsOf(body);
    soundFacts(facts);
    const book = bookWith(this.law, {
      ...(calendar === undefined ? {} : { calendar }),
      notices: notices.map(noticeOf),
    });
    return clockWhatIf(book, rule, facts);
  }

  @Post('applicable')
  @sampled(ApplicableBody, applicableSample)
  @HttpCode(200)
  @ApiOperation({
    summary: 'Which version applies: both results, the choice and its ground（法律适用）',
  })
  applicable(@Body() body: ApplicableBody) {
    asksSomething(body, 'substance', 'procedure', 'competence');
    const { substance, procedure, competence } = body;
    const { catalogue } = this.law.current();
    return {
      ...(substance && {
        substance: chooseSubstantive({ ...substance, means: meansOf(substance) }, catalogue),
      }),
      ...(procedure && { procedure: chooseProcedural(procedure, catalogue) }),
      ...(competence && { competence: chooseCompetence(competence) }),
    };
  }

  @Post('surcharge')
  @sampled(SurchargeBody, surchargeSample)
  @HttpCode(200)
  @ApiOperation({ summary: 'The surcharge day by day, with its cap（加处罚款试算）' })
  surcharge(@Body() { fineFen, unpaidFrom, until, payments = [], stays = [] }: SurchargeBody) {
    soundStretch({ unpaidFrom, until, stays });
    const law = this.law.current();
    return surcharge({ fineFen, unpaidFrom, until, payments, stays, law });
  }

  @Post('fine')
  @sampled(FineBody, fineSample)
  @HttpCode(200)
  @ApiOperation({ summary: 'The ranges of an article and what the benchmark leaves（罚款试算）' })
  fine(@Body() body: FineBody) {
    const { article, actOn, step, benchmark, fineFen } = body;
    const decidedOn = body.decidedOn ?? localDateOf(this.now.now());
    const asked = { article, actOn, decidedOn, step, benchmark, fineFen };
    return fineWhatIf(this.law.current(), { ...asked, means: meansOf(body) });
  }
}
