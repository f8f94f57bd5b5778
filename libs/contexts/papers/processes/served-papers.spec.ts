import type { About } from '#domain/kernel';
import { MemoryLog } from '#testing';
import { issued, reissued, rendered, rendering } from '../paper/paper.examples.js';
import { livingPaper } from './living-paper.js';
import { servedPapers } from './served-papers.js';

const stream = 'enforcementCase-440704.c1';
const decision = {
  code: '罚',
  title: '行政处罚决定书',
  number: '（江海）应急罚〔2026〕12号',
  ordinal: 1,
};
const notice = { code: '信用修复告知书', title: '信用修复告知书', ordinal: 1 };
const receipt = { code: '回', title: '文书送达回执', ordinal: 1 };

/** A case that decided, and what a receipt of it proves. */
const proved = async (content: object, history: (log: MemoryLog, decided: string) => void) => {
  const log = new MemoryLog();
  const documents = [
    { ...decision, content: {} },
    { ...notice, content: {} },
  ];
  const [decided] = log.append(stream, { type: 'PenaltyDecided', data: { documents } });
  history(log, decided!.id);
  const [served] = log.append(stream, { type: 'DecisionServed', data: {} });
  const about = { ...served!, stream, revision: 1 } as unknown as About;
  const document = { ...receipt, content };
  return { log, id: decided!.id, papers: await servedPapers({ log }, { document, at: 0, about }) };
};

const paper = (id: string) => `papersPaper-440704.${id}`;

describe('A receipt', () => {
  it('names each paper that it proves was served, with the digest of its PDF', async () => {
    const { id, papers } = await proved({ of: '罚', together: notice.title }, (log, decided) =>
      log.append(paper(`${decided}-0`), rendered),
    );
    expect(papers).toEqual([
      { paper: `${id}-0`, name: `《${issued.title}》${decision.number}`, pdf: rendering.pdf },
      // Not set by then: it was served from another hand, and stays owed.
      { paper: `${id}-1`, name: '《信用修复告知书》' },
    ]);
  });

  it('names one of the same act as it was set a moment before', async () => {
    const log = new MemoryLog();
    const certificate = { code: '许证', title: '行政许可证件', ordinal: 1, content: {} };
    const document = { code: '许回', title: '送达回证', ordinal: 1, content: { of: '许证' } };
    const data = { documents: [certificate, document] };
    const [served] = log.append('licensingApplication-440704.a1', {
      type: 'CertificateIssued',
      data,
    });
    const about = { ...served!, revision: 0 } as unknown as About;
    const beside = { paper: `${served!.id}-0`, title: '危险化学品经营许可证', pdf: 'e'.repeat(64) };
    expect(await servedPapers({ log }, { document, at: 1, about }, [beside])).toEqual([
      { paper: beside.paper, name: '《危险化学品经营许可证》', pdf: beside.pdf },
    ]);
  });

  it('names each of several papers that an act of service gives by their numbers', async () => {
    const content = { of: [decision.number, notice.title], method: 'direct' };
    const { id, papers } = await proved(content, (log, decided) =>
      log.append(paper(`${decided}-0`), rendered),
    );
    expect(papers).toMatchObject([
      { paper: `${id}-0`, pdf: rendering.pdf },
      { paper: `${id}-1`, name: '《信用修复告知书》' },
    ]);
  });

  it('names the copy that stood when it was served, by number too', async () => {
    const second = {
      ...rendered,
      data: { issued, rendering: { ...rendering, pdf: 'e'.repeat(64) } },
    };
    const { id, papers } = await proved({ documentNumber: decision.number }, (log, decided) => {
      log.append(paper(`${decided}-0`), rendered, reissued);
      log.append(paper(`${decided}-0-2`), second);
    });
    expect(papers).toMatchObject([{ paper: `${id}-0-2`, pdf: 'e'.repeat(64) }]);
  });
});

describe('The living one of a number', () => {
  it('is the last that was issued again, so that a correction falls on it', async () => {
    const log = new MemoryLog();
    expect(await livingPaper({ log }, '440704', 'e1-0')).toBe('e1-0');
    log.append(paper('e1-0'), rendered, reissued);
    expect(await livingPaper({ log }, '440704', 'e1-0')).toBe('e1-0-2');
    log.append(paper('e1-0-2'), rendered, { ...reissued, data: { ...reissued.data, copy: 3 } });
    expect(await livingPaper({ log }, '440704', 'e1-0')).toBe('e1-0-3');
  });
});
