import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import type { Readable } from 'node:stream';
import { ProblemException } from '#platform/http';
import type { Span } from '#platform/files';

/** The last bytes of a file, or those from one to another; the end where none is said. */
const spanOf = (first: string, last: string, bytes: number): Span => {
  if (first === '') return { from: Math.max(0, bytes - Number(last)), to: bytes - 1 };
  const to = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return { from: Number(first), to };
};

/** Which bytes `Range` asks for; all where it asks for several spans, or for none. */
export const spanIn = (header: string | undefined, bytes: number): Span | undefined => {
  const asked = /^bytes=(?!-$)(\d*)-(\d*)$/.exec(header ?? '');
  if (!asked) return undefined;
  const { from, to } = spanOf(asked[1]!, asked[2]!, bytes);
  if (from <= to && from < bytes) return { from, to };
  throw new ProblemException(
    416,
    'range-not-there',
    `文件只有 ${bytes} 字节（the file has ${bytes} bytes）.`,
  );
};

export type HandedOut = Readonly<{ type: string; name: string; bytes: number }>;

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'video/quicktime': 'mov',
  'audio/mpeg': 'mp3',
};

/** A name that says the type, and nothing that somebody else chose. */
export const nameFor = (digest: string, type: string): string =>
  `${digest.slice(0, 16)}.${endings[type] ?? type.split('/')[1]!.replace(/^(?:x-|vnd\.)/, '')}`;

/** A file or a part of it on its way to whoever asked; browsers guess nothing and run nothing. */
export const handedOut = (
  stream: Readable,
  { type, name, bytes }: HandedOut,
  span: Span | undefined,
  response: Response,
): StreamableFile => {
  response.setHeader('Accept-Ranges', 'bytes');
  if (span) {
    response.status(206);
    response.setHeader('Content-Range', `bytes ${span.from}-${span.to}/${bytes}`);
  }
  return new StreamableFile(stream, {
    type,
    disposition: `attachment; filename="${name}"`,
    length: span ? span.to - span.from + 1 : bytes,
  });
};
