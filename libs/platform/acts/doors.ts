import { Body, Controller, Optional, Param, Post, Put, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import {
  type AnyNoun,
  type AnyVerb,
  type Event,
  fields,
  type Fields,
  type Noun,
  whoMay,
} from '#domain/kernel';
import { type Asked, Asking, isFileId, Permit, PermitByLaw, PermitEvenAway } from '#platform/http';
import type { Answer } from '#platform/store';
import { Act } from './answered.js';
import { Sealing } from '#platform/privacy';
import { atTheDoor, bodyClass, exampleOf, asRecorded, pathClass } from '#platform/bodies';
import { Desk, idFor } from './desk.js';
import { peopleAround } from './people-around.js';
import type { Way, Ways } from './ways.js';

type Told = Readonly<Record<string, unknown>>;
type Knock = (path: Told, body: Told | undefined, asked: Asked) => unknown;

const pascal = (category: string): string => category[0]!.toUpperCase() + category.slice(1);

/** What the id of a noun is called in paths. */
const wordOf = ({ id }: Pick<AnyNoun, 'id'>): string => (id && Object.keys(id)[0]) ?? 'id';

/** The path of a command from the root; `POST enforcement-cases/:id/termination`. */
export const pathOf = (noun: Pick<AnyNoun, 'path' | 'id'>, at: string): string => {
  if (at.startsWith('/')) return at.slice(1);
  return at === '' ? noun.path : `${noun.path}/:${wordOf(noun)}/${at}`;
};

const inPath = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);

const some = (all: Fields, which: (name: string) => boolean): Fields =>
  Object.fromEntries(Object.entries(all).filter(([name]) => which(name)));

const usualId = ({ title }: Pick<AnyNoun, 'title'>): Fields => ({
  id: fields.checked({
    about: `${title}: id`,
    rule: 'matches',
    schema: { type: 'string' },
    fits: isFileId,
    otherwise: 'is no id（不是编号）',
  }),
});

/** A command at its address, and which of its fields stand in the path, which in the body. */
type Door = Readonly<{
  noun: AnyNoun;
  verb: AnyVerb;
  path: string;
  fields: Readonly<{ path: Fields; body: Fields; asked: Fields }>;
}>;

const doorOf = (noun: AnyNoun, verb: AnyVerb, at: string): Door => {
  const path = pathOf(noun, at);
  const names = inPath(path);
  // `:id` is always the noun's; a field of that name stands in the body.
  const isInPath = (name: string): boolean => name !== 'id' && names.includes(name);
  const asked = some(verb.asks, isInPath);
  const ids = some(noun.id ?? usualId(noun), (name) => names.includes(name));
  const body = some(verb.asks, (name) => !isInPath(name));
  return { noun, verb, path, fields: { path: { ...ids, ...asked }, body, asked } };
};

/** What the validator hears of the path and of the body; `Object` where there is none. */
const classesOf = (door: Door) => {
  const schema = `${pascal(door.noun.category)}${door.verb.name}`;
  const { path, body } = door.fields;
  const any = (all: Fields): boolean => Object.keys(all).length > 0;
  return {
    inPath: any(path) ? pathClass(`${schema}Path`, path) : undefined,
    said: any(body) ? bodyClass(`${schema}Body`, body) : undefined,
    fields: body,
  };
};

const permitted = ({ whoseActs }: AnyNoun, verb: AnyVerb): MethodDecorator => {
  const { name, by, evenAway } = verb;
  const [first, ...others] = by;
  if (!first) throw new Error(`${name} has a door and nobody who may knock.`);
  if (evenAway) return PermitEvenAway(first, ...others);
  return whoseActs ? PermitByLaw(whoseActs, first, ...others) : Permit(first, ...others);
};

const decorated = (door: Door, doors: object): void => {
  const { verb } = door;
  const { name } = verb;
  const { inPath, said, fields } = classesOf(door);
  const params = [inPath, said, undefined];
  const types = params.map((type) => type ?? Object);
  Reflect.defineMetadata('design:paramtypes', types, doors, name);
  [Param(), Body(), Asking()].forEach((take, at) => {
    if (params[at] || at === 2) take(doors, name, at);
  });
  const value = atTheDoor(fields, { ...(verb.example ?? exampleOf(fields)) });
  const decorators = [
    (verb.method === 'put' ? Put : Post)(door.path),
    Act(verb.title, verb.method, whoMay(door.noun, verb)),
    permitted(door.noun, verb),
    ...(said ? [ApiBody({ type: said, examples: { example: { value } } })] : []),
  ];
  const descriptor = Object.getOwnPropertyDescriptor(doors, name)!;
  for (const decorate of decorators) decorate(doors, name, descriptor);
};

/** What stands behind every door: the bus, the processes, and what seals people's data. */
type Behind = Readonly<{ desk: Desk; parts: ModuleRef; sealing: Sealing | undefined }>;

const knockOf = (door: Door, behind: Behind, way: Way<object> | undefined): Knock => {
  const { desk, parts, sealing } = behind;
  const { noun, verb } = door;
  const seals = Sealing.isAsked(verb.asks) ? sealing : undefined;
  const around = peopleAround(desk, noun);
  const { asked: pathFields, path: ids, body: fields } = door.fields;
  const word = wordOf(noun);
  const send = (id: string, data: object, asked: Asked): Promise<Answer> =>
    desk.perform(noun, id, { type: verb.name, data }, asked);
  const go = way?.through(parts, send) ?? send;
  return async (path, body, asked) => {
    const inPath = Object.fromEntries(Object.keys(pathFields).map((name) => [name, path[name]]));
    const said = { ...inPath, ...asRecorded(fields, body ?? {}) };
    const id = word in ids ? String(path[word]) : idFor(asked, noun.idsFrom);
    const known = seals && (await around(word in ids ? id : undefined, asked));
    const data = seals
      ? await seals.hidden(verb.asks, said, `${noun.category}.${id}`, known)
      : said;
    return desk.previewed(asked, (quiet) => go(id, data, quiet));
  };
};

/** One controller with the doors of a chapter, made of Nest's own decorators. */
const chapterDoors = (
  noun: AnyNoun,
  chapter: AnyNoun['chapters'][number],
  ways: Readonly<Record<string, Way<object> | undefined>>,
): Type => {
  class Doors {
    readonly knocks: ReadonlyMap<string, Knock>;

    constructor(desk: Desk, parts: ModuleRef, sealing?: Sealing) {
      const behind = { desk, parts, sealing };
      this.knocks = new Map(
        doors.map((door) => [door.verb.name, knockOf(door, behind, ways[door.verb.name])]),
      );
    }
  }
  const doors = chapter.commands.flatMap((verb): Door[] =>
    verb.at === undefined ? [] : [doorOf(noun, verb, verb.at)],
  );
  for (const door of doors) {
    const { name } = door.verb;
    const value = function (this: Doors, path: Told, body: Told, asked: Asked): unknown {
      return this.knocks.get(name)!(path, body, asked);
    };
    Object.defineProperty(value, 'name', { value: name });
    Object.defineProperty(Doors.prototype, name, { value, writable: true, configurable: true });
    decorated(door, Doors.prototype);
  }
  Reflect.defineMetadata('design:paramtypes', [Desk, ModuleRef, Sealing], Doors);
  Optional()(Doors, undefined, 2);
  Object.defineProperty(Doors, 'name', { value: `${pascal(noun.category)}Doors` });
  ApiTags(chapter.title)(Doors);
  Controller()(Doors);
  return Doors;
};

/**
 * The writing routes of a noun: one for each of its commands, checked, permitted and documented by
 * what the command says of itself. `ways` names the processes that commands go through.
 */
export const doorsOf = <S, E extends Event, V extends AnyVerb<S, E>>(
  noun: Noun<S, E, V>,
  ...[ways]: object extends Ways<V> ? [ways?: Ways<V>] : [ways: Ways<V>]
): readonly Type[] =>
  noun.chapters
    .filter(({ commands }) => commands.some(({ at }) => at !== undefined))
    .map((chapter) => chapterDoors(noun, chapter, { ...ways }));
