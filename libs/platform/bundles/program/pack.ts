import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

// The modules of the verifier as one text that needs nothing beside it: each becomes a function,
// in the order in which they need each other. What is packed is what the compiler wrote; it has
// no circles, and `test/architecture` sees to that.

const root = resolve(import.meta.dirname, '../../../..');

/** A module that needs Node or a package, and the one that says the same without. */
const swaps: Readonly<Record<string, string>> = {
  'node:crypto': 'libs/platform/bundles/verifier/node-crypto.js',
  'libs/domain/law/digest.js': 'libs/platform/bundles/verifier/digest.js',
  'libs/domain/law/calendar/packaged.js': 'libs/platform/bundles/verifier/no-calendar.js',
};

const pathOf = (from: string, asked: string): string => {
  const [, ring, name] = /^#(domain|platform|contexts)\/(.+)$/.exec(asked) ?? [];
  if (ring === 'contexts') return `libs/contexts/${name}.js`;
  if (ring) return `libs/${ring}/${name}/index.js`;
  return asked.startsWith('.') ? join(dirname(from), asked) : asked;
};

const fileOf = (from: string, asked: string): string => {
  const path = pathOf(from, asked);
  const file = swaps[path] ?? path;
  if (!file.startsWith('libs/')) throw new Error(`${from} needs ${asked}: not to be packed.`);
  return file;
};

const listed = (names: string): readonly (readonly [string, string])[] =>
  names
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('type '))
    .map((one) => {
      const [name = '', as = name] = one.split(/\s+as\s+/);
      return [name, as] as const;
    });

const pairs = (names: string): string =>
  listed(names)
    .map(([name, as]) => (name === as ? name : `${name}: ${as}`))
    .join(', ');

const taken = (names: string): string =>
  listed(names)
    .map(([name, as]) => `${as}: ${name}`)
    .join(', ');

type Written = { needs: string[]; names: string[] };

/** The text of a module without imports and exports; what it needs and what it gives. */
const plain = (path: string, into: Written): string => {
  const need = (asked: string): string => {
    const file = fileOf(path, asked);
    into.needs.push(file);
    return `modules[${JSON.stringify(file)}]`;
  };
  return readFileSync(join(root, path), 'utf8')
    .replaceAll(/^\/\/# sourceMappingURL=.*$/gm, '')
    .replaceAll(
      /^import \{([^}]*)\} from ['"](.+?)['"];$/gm,
      (_, names: string, from: string) => `const { ${pairs(names)} } = ${need(from)};`,
    )
    .replaceAll(
      /^import \* as (\w+) from ['"](.+?)['"];$/gm,
      (_, name: string, from: string) => `const ${name} = ${need(from)};`,
    )
    .replaceAll(/^export \* as (\w+) from ['"](.+?)['"];$/gm, (_, name: string, from: string) => {
      return `$given.${name} = ${need(from)};`;
    })
    .replaceAll(/^export \* from ['"](.+?)['"];$/gm, (_, from: string) => {
      return `Object.assign($given, ${need(from)});`;
    })
    .replaceAll(
      /^export \{([^}]*)\} from ['"](.+?)['"];$/gm,
      (_, names: string, from: string) =>
        `{ const { ${listed(names)
          .map(([name]) => name)
          .join(', ')} } = ${need(from)}; Object.assign($given, { ${taken(names)} }); }`,
    )
    .replaceAll(/^export \{\s*\};$/gm, '')
    .replaceAll(
      /^export ((?:const|let|class|async function\*?|function\*?)\s+)(\w+)/gm,
      (_, kind: string, name: string) => {
        into.names.push(name);
        return kind + name;
      },
    );
};

const moduleText = (path: string, done: Set<string>, out: string[]): void => {
  if (done.has(path)) return;
  done.add(path);
  const written: Written = { needs: [], names: [] };
  const text = plain(path, written);
  const left = /^(?:import|export)\b.*$/m.exec(text);
  if (left) throw new Error(`${path} is not to be packed: ${left[0]}`);
  for (const need of written.needs) moduleText(need, done, out);
  out.push(
    `modules[${JSON.stringify(path)}] = (() => { const $given = {};\n${text}\nreturn Object.assign($given, { ${written.names.join(', ')} }); })();`,
  );
};

const entry = 'libs/platform/bundles/verifier/check.js';

const nounsIn = (path: string): string => `...modules[${JSON.stringify(path)}].nouns`;

/** The verifier as statements: `checked` is its one function, `nouns` the rules of every file. */
export const packed = (nounFiles: readonly string[]): string => {
  const [out, done]: readonly [string[], Set<string>] = [[], new Set()];
  for (const path of [entry, ...nounFiles]) moduleText(path, done, out);
  return [
    'const modules = {};',
    ...out,
    `const { checked } = modules[${JSON.stringify(entry)}];`,
    `const nouns = [${nounFiles.map((path) => nounsIn(path)).join(', ')}];`,
    '',
  ].join('\n');
};

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
