import { nounsOf, packedModules } from '#platform/programs';

const entry = 'libs/platform/bundles/verifier/check.js';

/** The verifier as statements: `checked` is its one function, `nouns` the rules of every file. */
export const packed = (nounFiles: readonly string[]): string =>
  [
    packedModules([entry, ...nounFiles]),
    `const { checked } = modules[${JSON.stringify(entry)}];`,
    `const nouns = ${nounsOf(nounFiles)};`,
    '',
  ].join('\n');

const forNode = `
const [file, ...keys] = process.argv.slice(2);
const { readFileSync } = await import('node:fs');
if (!file) { console.error('用法 usage: node verifier.mjs <卷宗 bundle> [公钥 key …]'); process.exit(2); }
const found = await checked(readFileSync(file, 'utf8'), keys, nouns);
for (const { holds, zh, en } of found) console.log(\`\${holds ? '成立  ' : '不成立'} \${zh}。 \${en}.\`);
const all = found.every(({ holds }) => holds);
console.log(all ? '全部成立。 All holds.' : '有不成立的事项。 Something does not hold.');
process.exit(all ? 0 : 1);
`;

const forPage = `
const list = document.querySelector('ol');
const told = document.querySelector('output');
document.querySelector('input[type=file]').addEventListener('change', async ({ target }) => {
  const [file] = target.files;
  const keys = document.querySelector('textarea').value.split('\\n').filter(Boolean);
  const found = await checked(await file.text(), keys, nouns);
  list.replaceChildren(...found.map(({ holds, zh, en }) => {
    const line = document.createElement('li');
    line.className = holds ? 'holds' : 'not';
    line.textContent = (holds ? '成立：' : '不成立：') + zh + '。 ' + en + '.';
    return line;
  }));
  told.textContent = found.every(({ holds }) => holds) ? '全部成立' : '有不成立的事项';
});
`;

/**
 * The verifier for Node alone: one file（离线核验程序）, with the rules of the nouns in these
 * compiled modules.
 */
export const verifierForNode = (nounFiles: readonly string[]): string =>
  `${packed(nounFiles)}${forNode}`;

/** The same as a page that is opened from a file, without a network. */
export const verifierPage = (nounFiles: readonly string[]): string =>
  `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>自证卷宗核验</title>
<style>body{font:16px/1.6 sans-serif;max-width:60rem;margin:2rem auto}.holds{color:#060}.not{color:#b00;font-weight:bold}textarea{width:100%}</style>
<h1>自证卷宗核验</h1>
<p><label>所持公钥（每行一个，可空）<textarea rows="2"></textarea></label></p>
<p><label>卷宗文件 <input type="file"></label></p>
<p><output></output></p><ol></ol>
<script type="module">
${packed(nounFiles).replaceAll('</script', '<\\/script')}${forPage}</script></html>
`;
