import type { DocxBlock, DocxText } from '#platform/office';
import type { Block, Sheet } from './template.js';

const blockOf = (block: Block): DocxBlock => {
  if (block.kind === 'paragraph') return { ...block, indented: true };
  if (block.kind === 'table')
    return { kind: 'table', titled: true, rows: [block.columns, ...block.rows] };
  const rows = block.rows.map(([label, lines]) => [label, lines.join('\n')]);
  return { kind: 'table', rows };
};

const line = (
  text: string | null,
  look: Omit<DocxBlock & { kind: 'paragraph' }, 'kind' | 'text'>,
) => (text === null || text === '' ? [] : [{ kind: 'paragraph', text, ...look } as const]);

/** The same sheet as a text that the other side goes on with（征求意见稿、待填写）. */
export const inWord = (sheet: Sheet): DocxText => ({
  head: sheet.watermark ?? '',
  blocks: [
    ...line(sheet.organ, { align: 'center', size: 26, bold: true, red: true }),
    ...line(sheet.title, { align: 'center', size: 22, bold: true }),
    ...line(sheet.number, { align: 'center' }),
    ...line(sheet.to === null ? null : `${sheet.to}：`, {}),
    ...sheet.blocks.map(blockOf),
    ...line(sheet.organ, { align: 'right' }),
    ...line(sheet.date, { align: 'right' }),
    ...line(sheet.footer, { size: 8 }),
  ],
});
