import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import {
  CannotMake,
  cleanImage,
  cleanMedia,
  cleanPdf,
  pdfMetadata,
  smallPdf,
  toldInChinese,
} from '../index.js';

const secret = 'HongDa-Camera-7';
const picture = (format: 'jpeg' | 'png' | 'webp') =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#a03020' } })
    .withExif({ IFD0: { Model: secret }, IFD3: { GPSLatitude: '22/1 33/1 0/1' } })
    .toFormat(format)
    .toBuffer();

/** A picture that says it is so large, and is small itself. */
const pictureBomb = (): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(60_000, 0);
  head.writeUInt32BE(60_000, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    return Buffer.concat([size, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const sign = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([sign, chunk('IHDR', head), chunk('IDAT', Buffer.alloc(9))]);
};

/** A PDF whose structure unpacks to a hundred times the most. */
const pdfBomb = (): Buffer => {
  const packed = deflateSync(Buffer.alloc(128 * 1_048_576, 0x20));
  const says = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`;
  return Buffer.concat([
    Buffer.from(`%PDF-1.5\n1 0 obj\n${says}\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 2 0 R >>\n%%EOF'),
  ]);
};

describe('E47 A picture that is given out', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    '%s is the same picture, and tells nothing beside',
    async (format) => {
      const bytes = await picture(format);
      expect(bytes.includes(secret)).toBe(true);
      const clean = await cleanImage(bytes);
      expect(clean.includes(secret)).toBe(false);
      expect(await sharp(clean).metadata()).toMatchObject({ format, width: 60, height: 40 });
      const { exif } = await sharp(clean).metadata();
      expect(exif).toBeUndefined();
    },
  );

  it('is none of a bomb, nor of what is broken', async () => {
    await expect(cleanImage(pictureBomb())).rejects.toThrow(CannotMake);
    await expect(cleanImage(Buffer.from('ffd8ffe0', 'hex'))).rejects.toThrow(CannotMake);
  });

  it('tells people why in Chinese, and what the library said behind it', async () => {
    const why = await cleanImage(pictureBomb()).catch((error: Error) => error.message);
    expect(String(why)).toContain('pixel limit');
    expect(toldInChinese(String(why))).toBe('图片无法处理，请核对是否损坏、格式不符或者像素过大');
    const broken = await cleanPdf(Buffer.from('%PDF-1.4 nothing')).catch(
      (error: Error) => error.message,
    );
    expect(toldInChinese(String(broken))).toMatch(/^PDF 无法处理，[^a-z]+$/);
  });
});

describe('E47 A PDF that is given out', () => {
  const made = async (): Promise<Buffer> => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawImage(await pdf.embedJpg(await picture('jpeg')));
    pdf.setAuthor(secret);
    pdf.setTitle('现场照片');
    return Buffer.from(await pdf.save({ useObjectStreams: false }));
  };

  it('has its pages, and neither author nor what its pictures tell', async () => {
    const bytes = await made();
    expect(bytes.toString('latin1').split(secret).length).toBeGreaterThan(1);
    const clean = await cleanPdf(bytes);
    expect(clean.includes(secret)).toBe(false);
    const opened = await PDFDocument.load(clean);
    expect([opened.getPageCount(), opened.getAuthor()]).toEqual([1, undefined]);
    expect(await pdfMetadata(bytes)).toMatchObject({ Author: secret, Title: '现场照片' });
    expect((await sharp(await smallPdf(clean)).metadata()).format).toBe('jpeg');
  });

  it('is none of a bomb, nor of what is broken', async () => {
    await expect(cleanPdf(pdfBomb())).rejects.toThrow('压缩炸弹');
    await expect(cleanPdf(Buffer.from('%PDF-1.4 nothing'))).rejects.toThrow(CannotMake);
  });
});

describe('E47 Sound and video', () => {
  const media = { from: '/nowhere', to: '/nowhere/else', type: 'video/mp4' };

  it('are given out by nobody while no program is set up, or where it fails', async () => {
    await expect(cleanMedia(undefined, media)).rejects.toThrow('MEDIA_STRIPPER');
    await expect(cleanMedia('/bin/false', media)).rejects.toThrow(CannotMake);
    const unknown = { ...media, type: 'video/unheard-of' };
    await expect(cleanMedia('/bin/true', unknown)).rejects.toThrow(CannotMake);
  });
});
