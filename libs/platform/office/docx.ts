import { inXml, xmlHead } from './xml.js';
import { type ZipEntry, zipOf } from './zip.js';

const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A paragraph of a text that people go on with, or a table. Sizes in points. */
export type DocxBlock =
  | Readonly<{
      kind: 'paragraph';
      text: string;
      align?: 'left' | 'center' | 'right';
      size?: number;
      bold?: boolean;
      red?: boolean;
      /** Two signs, as paragraphs begin. */
      indented?: boolean;
    }>
  | Readonly<{ kind: 'table'; rows: readonly (readonly string[])[]; titled?: boolean }>;

/** A text for a word processor, on the page of GB/T 9704, with a word in its head（征求意见稿）. */
export type DocxText = Readonly<{ head: string; blocks: readonly DocxBlock[] }>;

const font =
  '<w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="仿宋_GB2312" w:cs="FangSong"/>';

const runOf = (text: string, size: number, marks = ''): string =>
  text
    .split('\n')
    .map(
      (line, at) =>
        `<w:r><w:rPr>${font}${marks}<w:sz w:val="${size * 2}"/></w:rPr>${at > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${inXml(line)}</w:t></w:r>`,
    )
    .join('');

type Look = Pick<Extract<DocxBlock, { kind: 'paragraph' }>, 'bold' | 'red'>;

const marksOf = ({ bold, red }: Look): string =>
  `${bold ? '<w:b/>' : ''}${red ? '<w:color w:val="C00000"/>' : ''}`;

const paragraphOf = ({
  text,
  align = 'left',
  size = 16,
  indented,
  ...look
}: Omit<Extract<DocxBlock, { kind: 'paragraph' }>, 'kind'>): string => {
  const indent = indented ? '<w:ind w:firstLineChars="200"/>' : '';
  const marks = marksOf(look);
  return `<w:p><w:pPr>${indent}<w:jc w:val="${align}"/></w:pPr>${runOf(text, size, marks)}</w:p>`;
};

const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4"/>`)
  .join('');

const tableOf = ({ rows, titled = false }: Extract<DocxBlock, { kind: 'table' }>): string => {
  const cell = (text: string, bold: boolean): string =>
    `<w:tc><w:tcPr/>${paragraphOf({ text, size: 12, bold })}</w:tc>`;
  const told = rows.map(
    (row, at) =>
      `<w:tr>${row.map((text, n) => cell(text, titled ? at === 0 : n === 0)).join('')}</w:tr>`,
  );
  const grid = `<w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol/>').join('')}</w:tblGrid>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr>${grid}${told.join('')}</w:tbl><w:p/>`;
};

/** A4 with the margins of GB/T 9704, in twentieths of a point. */
const page =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';

const inWords = (name: 'document' | 'hdr', inside: string): string =>
  `${xmlHead}<w:${name} xmlns:w="${words}" xmlns:r="${office}">${inside}</w:${name}>`;

const contentTypes =
  `${xmlHead}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${kind}.document.main+xml"/>` +
  `<Override PartName="/word/header1.xml" ContentType="${kind}.header+xml"/></Types>`;

const relation = (type: string, target: string): string =>
  `${xmlHead}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

/** A text as DOCX, which whoever gets it goes on writing in. The same text is the same bytes. */
export const docxOf = ({ head, blocks }: DocxText): AsyncGenerator<Buffer> => {
  const body = blocks.map((block) =>
    block.kind === 'table' ? tableOf(block) : paragraphOf(block),
  );
  const header = paragraphOf({ text: head, align: 'center', size: 14, bold: true, red: true });
  const entries: readonly ZipEntry[] = [
    { name: '[Content_Types].xml', text: [contentTypes] },
    { name: '_rels/.rels', text: [relation('officeDocument', 'word/document.xml')] },
    {
      name: 'word/document.xml',
      text: [inWords('document', `<w:body>${body.join('')}${page}</w:body>`)],
    },
    { name: 'word/_rels/document.xml.rels', text: [relation('header', 'header1.xml')] },
    { name: 'word/header1.xml', text: [inWords('hdr', header)] },
  ];
  return zipOf(entries);
};
