import { RegisterQuery } from '#platform/reading';
import { Day, DayOrMoment, Id, OneOf, Only, Text, TextWritten, YesOrNo } from '#platform/http';
import { Transform } from 'class-transformer';
import { asNumbered, asPartyNamed, type Instant, type LocalDate } from '#domain/kernel';
import { PageQuery } from '#platform/lists';
import { type CaseStage, stageLabels } from '../projections/case-stages.js';

const outcomes = {
  penalty: '予以处罚',
  'no-penalty': '不予处罚',
  'not-filed': '不予立案',
  transferred: '移送',
  terminated: '终止',
  revoked: '决定已撤销',
} as const;

const retentions = { permanent: '永久', '30-years': '30年', '10-years': '10年' } as const;

const disposals = {
  proposed: '提请销毁',
  approved: '批准销毁',
  refused: '不予销毁',
  'carried-out': '已销毁',
} as const;

export class CasesQuery extends RegisterQuery {
  @OneOf(stageLabels, { about: 'Stage（办案阶段）', optional: true }) stage?: CaseStage;
  @Id({ about: 'Organ in whose name（办案机关）', optional: true }) organ?: string;
  @Id({ about: 'Organ that handles it（承办机构）', optional: true }) handlingOrgan?: string;
  @Id({ about: 'Officer of the case（办案人员）', optional: true }) officer?: string;
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? asPartyNamed(value) : value,
  )
  @Id({ about: 'Party: id or credit code（当事人）', optional: true })
  party?: string;
  @OneOf(
    { ordinary: '普通程序', summary: '简易程序' },
    { about: 'Procedure（普通、简易程序）', optional: true },
  )
  procedure?: 'ordinary' | 'summary';
  @Only({ about: 'Only those in which the organ is late（逾期）', optional: true })
  overdue?: 'true';
  @YesOrNo({
    about: 'A running date waits for the holiday notice of its year（期限暂定）',
    optional: true,
  })
  provisional?: 'true' | 'false';
  @YesOrNo({ about: 'Suspended or not（是否中止）', optional: true })
  suspended?: 'true' | 'false';
  @OneOf(outcomes, { about: 'Outcome（处理结果）', optional: true })
  outcome?: keyof typeof outcomes;
  @OneOf(
    { review: '复议中', litigation: '诉讼中' },
    { about: 'Remedy under way（复议、诉讼中）', optional: true },
  )
  remedy?: 'review' | 'litigation';
  @Text({ about: 'Area code of the street（街道代码）', max: 12, optional: true }) street?: string;
  @Text({ about: 'Item of the list of powers（权责事项）', max: 40, optional: true }) item?: string;
  @OneOf(retentions, { about: 'Kept how long（保管期限）', optional: true })
  retention?: keyof typeof retentions;
  @Day({ about: 'Archived to（归档日期止）', optional: true }) archivedTo?: LocalDate;
  @YesOrNo({ about: 'Held back from destruction（暂缓销毁）', optional: true })
  fileHeld?: 'true' | 'false';
  @OneOf(disposals, {
    about: 'Where it stands on a list of destruction（销毁环节）',
    optional: true,
  })
  disposal?: keyof typeof disposals;
  @Text({ about: 'Number of the list of destruction（销毁清册编号）', max: 100, optional: true })
  disposalList?: string;
  @Day({ about: 'Filed from（立案日期起）', optional: true }) filedFrom?: LocalDate;
  @Day({ about: 'Filed to（立案日期止）', optional: true }) filedTo?: LocalDate;
  @Day({ about: 'Decided from（决定日期起）', optional: true }) decidedFrom?: LocalDate;
  @Day({ about: 'Decided to（决定日期止）', optional: true }) decidedTo?: LocalDate;
  @Day({ about: 'Closed from（结案日期起）', optional: true }) closedFrom?: LocalDate;
  @Day({ about: 'Closed to（结案日期止）', optional: true }) closedTo?: LocalDate;
  @DayOrMoment('to', { about: 'Next clock due by（期限届满不晚于）', optional: true })
  dueTo?: Instant;
}

export class DocumentsQuery extends PageQuery {
  @TextWritten(asNumbered, {
    about: 'Number, in whatever brackets and width（文号，括号、全半角不限）',
    example: '（江海）应急罚〔2026〕12号',
    max: 100,
    optional: true,
  })
  number?: string;
  @Text({ about: 'Code of the kind（文书代字）', example: '罚', max: 40, optional: true })
  code?: string;
  @Day({ about: 'Issued from（日期起）', optional: true }) from?: LocalDate;
  @Day({ about: 'Issued to（日期止）', optional: true }) to?: LocalDate;
}
