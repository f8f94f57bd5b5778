import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { localDateOf, type Position, refuse, unknown } from '#domain/kernel';
import { auditRule, tableOn } from '#domain/law';
import { Matters } from '#platform/board';
import { Acting, Id, Permit, type PersonActing } from '#platform/http';
import { MinPosition, type Page } from '#platform/lists';
import {
  type Column,
  Files,
  type More,
  openedPages,
  Sending,
  tableFile,
  type TableKind,
  TableRoute,
} from '#platform/reading';
import { isEventOf } from '#platform/record';
import type { Response } from 'express';
import { type AuditRule, breaking } from '../projections/breaking.js';
import { ActsQuery } from './acts.bodies.js';
import { actColumns, actsPage, type ActTold, calledBy } from './acts-told.js';

/** Which rule the acts are held against; the other filters narrow what is found. */
export class FindingsQuery extends ActsQuery {
  @Id({ about: 'The audit rule, by its code（稽核规则代号）', example: 'late-entry' })
  audit!: string;
}

/** An act that breaks the rule, and what is wrong with it. */
export type Finding = ActTold & Readonly<{ audit: string; finding: string }>;

const columns: readonly Column<Finding>[] = [
  ['问题', ({ finding }) => finding],
  ...(actColumns as readonly Column<Finding>[]),
];

type Taking = Readonly<{ asked: FindingsQuery; who: PersonActing; response: Response }>;

/**
 * A sweep of all acts on record by a rule of the district（稽核）: which acts break it, from the
 * register of acts, so that a rule made today finds what was done before it.
 */
@ApiTags('acts 履职行为')
@Controller('audit-findings')
@Permit('auditor', 'principal-head')
export class AuditFindingsController {
  constructor(
    readonly files: Files,
    readonly matters: Matters,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Acts that break an audit rule of the district（稽核发现）; the rules: GET /law/rules/AUD-RULES',
  })
  findings(
    @Query() asked: FindingsQuery,
    @Acting() who: PersonActing,
    @MinPosition() min?: Position,
  ): Promise<Page<Finding>> {
    return this.page(asked, who, min);
  }

  @TableRoute('export', 'csv', 'Acts that break an audit rule（稽核发现）')
  table(
    @Query() asked: FindingsQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
  ): Promise<StreamableFile> {
    return this.taken('csv', { asked, who, response });
  }

  @TableRoute('export', 'xlsx', 'Acts that break an audit rule（稽核发现）')
  workbook(
    @Query() asked: FindingsQuery,
    @Acting() who: PersonActing,
    @Sending() response: Response,
  ): Promise<StreamableFile> {
    return this.taken('xlsx', { asked, who, response });
  }

  private async page(
    asked: FindingsQuery,
    who: PersonActing,
    min?: Position,
  ): Promise<Page<Finding>> {
    const rule = this.ruleOf(asked.audit);
    const { audit, ...rest } = asked;
    const among = breaking(rule, this.files.clock.now());
    const page = await actsPage(this, { asked: rest, who, min }, among);
    const items = page.items.map((act) => ({ ...act, audit, finding: rule.title }));
    return { ...page, items };
  }

  /** The rule as it stands today: the district's, else that of the product. */
  private ruleOf(code: string): AuditRule {
    const today = localDateOf(this.files.clock.now());
    const { rules } = tableOn(this.files.law.current(), ['audit', auditRule], today);
    const rule = rules.find((one) => one.code === code);
    const codes = rules.map((one) => one.code).join('、');
    if (!rule)
      return unknown(
        'audit-rule-unknown',
        `没有稽核规则 ${code}；现有：${codes}（there is no such audit rule; there are: ${codes}）.`,
      );
    for (const event of [rule.act, rule.other])
      if (event !== undefined && !isEventOf(rule.category, event))
        refuse(
          'audit-rule-names-nothing',
          `稽核规则 ${code} 所写的行为 ${event} 不存在（no file tells of such an act）.`,
          auditRule,
        );
    return rule;
  }

  private async taken(kind: TableKind, { asked, who, response }: Taking): Promise<StreamableFile> {
    const page = (more: More) => this.page({ ...asked, ...more }, who);
    const { title } = this.ruleOf(asked.audit);
    const named = calledBy(this, asked);
    const called = (value: string): string => (value === asked.audit ? title : named(value));
    const of = { asked, called };
    return tableFile('audit-findings', kind, await openedPages(columns, page, of), response);
  }
}
