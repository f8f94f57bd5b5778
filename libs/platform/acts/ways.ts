import type { Type } from '@nestjs/common';
import type { ModuleRef } from '@nestjs/core';
import type { AnyVerb, ToldOf } from '#domain/kernel';
import type { Asked } from '#platform/http';
import type { Answer } from '#platform/store';
import { idFor } from './desk.js';

type Go<Told> = (id: string, told: Told, asked: Asked) => Promise<Answer>;

/**
 * What stands between a door and the rule: a process over several streams, or an id made at the
 * door.
 */
export type Way<Told> = Readonly<{
  through: (parts: ModuleRef, send: Go<object>) => Go<Told>;
}>;

/**
 * Leads a door through a process:
 * `through(Filing, (filing, id, _, asked) => filing.file(id, asked))`.
 */
export const through = <P, Told = object>(
  process: Type<P>,
  go: (process: P, id: string, told: Told, asked: Asked) => Promise<Answer>,
): Way<Told> => ({
  through: (parts) => {
    const one = parts.get(process, { strict: false });
    return (id, told, asked) => go(one, id, told, asked);
  },
});

/**
 * Puts an id into the command that follows from the idempotency key, so that a blind retry names
 * the same thing.
 */
export const newIdAs = (field: string, word = field): Way<object> => ({
  through: (_, send) => (id, told, asked) =>
    send(id, { [field]: idFor(asked, word), ...told }, asked),
});

/** Tells a new one its own id, which its events carry to those who follow them. */
export const ownIdAs = (field: string): Way<object> => ({
  through: (_, send) => (id, told, asked) => send(id, { [field]: id, ...told }, asked),
});

/**
 * A command whose rule sees more than a person says has no door without a process; one without a
 * door needs none.
 */
type NeedsOne<V> = V extends AnyVerb & Readonly<{ at?: string }>
  ? V['at'] extends undefined
    ? never
    : ToldOf<V> extends Parameters<V['decide']>[0]
      ? never
      : V['name']
  : never;
type Named<V> = V extends AnyVerb ? { [N in V['name']]: Way<ToldOf<V>> } : never;
type Both<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer A) => void
  ? A
  : never;

/**
 * For the commands of a noun that go through a process, which. One that needs it and has none does
 * not compile.
 */
export type Ways<V> = Readonly<
  Pick<Both<Named<V>>, NeedsOne<V> & keyof Both<Named<V>>> & Partial<Both<Named<V>>>
>;
