import type { LocalDate } from '#domain/kernel';
import { Day, Id, Text } from '#platform/http';
import { PageQuery } from '#platform/lists';

/** Which acts are asked for. */
export class ActsQuery extends PageQuery {
  @Id({ about: 'Who acted（人员）', optional: true }) person?: string;
  @Id({ about: 'In which organ（机关）', optional: true }) organ?: string;
  @Id({ about: 'Matter, or other file（所属事项）', optional: true }) subjectId?: string;
  @Text({ about: 'Kind of file（类别）', example: 'enforcementCase', max: 40, optional: true })
  category?: string;
  @Text({ about: 'Command（行为）', example: 'FileCase', max: 80, optional: true })
  command?: string;
  @Text({
    about: 'Rule of a clock that it set（期限规则）',
    example: 'ENF-D3',
    max: 40,
    optional: true,
  })
  rule?: string;
  @Id({ about: 'Mandate under which it was done（委托书）', optional: true }) mandate?: string;
  @Text({
    about: 'File that it rested on, with its revision（所依据的档案及版本）',
    example: 'registryMandate-440704.m1@4',
    max: 200,
    optional: true,
  })
  restsOn?: string;
  @Text({
    about: 'File that it rested on, at whatever revision（所依据的档案，不限版本）',
    example: 'registryMandate-440704.m1',
    max: 200,
    optional: true,
  })
  file?: string;
  @Text({
    about:
      'File that it stood on, directly or by way of other acts, from that revision on（直接或者间接依据的档案）',
    example: 'evidenceExhibit-440704.e1@0',
    max: 200,
    optional: true,
  })
  standsOn?: string;
  @Day({ about: 'Happened on this day or later（发生日期起）', optional: true }) from?: LocalDate;
  @Day({ about: 'Happened on this day or earlier（发生日期止）', optional: true }) to?: LocalDate;
}
