import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from 'pdf-lib';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { CannotMake, plain } from './cannot-make.js';
import { withoutSegments } from './jpeg.js';

/** So much may a compressed part of the structure of a PDF become: more is a bomb. */
const inflatedMost = 64 * 1_048_576;
const told = [
  'Title',
  'Author',
  'Subject',
  'Keywords',
  'Creator',
  'Producer',
  'CreationDate',
  'ModDate',
];

/** What in a PDF tells of its making, or does something when it is opened. */
const unwanted = ['Metadata', 'PieceInfo', 'LastModified', 'OpenAction', 'AA', 'Threads'];

/** Refuses a PDF whose structure, unpacked, would not fit. */
const noBomb = (bytes: Buffer): void => {
  const text = bytes.toString('latin1');
  for (const found of text.matchAll(/\/Type\s*\/(?:ObjStm|XRef)\b[\s\S]{0,400}?stream\r?\n/g)) {
    const from = found.index + found[0].length;
    try {
      inflateSync(bytes.subarray(from), { maxOutputLength: inflatedMost });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        throw new CannotMake('PDF 解压后过大，疑为压缩炸弹（its structure unpacks to too much）.');
    }
  }
};

const broken = (cause: unknown): never => {
  if (cause instanceof CannotMake) throw cause;
  throw new CannotMake(
    `PDF 无法处理，已加密或者已损坏，请提供可以打开的文件（encrypted or broken; hand in one that opens: ${plain(cause)}）.`,
  );
};

/** Whatever a library meets in a file that somebody handed in is the file's fault, and told so. */
const loaded = async (bytes: Buffer): Promise<PDFDocument> => {
  noBomb(bytes);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false }).catch(broken);
  if (!(pdf.context.lookup(pdf.context.trailerInfo.Root) instanceof PDFDict)) broken('no catalog');
  return pdf;
};

const isMetadata = (object: unknown): boolean =>
  object instanceof PDFStream && object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata');

const isJpeg = ({ dict }: PDFRawStream): boolean =>
  dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode');

const without = (object: unknown, names: readonly string[]): void => {
  if (object instanceof PDFDict) for (const one of names) object.delete(PDFName.of(one));
};

/**
 * The same pages without author, program and dates（去除元数据）, without what pictures in it tell
 * of their making, without files and scripts inside; what was written over before is gone.
 */
export const cleanPdf = async (bytes: Buffer): Promise<Buffer> => {
  const pdf = await loaded(bytes);
  const { context, catalog } = pdf;
  const { Info, ...trailer } = context.trailerInfo;
  context.trailerInfo = { ...trailer, ID: undefined };
  if (Info) context.delete(Info as never);
  without(catalog.lookup(PDFName.of('Names')), ['EmbeddedFiles', 'JavaScript']);
  for (const [at, object] of context.enumerateIndirectObjects()) {
    if (isMetadata(object)) context.delete(at);
    without(object instanceof PDFStream ? object.dict : object, unwanted);
    if (object instanceof PDFRawStream && isJpeg(object))
      context.assign(at, PDFRawStream.of(object.dict, withoutSegments(object.contents)));
  }
  const options = { addDefaultPage: false, updateFieldAppearances: false };
  return Buffer.from(await pdf.save(options).catch(broken));
};

/** What a PDF tells of its making. Nothing where it tells nothing. */
export const pdfMetadata = async (bytes: Buffer): Promise<object | undefined> => {
  const pdf = await loaded(bytes);
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) return undefined;
  const texts = told.flatMap((name) => {
    const value = info.lookup(PDFName.of(name));
    return value && 'decodeText' in value
      ? [[name, (value as { decodeText: () => string }).decodeText()]]
      : [];
  });
  return texts.length > 0 ? (Object.fromEntries(texts) as object) : undefined;
};

/** A small picture of the first page. */
export const smallPdf = async (bytes: Buffer): Promise<Buffer> => {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    try {
      const { data, width, height } = await document
        .getPage(0)
        .render({ scale: 0.5, render: 'bitmap' });
      return await sharp(data, { raw: { width, height, channels: 4 } })
        .flatten({ background: 'white' })
        .resize(320, 320, { fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 75 })
        .toBuffer();
    } finally {
      document.destroy();
    }
  } finally {
    library.destroy();
  }
};
