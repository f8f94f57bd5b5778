import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeFolder } from '#platform/config';
import { csvOf, xlsxOf } from '#platform/office';
import { type AnySheet, columnsOf } from './sheet.js';

const titled = (sheet: AnySheet): readonly string[] =>
  columnsOf(sheet).map(([, { title, optional }]) => (optional ? title : `${title}*`));

async function* rowsOf({ examples, ...sheet }: AnySheet) {
  yield examples.map((row) => columnsOf({ ...sheet, examples }).map(([name]) => row[name] ?? ''));
}

const guide = (sheets: readonly AnySheet[]): string =>
  [
    '区级初始化表填写说明',
    '',
    '每张表一个文件，CSV（UTF-8 或 GB 18030）或 XLSX（读第一张工作表）均可；没有的表可以不放。带 * 的列必填。',
    '先运行 npm run install-district -- <文件夹> --dry-run 核对，再正式写入；同一文件夹可以反复运行，只写入差异。',
    ...sheets.flatMap((sheet) => [
      '',
      `《${sheet.title}》${sheet.name}.csv：${sheet.about}`,
      ...columnsOf(sheet).map(
        ([, { title, about, optional }]) => `  ${title}${optional ? '（可空）' : ''}：${about}`,
      ),
    ]),
    '',
  ].join('\n');

const written = async (parts: AsyncIterable<string | Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(Buffer.from(part));
  return Buffer.concat(all);
};

/** Writes one example of each sheet, and how all are filled in（示例表、填写说明）. */
export const writeExamples = async (
  folder: string,
  sheets: readonly AnySheet[],
  kind: 'csv' | 'xlsx' = 'csv',
): Promise<readonly string[]> => {
  madeFolder(folder);
  const files: string[] = [];
  for (const sheet of sheets) {
    const table = { titles: titled(sheet), parts: rowsOf(sheet), about: [] };
    const file = `${sheet.name}.${kind}`;
    writeFileSync(join(folder, file), await written(kind === 'csv' ? csvOf(table) : xlsxOf(table)));
    files.push(file);
  }
  writeFileSync(join(folder, '填写说明.txt'), guide(sheets));
  return [...files, '填写说明.txt'];
};
