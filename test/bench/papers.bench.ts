import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfMake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, Sheet } from '../../libs/platform/papers/composing/template.js';
import { fullest, sheetOf } from '../papers/issued.js';
import { press } from '../papers/pages.js';
import { type Figure, measure } from './figure.js';

// The same decision, set again and again under another number: by the press of the worker, and by
// pdfmake on the same page with the same fonts.

const fonts = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
);
const font = (weight: string): string => join(fonts, weight, `NotoSerifSC_${weight}.ttf`);

const contentOf = (block: Block): Content => {
  if (block.kind === 'paragraph') return { text: block.text, leadingIndent: 32 };
  const body =
    block.kind === 'table'
      ? [[...block.columns], ...block.rows.map((row) => [...row])]
      : block.rows.map(([label, lines]) => [label, lines.join('\n')]);
  return { table: { body } };
};

const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

const definitionOf = (sheet: Sheet): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [mm(28), mm(37), mm(26), mm(35)],
  defaultStyle: { font: 'Noto', fontSize: 16 },
  footer: (page) => ({ text: `— ${page} —`, alignment: 'center' }),
  content: [
    { text: sheet.organ, fontSize: 26, bold: true, color: '#c00000', alignment: 'center' },
    { text: sheet.title, fontSize: 22, bold: true, alignment: 'center' },
    { text: sheet.number ?? '', alignment: 'center' },
    `${sheet.to}：`,
    ...sheet.blocks.map(contentOf),
    { text: `${sheet.organ}\n（印章）\n${sheet.date}`, alignment: 'right' },
  ],
});

const numbered = (sheet: Sheet, at: number): Sheet => ({
  ...sheet,
  number: `（江海）应急罚〔2026〕${at}号`,
});

/** Papers a second on one thread, beside pdfmake with the same fonts; and how large a page is. */
export const run = async (_say: unknown, times: number): Promise<Figure> => {
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy(() => true);
  pdfMake.setFonts({ Noto: { normal: font('400Regular'), bold: font('700Bold') } });
  const sheet = sheetOf(fullest('行政处罚决定书'));
  const total = Math.round(200 * times);
  const first = await measure(1, 1, () => press.print(sheet));
  const ours = await measure(total, 1, (at) => press.print(numbered(sheet, at)));
  const { pdf, pages } = await press.print(sheet);
  const theirs = await measure(Math.min(total, 50), 1, (at) =>
    pdfMake.createPdf(definitionOf(numbered(sheet, at))).getBuffer(),
  );
  await press.stop();
  return {
    name: 'papers',
    unit: 'papers/s',
    value: ours.perSecond,
    baseline: theirs.perSecond,
    ratio: Math.round((ours.perSecond / theirs.perSecond) * 100) / 100,
    p50: ours.p50,
    p99: ours.p99,
    first: first.p50,
    pages,
    bytes: pdf.length,
    pdfmake: theirs,
  };
};
