import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Press } from '#platform/papers';
import type { Sheet } from '../../libs/platform/papers/composing/template.js';
import { book } from './issued.js';

/** Sets pages as the worker does. */
export const press = new Press(book.pages);

/**
 * `pdftotext` of poppler, which reads what another program than ours set; not everywhere
 * installed.
 */
export const canRead = (process.env.PATH ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'pdftotext')));

export const digestOf = (pdf: Uint8Array): string => createHash('sha256').update(pdf).digest('hex');

export const pdfOf = async (sheet: Sheet): Promise<Uint8Array> => (await press.print(sheet)).pdf;

const read = (pdf: Uint8Array, ...options: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The words on the pages, without blanks: lines break where they like. */
export const wordsOn = (pdf: Uint8Array): string => read(pdf, '-raw').replaceAll(/\s/g, '');

/** The same for each page. */
export const pagesOf = (pdf: Uint8Array): readonly string[] =>
  read(pdf, '-raw')
    .split('\f')
    .map((page) => page.replaceAll(/\s/g, ''));

type Word = Readonly<{ text: string; left: number; right: number; top: number; bottom: number }>;

/** Each word with its place in millimetres; of one page only where that is named. */
export const placesOn = (pdf: Uint8Array, page?: number): readonly Word[] => {
  const only = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72;
  const found = read(pdf, '-bbox', ...only).matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
  );
  return [...found].map(([, left, top, right, bottom, text = '']) => ({
    text,
    left: mm(left),
    top: mm(top),
    right: mm(right),
    bottom: mm(bottom),
  }));
};
