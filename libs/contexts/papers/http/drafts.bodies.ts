import type { LocalDate } from '#domain/kernel';
import { type FormPart, type PaperForm, paperLayouts } from '#domain/procedure';
import { Checked, Day, Id, OneOf, Text, Whole, Word } from '#platform/http';
import { addressForm, bodyForm, isContent } from '../form/propose-form.js';

/** How a draft is wanted. */
export class DraftQuery {
  @OneOf(
    { draft: '草稿', comments: '征求意见稿' },
    {
      about: 'Draft, or for comments（草稿、征求意见稿）',
      optional: true,
    },
  )
  mark?: 'draft' | 'comments';
  @OneOf({ pdf: 'PDF', docx: 'Word' }, { about: 'PDF or Word（文件格式）', optional: true }) as?:
    'pdf' | 'docx';
}

const content = {
  rule: 'isContent',
  schema: { type: 'object', additionalProperties: true },
  fits: isContent,
  otherwise: 'is no content of a paper（须为对象）',
};

/** A paper as the preview of an act tells it. */
export class DraftPaper {
  @Text({ about: 'Code（文书代字）', example: '罚', max: 60 }) code: string;
  @Text({ about: 'Title（文书名称）', example: '行政处罚决定书', max: 100 }) title: string;
  @Text({
    about: 'Number that it would get; a draft bears none（文号，草稿不载）',
    max: 100,
    optional: true,
  })
  number?: string;
  @Whole({
    about: 'The how-manieth of its code in the matter; a draft says none（同类文书序次，草稿不载）',
    min: 1,
    max: 10_000,
    optional: true,
  })
  ordinal?: number;
  @Checked({
    ...content,
    about: '`content` of the paper in the preview（预演所示文书内容）',
    example: { facts: '安全出口堵塞' },
  })
  content: object;
  @Id({
    about: 'In whose name, where the matter has not begun yet（制发机关，事项尚未立时填写）',
    optional: true,
  })
  organ?: string;
  @Text({
    about: 'Name of the party, where the matter has not begun yet（当事人，事项尚未立时填写）',
    max: 200,
    optional: true,
  })
  party?: string;
}

/** A form with a sample, to see how it looks. */
export class FormTried {
  @Text({ about: 'Code of the paper（文书代字）', example: '邀', max: 20 }) code: string;
  @Text({ about: 'Title of the paper（文书名称）', example: '专家邀请函', max: 60 }) title: string;
  @Day({ about: 'First day it is used（启用日期）' }) from: LocalDate;
  @Word(paperLayouts, { about: 'Letter, form, record, certificate（版式）' })
  layout: PaperForm['layout'];
  @Checked({ about: 'To whom（主送）', example: '{expert}', ...addressForm, optional: true })
  to?: string;
  @Checked({
    about: 'Sentences with `{fields}`, tables, lines of name and value, `*`（正文）',
    example: ['兹邀请{expert}于{on}参加{matter}论证。', '*'],
    ...bodyForm,
  })
  body: readonly FormPart[];
  @Checked({
    ...content,
    about: 'What such a paper would say（样例内容）',
    example: { expert: '张工', on: '2026-12-10', matter: '重大隐患治理方案' },
  })
  sample: object;
  @Text({
    about: 'Paper it rests on, as the proposal says it; it stands on no page（依据文件，样张不载）',
    max: 200,
    optional: true,
  })
  source?: string;
}
