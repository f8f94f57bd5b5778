import { FileDigest, Id, OneOf, Text, Whole } from '#platform/http';
import { PageQuery } from '#platform/lists';
import { Type } from 'class-transformer';

/** Where a paper stands, and what that is called. */
export const paperStates = {
  rendered: '已生成',
  owed: '未能生成',
  withdrawn: '已失效或者被替换',
  suspended: '暂扣中',
} as const;

export class PapersQuery extends PageQuery {
  @OneOf(paperStates, {
    about: 'There, owed, withdrawn, or suspended（状态）',
    optional: true,
  })
  state?: keyof typeof paperStates;
  @Id({ about: 'Matter it was issued in（所属事项）', optional: true }) subjectId?: string;
  @Text({ about: 'Number（文号）', optional: true, max: 100 }) number?: string;
}

/** A matter by its address. */
export class VolumePath {
  @Id({ about: 'Kind of matter（事项类别）', example: 'enforcement-cases' }) path: string;
  @Id({ about: 'Matter（事项编号）' }) id: string;
}

export class VolumeQuery {
  @Type(() => Number)
  @Whole({
    about: 'Only the papers of that act（限该步骤）',
    min: 0,
    max: 1_000_000,
    optional: true,
  })
  revision?: number;
}

/** What is printed on a paper. */
export class PaperPrinted {
  @Text({
    about: 'Number on it, of the paper or of the licence（文号、证号）',
    optional: true,
    max: 100,
  })
  number?: string;
  @Text({ about: 'Code on it（查验码）', optional: true, max: 60 }) code?: string;
}

/** A paper as somebody holds it: the digest of its file, or what is printed on it. */
export class PaperCheck extends PaperPrinted {
  @FileDigest({ about: 'SHA-256 of the PDF（文件摘要）', optional: true }) digest?: string;
}
