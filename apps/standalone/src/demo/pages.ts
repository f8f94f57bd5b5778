import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';

// `npm run pages -- <folder>`: a picture of each page of the PDFs in a folder, beside them, as
// another program than ours reads them (`pdftoppm` of poppler-utils).

const [folder] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const failed = (why: string): never => {
  say(why);
  return process.exit(2);
};

const pdfsIn = (path: string): readonly string[] => {
  try {
    return readdirSync(path).filter((name) => name.endsWith('.pdf'));
  } catch {
    return failed(`没有这个文件夹 · there is no such folder: ${path}`);
  }
};

const drawn = (path: string, name: string): void => {
  const to = join(path, parse(name).name);
  try {
    execFileSync('pdftoppm', ['-r', '80', '-png', join(path, name), to]);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    failed(
      code === 'ENOENT'
        ? '须先安装 poppler-utils（pdftoppm）· install poppler-utils first'
        : `${name}: ${String(error)}`,
    );
  }
};

if (folder === undefined) failed('npm run pages -- <PDF 文件所在文件夹 · folder with PDFs>');
else {
  const names = pdfsIn(folder);
  for (const name of names) drawn(folder, name);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
  say(`${names.length} 件文书，${pages.length} 页图片 · pictures of the pages in ${folder}`);
}
