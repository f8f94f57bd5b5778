import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Day, Id, OneOf, PermitSignedIn, Text } from '#platform/http';
import { Clock, type LocalDate, localDateOf, unknown } from '#domain/kernel';
import {
  type Citation,
  citationOf,
  type Entry,
  type RuleGroup,
  lawInForce,
  lawOn,
  type RuleCard,
  ruleHistory,
  type Unit,
  whyAmount,
} from '#domain/law';
import { type Page, pageOfRows, PageQuery, type RowListing } from '#platform/lists';
import { LiveLaw } from '../../../platform/law-now/live-law.js';

const unitNames: Readonly<Record<Unit, string>> = {
  'working-day': '工作日',
  day: '日',
  hour: '小时',
  month: '月',
  year: '年',
};
const marks = { V: 'verified（已核实）', Vw: 'verified on the web（网络核实）' } as const;
const openMarks = { U: 'not obtained（未取得）', D: 'design（设计）' } as const;
const meanings: Readonly<Record<string, string>> = { ...marks, ...openMarks };
const groupNames: Readonly<Record<RuleGroup, string>> = {
  deadline: '期限',
  threshold: '标准',
  fine: '罚款幅度',
  grade: '等级',
  tier: '档次',
  ban: '禁止从业',
  regime: '管理制度',
  formula: '计算公式',
  procedure: '程序',
  duty: '职责',
  counting: '计次',
  timeline: '施行时间',
};

class RulesQuery extends PageQuery {
  @Day({ about: 'The law of this day; today unless given（适用日期）', optional: true })
  on?: LocalDate;
  @Text({ about: 'Code of the law（法律代号）', example: 'PL', max: 40, optional: true })
  law?: string;
  @OneOf(unitNames, { about: 'Unit of the period（期限单位）', optional: true }) unit?: Unit;
  @OneOf(meanings, { about: 'Mark of verification（核实标记）', optional: true })
  mark?: string;
  @OneOf(groupNames, { about: 'Kind of rule（规则类别）', optional: true }) group?: RuleGroup;
}

class RulePath {
  @Id({ about: 'Rule of the catalogue（规则编号）', example: 'ENF-D5' }) id: string;
}

class CitationPath {
  @Text({ about: 'A code as refusals cite it（依据代码）', example: 'PL 29', max: 60 })
  code: string;
}

class AmountPath extends RulePath {
  @Id({ about: 'Name of the number（数额名称）', example: 'citizenFen' }) name: string;
}

class DigestPath {
  @Text({
    about: 'Digest of the law, as envelopes have it（规则版本摘要）',
    example: '0'.repeat(64),
    max: 64,
  })
  digest: string;
}

class OnQuery {
  @Day({ about: 'The law of this day; today unless given（适用日期）', optional: true })
  on?: LocalDate;
}

/** A rule in a list: what it says, where it stands, how sure we are, and its period. */
type RuleRow = Readonly<{
  id: string;
  group: RuleGroup;
  law: string;
  cite: string;
  mark: string;
  from: LocalDate;
  to?: LocalDate;
  zh: string;
  en: string;
  keyedBy: Entry['keyedBy'];
  amount?: number;
  unit?: Unit;
  overridden: boolean;
}>;

const rowOf = ({ id, law, cite, mark, from, to, text, entry }: RuleCard): RuleRow => ({
  id,
  group: entry.group,
  law,
  cite,
  mark,
  from,
  ...(to === undefined ? {} : { to }),
  zh: text.zh,
  en: text.en,
  keyedBy: entry.keyedBy,
  ...(entry.term && { amount: entry.term.amount, unit: entry.term.unit }),
  overridden: entry.override !== undefined,
});

const listing: RowListing<RuleRow> = {
  key: 'id',
  sorts: ['id', 'law', 'cite', 'mark', 'from', 'unit', 'amount', 'group'],
  defaultSort: 'id',
  words: ({ id, cite, mark, zh, en }) => `${id} ${cite} ${mark} ${zh} ${en}`,
};

/** `V / U`, `Vw S6`, `U (district 440704)`: the marks in it. */
const marksIn = (mark: string): readonly string[] => mark.split(/[^A-Za-z]+/);

const chosen = ({ law, unit, mark }: RulesQuery) => {
  return (row: RuleRow): boolean =>
    (law === undefined || row.law === law) &&
    (unit === undefined || row.unit === unit) &&
    (mark === undefined || marksIn(row.mark).includes(mark));
};

/**
 * The law as this district applies it (规则库): every rule, its versions, its article and its mark
 * of verification.
 */
@ApiTags('law 法规')
@Controller('law')
@PermitSignedIn()
export class RulesController {
  constructor(
    private readonly law: LiveLaw,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The law in force: its digest, its calendar, what the district set（现行规则版本）',
  })
  inForce() {
    return { ...lawInForce(this.law.current()), marks: meanings };
  }

  @Get('versions/:digest')
  @ApiOperation({
    summary:
      'The law that an envelope names by its digest: every rule as it read then, and what the district had set（规则版本全文）',
  })
  version(@Param() { digest }: DigestPath) {
    const said =
      this.law.said(digest) ??
      unknown(
        'law-unknown',
        `No law with the digest ${digest} was in force here（本系统没有摘要为 ${digest} 的规则版本）.`,
      );
    const { district, entries, overrides } = said;
    return { digest, district, entries, overrides };
  }

  @Get('rules')
  @ApiOperation({ summary: 'The rules in force on a day（规则列表）' })
  rules(@Query() asked: RulesQuery): Page<RuleRow> & Readonly<{ on: LocalDate }> {
    const on = asked.on ?? this.today();
    const rows = lawOn(this.law.current(), on, asked.group).map(rowOf).filter(chosen(asked));
    return { on, ...pageOfRows(rows, listing, asked) };
  }

  @Get('rules/:id')
  @ApiOperation({ summary: 'A rule in all its versions, with what the district set（规则版本）' })
  rule(@Param() { id }: RulePath, @Query() { on = this.today() }: OnQuery) {
    const versions = ruleHistory(this.law.current(), id);
    if (versions.length === 0)
      unknown('rule-unknown', `There is no rule ${id}（没有编号为 ${id} 的规则）.`);
    const now = versions.find(({ from, to }) => from <= on && (to === undefined || on <= to));
    return {
      id,
      on,
      ...(now ? { inForce: now } : {}),
      versions: versions.map((card) => ({
        ...card,
        marks: marksIn(card.mark).flatMap((mark) => meanings[mark] ?? []),
      })),
      overrides: versions.filter(({ override }) => override !== undefined),
    };
  }

  @Get('citations/:code')
  @ApiOperation({
    summary: 'What a code in a refusal stands for: article or rule, its time, its mark（法律依据）',
  })
  citation(@Param() { code }: CitationPath): Citation {
    return (
      citationOf(code, this.law.current().catalogue) ??
      unknown('citation-unknown', `Nothing is cited as ${code}（没有依据代码 ${code}）.`)
    );
  }

  @Get('rules/:id/amounts/:name')
  @ApiOperation({ summary: 'Why this amount? Its article, and what it was before（数额依据）' })
  amount(@Param() { id, name }: AmountPath, @Query() { on = this.today() }: OnQuery) {
    return whyAmount(this.law.current(), id, name, on);
  }

  private today(): LocalDate {
    return localDateOf(this.clock.now());
  }
}
