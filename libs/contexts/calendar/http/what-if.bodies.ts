import { classOf } from '#platform/bodies';
import { Day, Id, Moment, Money, Word, Part, Parts, Text, Whole } from '#platform/http';
import { type ClockFacts, instant, type fields, type LocalDate } from '#domain/kernel';
import type { BenchmarkStep } from '#domain/law';
import { yearlyNotice } from '../year/notice.js';

const benchmarkSteps = [
  'lighter',
  'ordinary',
  'heavier',
] as const satisfies readonly BenchmarkStep[];

export class IntervalBody {
  @Day({ about: 'First day（起）', example: '2026-09-21' }) from: LocalDate;
  @Day({ about: 'Last day; absent while it runs（止）', example: '2026-09-23', optional: true })
  to?: LocalDate;
  @Text({ about: 'Why（事由）', example: '检验检测', max: 200 }) reason: string;
  @Text({ about: 'Law behind it（依据）', example: 'LL 45', max: 200, optional: true })
  law?: string;
}

export class ExtensionBody {
  @Whole({ about: 'Units added（延长数额）', min: 1, max: 3_650, example: 10 }) amount: number;
  @Text({ about: 'Role that approved it（批准人）', example: 'head-of-organ', max: 60 })
  approver: string;
  @Day({ about: 'Day of approval（批准日期）', example: '2026-09-22' }) grantedOn: LocalDate;
}

/** Any rule, any facts, any calendar: what date would come out. */
export class ClockBody {
  @Id({ about: 'Rule of the catalogue（规则编号）', example: 'ENF-D5' }) rule: string;
  @Moment({ about: 'The start event（起算事件）', example: '2026-09-28T10:00:00+08:00' })
  start: string;
  @Parts(() => IntervalBody, { about: 'Time that does not count（扣除）', max: 50, optional: true })
  excluded?: readonly IntervalBody[];
  @Parts(() => IntervalBody, { about: 'Suspensions（中止）', max: 50, optional: true })
  stayed?: readonly IntervalBody[];
  @Parts(() => ExtensionBody, { about: 'Extensions（延长）', max: 20, optional: true })
  extended?: readonly ExtensionBody[];
  @Day({ about: 'A date set by decision instead（指定日期）', optional: true }) until?: LocalDate;
  @Text({
    about: 'Version of a calendar known here; the one in force unless given（日历版本）',
    max: 80,
    optional: true,
  })
  calendar?: string;
  @Parts(() => classOf(yearlyNotice), {
    about: 'Notices as if they were published（假设的放假通知）',
    max: 5,
    optional: true,
  })
  notices?: readonly fields.Of<typeof yearlyNotice>[];
}

/** The facts of a clock as a body tells them. */
export const factsOf = ({ start, excluded, stayed, extended, until }: ClockBody): ClockFacts => ({
  start: instant(start),
  ...(excluded && { excluded }),
  ...(stayed && { stayed }),
  ...(extended && { extended }),
  ...(until && { until }),
});

export class ProcedureBody {
  @Id({ about: 'Rule of procedure（程序规则）', example: 'ENF-D2' }) rule: string;
  @Day({ about: 'Day of the step（步骤日期）', example: '2026-02-03' }) stepOn: LocalDate;
  @Day({ about: 'Day of filing（立案日期）', example: '2026-01-20', optional: true })
  filedOn?: LocalDate;
}

export class CompetenceBody {
  @Day({ about: 'Day of filing（立案日期）', example: '2026-01-20' }) filedOn: LocalDate;
  @Day({ about: 'First day of the new competence（权限调整日期）', example: '2026-02-01' })
  switchedOn: LocalDate;
  @Text({ about: 'Organ before（原机关）', example: '外海街道办事处', max: 200 }) before: string;
  @Text({ about: 'Organ after（承接机关）', example: '江海区应急管理局', max: 200 })
  after: string;
}

/** Money a fine may be a share or a multiple of. */
class MeansBody {
  @Money({ about: 'Last year’s income（上一年年收入）', optional: true })
  incomeFen?: number;
  @Money({ about: 'Illegal gain（违法所得）', optional: true })
  gainFen?: number;
}

export class SubstanceBody extends MeansBody {
  @Text({ about: 'Article of the fine table（处罚条款）', example: 'WSL 114', max: 40 })
  article: string;
  @Text({ about: 'Step of the article（档次）', example: 'ordinary', max: 40 }) step: string;
  @Day({ about: 'Day of the act（行为日期）', example: '2021-08-31' }) actOn: LocalDate;
  @Day({ about: 'Day a continuing act ended（终了日期）', optional: true }) endedOn?: LocalDate;
  @Day({ about: 'Day of the decision（决定日期）', example: '2022-03-01' }) decidedOn: LocalDate;
}

/** One question or several: which fine, which procedure, which organ. */
export class ApplicableBody {
  @Part(() => SubstanceBody, { about: 'Which fine（从旧兼从轻）', optional: true })
  substance?: SubstanceBody;
  @Part(() => ProcedureBody, { about: 'Which procedure（程序从新）', optional: true })
  procedure?: ProcedureBody;
  @Part(() => CompetenceBody, { about: 'Which organ（权限调整）', optional: true })
  competence?: CompetenceBody;
}

export class FineBody extends MeansBody {
  @Text({ about: 'Article of the fine table（处罚条款）', example: 'WSL 101', max: 40 })
  article: string;
  @Day({ about: 'Day of the act（行为日期）', example: '2026-03-02' }) actOn: LocalDate;
  @Text({ about: 'Step of the article（档次）', example: 'first', max: 40, optional: true })
  step?: string;
  @Word(benchmarkSteps, {
    about: 'Step of the benchmark（裁量档次）',
    example: 'ordinary',
    optional: true,
  })
  benchmark?: BenchmarkStep;
  @Day({ about: 'Day of the decision; today unless given（决定日期）', optional: true })
  decidedOn?: LocalDate;
  @Money({ about: 'An amount to hold against it（拟罚数额）', optional: true })
  fineFen?: number;
}

export class PaymentBody {
  @Day({ about: 'Day of payment（缴款日期）', example: '2026-06-20' }) on: LocalDate;
  @Money({ about: 'Amount（数额）', example: 1_000_000 }) fen: number;
}

export class SurchargeBody {
  @Money({ about: 'The fine（罚款）', example: 5_000_000 })
  fineFen: number;
  @Day({ about: 'First day of surcharge（起算日期）', example: '2026-06-01' })
  unpaidFrom: LocalDate;
  @Day({ about: 'Last day to count（计算至）', example: '2026-06-30' }) until: LocalDate;
  @Parts(() => PaymentBody, {
    about: 'What was paid on the fine（已缴）',
    max: 100,
    optional: true,
  })
  payments?: readonly PaymentBody[];
  @Parts(() => IntervalBody, {
    about: 'Review, suit, deferral（停止计算期间）',
    max: 50,
    optional: true,
  })
  stays?: readonly IntervalBody[];
}
