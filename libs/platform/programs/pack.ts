import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

// Modules of the product as one text that needs nothing beside it: each becomes a function,
// in the order in which they need each other. What is packed is what the compiler wrote; it has
// no circles, and `test/architecture` sees to that.

const root = resolve(import.meta.dirname, '../../..');

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

/** These modules and what they need, in their order, as statements that fill `modules`. */
export const packedModules = (paths: readonly string[]): string => {
  const [out, done]: readonly [string[], Set<string>] = [[], new Set()];
  for (const path of paths) moduleText(path, done, out);
  return ['const modules = {};', ...out].join('\n');
};

const nounsIn = (path: string): string => `...modules[${JSON.stringify(path)}].nouns`;

/** The rules of every kind of file that these modules have, as the text of a list. */
export const nounsOf = (nounFiles: readonly string[]): string =>
  `[${nounFiles.map((path) => nounsIn(path)).join(', ')}]`;

const [lawBook, calendar] = ['libs/domain/law/law-book.js', 'libs/domain/law/calendar/calendar.js'];

/**
 * The rules of every kind of file as one module that needs nothing beside it（裁定规则全文）:
 * `nouns`, and what law and calendar are made of. It is the same text for the same build, byte for
 * byte, so that its digest names the program that decided.
 */
export const rulesText = (nounFiles: readonly string[]): string =>
  [
    packedModules([...nounFiles, lawBook, calendar]),
    `export const nouns = ${nounsOf(nounFiles)};`,
    `export const { lawBook } = modules[${JSON.stringify(lawBook)}];`,
    `export const { calendarOf } = modules[${JSON.stringify(calendar)}];`,
    '',
  ].join('\n');
