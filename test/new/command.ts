import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { dashed, eventOf, lower, notSo, pascal, wordsOf } from './names.js';
import { chapterOf, declarerOf, eventsOf, foldOf, tablesOf } from './parts.js';
import { filled, type Plan } from './plan.js';
import { isProduct, Room } from './room.js';
import { rowOfCommand, rowOfEvent } from './rows.js';

/** What a new command is asked for with. */
export type AskedCommand = Readonly<{
  context: string;
  noun: string;
  verb: string;
  phase?: string;
  event?: string;
}>;

const importPath = (from: string, to: string): string => {
  const path = relative(from, to).replace(/\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
};

/** One word is a verb about the noun; more say it themselves. */
const namesOf = ({ noun, verb, event }: AskedCommand) => {
  const said = wordsOf(verb);
  const words = said.length === 1 ? [...said, ...wordsOf(noun)] : said;
  return { words, command: pascal(words), event: event ? pascal(wordsOf(event)) : eventOf(words) };
};

const mustBeFree = (room: Room, names: readonly string[], file: string): void => {
  if (room.has(file))
    notSo(
      `${file} is there already: take another name, or change what stands there（文件已存在）.`,
    );
  const context = join(room.root, room.context);
  const paths = readdirSync(context, { recursive: true, encoding: 'utf8' });
  for (const path of paths.filter((one) => one.endsWith('.ts') && isProduct(one))) {
    const text = readFileSync(join(context, path), 'utf8');
    const taken = names.find((name) => text.includes(`'${name}'`));
    if (taken)
      notSo(
        `${taken} is taken, in ${room.context}/${path}: take another name, or name the event with --event（名称已用）.`,
      );
  }
};

const addEvent = (room: Room, union: string, event: string): void => {
  const { source, union: written, events } = eventsOf(room, union);
  const fold = foldOf(room);
  const others = tablesOf(room, events, (share) => share > 0.9).filter(
    ({ table }) => table !== fold.table,
  );
  source.insertBefore(
    written,
    `/** What has happened（待写）. */\nexport type ${event} = Event<'${event}', { basis: string }>;\n\n`,
  );
  source.insert(written.type.getEnd(), ` | ${event}`);
  if (!source.importOf('Event')) source.addImport('type Event', '#domain/kernel');
  fold.source.append(fold.table, `${event}: (state) => state`);
  for (const other of others)
    other.source.append(other.table, `${event}: ${rowOfEvent(other.source, other.table)}`);
};

/** What a new command of a noun needs, its rule and its spec still to be written. */
export const newCommand = (root: string, asked: AskedCommand): Plan => {
  const room = Room.of(root, asked);
  const { words, command, event } = namesOf(asked);
  const { place, nounFile } = room;
  const file = `${place}/${dashed(words)}.ts`;
  mustBeFree(room, [command, event], file);
  const declarer = declarerOf(room);
  addEvent(room, declarer.union, event);
  const { source, list, names } = chapterOf(room);
  source.append(list, lower(words));
  source.addImport(lower(words), importPath(dirname(source.path), file));
  for (const tried of tablesOf(room, names, (share) => share > 0.5))
    tried.source.append(tried.table, `${command}: ${rowOfCommand(tried.source, tried.table)}`);
  const told = {
    place,
    file: dashed(words),
    command,
    verb: lower(words),
    event,
    said: words.join(' '),
    declarer: declarer.name,
    declarerFile: importPath(place, declarer.source.path),
    noun: `${lower(wordsOf(room.noun))}Noun`,
    nounFile: importPath(place, nounFile),
  };
  return new Map([...filled('command', told, root), ...room.edited]);
};
