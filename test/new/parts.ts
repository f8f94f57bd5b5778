import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { notSo } from './names.js';
import { foldersIn, isProduct, type Room } from './room.js';
import { constantsOf, type Source, tableIn } from './source.js';

type Table = Readonly<{ source: Source; table: ts.ObjectLiteralExpression }>;

const product = (room: Room, folder: string, recursive = false): readonly Source[] =>
  room.sources(folder, recursive).filter(({ path }) => isProduct(path));

/**
 * What declares commands of a noun: those of what is there, if it tells them apart; and how its
 * events are called.
 */
export const declarerOf = (room: Room) => {
  const all = product(room, room.folder, true).flatMap((source) =>
    constantsOf(source).map(({ name, initializer }) => ({ source, name, call: initializer })),
  );
  const by = (maker: string) =>
    all.find(({ source, call }) => call?.getText(source.tree).startsWith(`${maker}<`));
  const found = by('commandsOnThe') ?? by('commandsOf');
  if (!found?.call || !ts.isCallExpression(found.call))
    return notSo(
      `${room.noun} does not export what declares its commands: write export const … = commandsOf<…>() in its state first（须先导出命令声明）.`,
    );
  const { source, name, call } = found;
  const union = call.typeArguments?.at(-1)?.getText(source.tree) ?? '';
  return { source, name: name.getText(source.tree), union };
};

const unionIn = (source: Source, is: (name: string) => boolean) => {
  const own = source.tree.statements.filter((one) => ts.isTypeAliasDeclaration(one));
  const union = own.find(({ name }) => is(name.text));
  if (!union) return undefined;
  const types = ts.isUnionTypeNode(union.type) ? [...union.type.types] : [union.type];
  const events = types
    .map((type) => type.getText(source.tree))
    .filter((type) => own.some(({ name }) => name.text === type));
  return events.length > 0 ? { source, union, events } : undefined;
};

/** The events that a command of this room may tell, where they are written down. */
export const eventsOf = (room: Room, union: string) => {
  const written = (folder: string) =>
    product(room, folder).filter(({ path }) => path.endsWith('.events.ts'));
  const ofPhase = room.phase ? written(room.place) : [];
  const found = [
    ...ofPhase.map((source) => unionIn(source, (name) => name.endsWith('Event'))),
    ...written(room.folder).map((source) => unionIn(source, (name) => name === union)),
  ].find((one) => one !== undefined);
  if (found) return found;
  const phases = foldersIn(room.root, room.folder).filter((name) =>
    readdirSync(join(room.root, room.folder, name)).some((file) => file.endsWith('.events.ts')),
  );
  return phases.length === 0
    ? notSo(
        `${room.folder} has no .events.ts with the union ${union}: write it first（须先写明事件）.`,
      )
    : notSo(
        `${room.noun} is sliced by phase: say which with --in, one of ${phases.join(', ')}（请指明阶段）.`,
      );
};

const listed = (source: Source, name: string): readonly ts.Expression[] =>
  source
    .all(ts.isPropertyAssignment)
    .filter((one) => one.name.getText(source.tree) === name)
    .map(({ initializer }) => initializer);

/** The table that says what each event makes of the state. */
export const foldOf = (room: Room): Table => {
  const folders = [...new Set([room.place, room.folder])];
  for (const source of folders.flatMap((folder) => product(room, folder)))
    for (const { name, initializer } of constantsOf(source)) {
      const table = tableIn(initializer);
      const owns = table?.properties.some((one) => !ts.isSpreadAssignment(one));
      if (table && owns && name.getText(source.tree).startsWith('evolve')) return { source, table };
    }
  const source = room.source(room.nounFile);
  const table = listed(source, 'evolve').find((one) => ts.isObjectLiteralExpression(one));
  return table
    ? { source, table }
    : notSo(
        `${room.place} has no table called evolve…: say there first what an event changes（须先写明状态变化）.`,
      );
};

/**
 * The list that the command joins: of its phase, or the first of the noun that has commands of its
 * folder.
 */
export const chapterOf = (room: Room) => {
  const own = room.phase && `${room.place}/${room.phase}.commands.ts`;
  const source = room.source(own && room.has(own) ? own : room.nounFile);
  const lists = listed(source, 'commands').filter((one) => ts.isArrayLiteralExpression(one));
  const from = source.path === own || !room.phase ? './' : `./${room.phase}/`;
  const near = ({ elements }: ts.ArrayLiteralExpression): boolean =>
    elements.some((one) => source.importOf(one.getText(source.tree))?.startsWith(from));
  const list = lists.find(near) ?? lists[0];
  if (!list)
    return notSo(
      `${source.path} has no chapter: write chapters: [{ title, commands: [] }] there first（须先写章节）.`,
    );
  const names = list.elements
    .filter((one) => ts.isIdentifier(one))
    .map(({ text }) => text[0]!.toUpperCase() + text.slice(1));
  return { source, list, names };
};

const keysOf = ({ source, table }: Table): readonly string[] =>
  table.properties.flatMap(({ name }) => (name ? [name.getText(source.tree)] : []));

/**
 * The tables of the context in which so many of these have a row: a new one needs one there, or it
 * does not compile.
 */
export const tablesOf = (
  room: Room,
  names: readonly string[],
  isMany: (share: number) => boolean,
): readonly Table[] =>
  room
    .sources(room.context, true)
    .flatMap((source) =>
      source.all(ts.isObjectLiteralExpression).map((table) => ({ source, table })),
    )
    .filter((one) => {
      const keys = keysOf(one);
      return isMany(names.filter((name) => keys.includes(name)).length / names.length);
    });
