import { type About, instant } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { MemoryLog } from '#testing';
import { type OnPaper, PaperSources, TemplateBook } from '#platform/papers';
import { taken } from '../../evidence/exhibit/exhibit.examples.js';
import { corrected, issued, reissued, rendered } from '../paper/paper.examples.js';
import type { Printery } from './printing.js';
import { setPapersAgain, setPapersOf } from './set-papers.js';

const stream = 'enforcementCase-440704.c1';
const from = { category: 'enforcementCase', upcasters: {} };
const correction = '更正通知书';
const numbers = { decision: issued.number!, correction: '（江海）应急更〔2026〕1号' };
const content = { corrects: numbers.decision, wrong: '街道', right: '街办', reasons: '笔误' };
const papers = {
  decision: { code: '结', title: '结案审批表', number: numbers.decision, ordinal: 1 },
  correction: { code: '更', title: correction, number: numbers.correction, ordinal: 1 },
};

const validAt = instant('2026-06-20T09:00:00+08:00');
const aboutOf = (event: object): About =>
  ({
    ...event,
    stream,
    revision: 1,
    envelope: { validAt, recordedAt: validAt, actor: {} },
  }) as unknown as About;

/** A case that decided and corrected a slip of the pen; what is set, and what becomes of it. */
const place = () => {
  const log = new MemoryLog();
  const pages: string[] = [];
  const [decided] = log.append(stream, {
    type: 'Decided',
    data: { documents: [{ ...papers.decision, content: { facts: '甲' } }] },
  });
  const [told] = log.append(stream, {
    type: 'DocumentCorrected',
    data: { documents: [{ ...papers.correction, content }] },
  });
  const book = TemplateBook.read();
  const onPaper: OnPaper = {
    organ: 'bureau',
    party: { id: '', kind: 'organisation', name: '某公司' },
  };
  const source = { ...({} as object), from, path: 'c', types: ['DocumentCorrected'], by: [] };
  const issuing = { ...source, onPaper: () => Promise.resolve(onPaper), read: undefined };
  const sources = new PaperSources();
  sources.add(issuing);
  const printery = {
    reading: { log },
    registry: () => ({
      person: () => undefined,
      organ: () => undefined,
      enterprise: () => undefined,
    }),
    law: { current: lawBook },
    book,
    press: {
      print: (sheet: object) => {
        pages.push(JSON.stringify(sheet));
        return Promise.resolve({ pdf: Buffer.from('a'), pages: 1, fonts: [] });
      },
    },
    files: { keep: () => Promise.resolve('k') },
    seals: { codeOf: () => 'C', seal: () => Buffer.from('s') },
    people: { fetchKeys: () => Promise.resolve() },
  } as unknown as Printery;
  return { log, pages, printery, sources, issuing, decided: decided!, told: told! };
};

describe('A correction of a slip of the pen', () => {
  it('is noted on the paper that it cites, which is told to stand', async () => {
    const { printery, issuing, told, decided } = place();
    const about = aboutOf(told);
    const wanted = await setPapersOf(printery, issuing).on['DocumentCorrected']!(told.data, about);
    expect(wanted).toMatchObject([
      { type: 'KeepRendering' },
      { type: 'WithdrawPaper', id: `${decided.id}-0`, data: { because: 'corrected' } },
    ]);
  });

  it('names the title of that paper', async () => {
    const { printery, issuing, told, pages } = place();
    const about = aboutOf(told);
    await setPapersOf(printery, issuing).on['DocumentCorrected']!(told.data, about);
    expect(pages[0]).toContain(
      `本机关制发的《${papers.decision.title}》${numbers.decision}中，“街道”`,
    );
  });

  it('calls the exhibits that it names as people know them', async () => {
    const { log, printery, issuing, told, pages } = place();
    const digest = taken.data.file.digest;
    log.append(`evidenceExhibit-440704.${digest}`, taken);
    const documents = [{ ...papers.correction, content: { ...content, record: digest } }];
    const about = aboutOf(told);
    await setPapersOf(printery, issuing).on['DocumentCorrected']!({ documents }, about);
    expect(pages[0]).toContain(`图片（现场取得，摘要${digest.slice(0, 16)}）`);
  });

  it('stands on the copy that is issued again, and goes with it', async () => {
    const { log, printery, sources, decided, pages } = place();
    const id = `${decided.id}-0`;
    const paper = `papersPaper-440704.${id}`;
    const first = { ...issued, stream, revision: 0, at: 0 };
    log.append(
      paper,
      { ...rendered, data: { ...rendered.data, issued: first } },
      corrected,
      reissued,
    );
    const again = setPapersAgain(printery, sources).on.PaperReissued!;
    const wanted = await again(reissued.data, { stream: paper } as unknown as About);
    expect(pages[0]).toContain('由更正通知书（江海）应急更〔2026〕1号更正');
    expect(wanted).toMatchObject([
      { type: 'KeepRendering', id: `${id}-2` },
      { type: 'WithdrawPaper', id, data: { because: 'reissued' } },
      { type: 'WithdrawPaper', id: `${id}-2`, data: corrected.data },
    ]);
  });
});
