import { docxOf, type DocxText } from './docx.js';
import { unzipped } from './unzipped.examples.js';

const read = async (text: DocxText): Promise<ReadonlyMap<string, string>> => {
  const parts: Buffer[] = [];
  for await (const part of docxOf(text)) parts.push(part);
  return unzipped(Buffer.concat(parts));
};

describe('A text as DOCX', () => {
  it('has its paragraphs and tables, and says in its head what it is', async () => {
    const files = await read({
      head: '征求意见稿',
      blocks: [
        { kind: 'paragraph', text: '挂牌督办通知书', align: 'center', bold: true, size: 22 },
        { kind: 'paragraph', text: '经查，<仓库>超量。\n请于十日内反馈。', indented: true },
        {
          kind: 'table',
          titled: true,
          rows: [
            ['序号', '隐患'],
            ['1', '安全出口堵塞'],
          ],
        },
      ],
    });
    const document = files.get('word/document.xml')!;
    const texts = [...document.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts).toEqual([
      '挂牌督办通知书',
      '经查，&lt;仓库&gt;超量。',
      '请于十日内反馈。',
      '序号',
      '隐患',
      '1',
      '安全出口堵塞',
    ]);
    expect(files.get('word/header1.xml')).toContain('征求意见稿');
    for (const name of ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'])
      expect([...files.keys()]).toContain(name);
  });
});
