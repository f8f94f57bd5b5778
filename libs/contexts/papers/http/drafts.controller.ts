import { Readable } from 'node:stream';
import { Body, Controller, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { deny, localDate, localDateOf, refuse, streamName } from '#domain/kernel';
import { scopeOf } from '#domain/procedure';
import { Acting, Permit, type PersonActing, ProblemException } from '#platform/http';
import { docxOf } from '#platform/office';
import {
  compose,
  inWord,
  LacksItem,
  PaperSources,
  Press,
  type OnPaper,
  sampleOf,
  type Sheet,
  TemplateBook,
} from '#platform/papers';
import { Files } from '#platform/reading';
import { formOf } from '../form/propose-form.js';
import { citedNamed } from '../processes/cited-named.js';
import { aroundOf, faceOf } from '../processes/face-of.js';
import { DraftPaper, DraftQuery, FormTried } from './drafts.bodies.js';
import { noPaper, PaperFiles } from './paper-files.js';
import { VolumePath } from './papers.bodies.js';
import { office } from './readers.js';

const marks = { draft: '草稿', comments: '征求意见稿' } as const;
/** What is asked for, as the description shows it. */
const draftSample: DraftPaper = {
  code: '更',
  title: '更正通知书',
  content: {
    corrects: '（江海）应急罚〔2026〕12号',
    wrong: '甲苯42桶',
    right: '甲苯24桶',
    reasons: '笔误',
  },
};
const formSample: FormTried = {
  code: '邀',
  title: '专家邀请函',
  from: localDate('2026-12-01'),
  layout: 'letter',
  to: '{expert}',
  body: ['兹邀请{expert}于{on}参加论证。', '*'],
  sample: { expert: '市安全生产专家组', on: '2026-12-10' },
};

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What the form asks for and is not said is told to whoever drafts it. */
const drafted = (make: () => Sheet): Sheet => {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof LacksItem)) throw error;
    return refuse('paper-lacks-item', error.message, 'DOC-6');
  }
};

const noForm = ({ code, title }: Readonly<{ code: string; title: string }>): never => {
  const message = `There is no form of that code and title（没有代字“${code}”、名称“${title}”的文书格式）.`;
  throw new ProblemException(404, 'form-unknown', message);
};

const mustSayWhose = (): never => {
  const message =
    'No such matter yet: say in whose name it would begin（事项尚未立，请填写制发机关 organ）.';
  throw new ProblemException(400, 'draft-of-no-matter', message, [
    { field: 'organ', rule: 'needed', message },
  ]);
};

/**
 * Papers before they are issued（草稿、征求意见稿）: with a watermark, without number, code and
 * seal. What would be issued, the preview of the act says; nothing of it is kept.
 */
@ApiTags('papers 文书')
@Controller()
export class DraftsController {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly reading: Files,
    private readonly sources: PaperSources,
    private readonly papers: PaperFiles,
    private readonly press: Press,
    private readonly book: TemplateBook,
  ) {}

  @Post('drafts/:path/:id')
  @HttpCode(200)
  @Permit(...office)
  @ApiBody({ type: DraftPaper, examples: { example: { value: draftSample } } })
  @ApiOperation({
    summary:
      'A paper that is not issued yet, of `papers` of a preview, with a watermark; as PDF, or as Word for the other side to edit（文书草稿、征求意见稿）',
  })
  @ApiProduces('application/pdf', word)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async draft(
    @Param() { path, id }: VolumePath,
    @Query() { mark = 'draft', as = 'pdf' }: DraftQuery,
    @Body() paper: DraftPaper,
    @Acting() who: PersonActing,
  ): Promise<StreamableFile> {
    const source = this.sources.at(path) ?? noPaper();
    await this.papers.mustRead(who, source, id);
    const stream = streamName(source.from, this.reading.district, id);
    const onPaper = (await source.onPaper(this.reading, stream)) ?? this.notBegun(who, paper);
    return this.fileOf(await this.sheetOf(onPaper, paper, marks[mark]), as);
  }

  @Post('paper-forms/trial')
  @HttpCode(200)
  @Permit('legal-reviewer', 'registrar', 'head-of-organ', 'principal-head')
  @ApiBody({ type: FormTried, examples: { example: { value: formSample } } })
  @ApiOperation({ summary: 'A page by a form that is not in force, of a sample（文书格式样张）' })
  @ApiProduces('application/pdf', word)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async trial(@Query() { as = 'pdf' }: DraftQuery, @Body() tried: FormTried) {
    const { book } = this;
    const { now, law } = this.reading.showing();
    const around = { book, law, organ: '（样例机关）', today: localDateOf(now) };
    return this.fileOf(
      drafted(() => sampleOf(formOf(tried), tried.sample, around)),
      as,
    );
  }

  /** What the act would begin is nobody's yet: it says of whose organ it is, and of whom. */
  private notBegun(who: PersonActing, { organ, party }: DraftPaper): OnPaper {
    if (organ === undefined) return mustSayWhose();
    const { now, names } = this.reading.showing();
    const scope = scopeOf(who, names, now);
    if (!scope.all && !scope.organs.includes(organ))
      deny(
        'other-organ',
        'A paper is drafted in the own organ’s name（仅限以本机关名义拟稿）.',
        'DOC-6',
      );
    return { organ, ...(party && { party: { id: '', kind: 'organisation', name: party } }) };
  }

  private async sheetOf(
    onPaper: OnPaper,
    { code, title, content }: DraftPaper,
    watermark: string,
  ): Promise<Sheet> {
    const { now, law, names: view, personalData: people } = this.reading.showing();
    const form = this.book.on({ code, title }, localDateOf(now)) ?? noForm({ code, title });
    await people.fetchKeys([content, onPaper]);
    const place = { district: this.reading.district, knownAt: now };
    const cites = await citedNamed({ reading: this.reading, people }, content, place);
    const around = aroundOf(onPaper, { law, view, people, cites });
    const document = { code, title, ordinal: 1, content };
    const face = faceOf(document, { envelope: { validAt: now } }, around);
    const telling = { words: this.book.words, nameOf: around.nameOf };
    return drafted(() => compose(form, face, telling, { watermark }));
  }

  private async fileOf(sheet: Sheet, as: 'pdf' | 'docx'): Promise<StreamableFile> {
    const disposition = `inline; filename*=UTF-8''${encodeURIComponent(`${sheet.title}.${as}`)}`;
    if (as === 'docx')
      return new StreamableFile(Readable.from(docxOf(inWord(sheet))), { type: word, disposition });
    const { pdf } = await this.press.print(sheet);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }
}
