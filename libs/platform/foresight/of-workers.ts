import 'reflect-metadata';
import { type DynamicModule, Global, type InjectionToken, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  type AnyReaction,
  type Followed,
  ProjectionRunner,
  ReactionRunner,
  type RunOptions,
  type Running,
} from '#platform/following';

/** What the worker's modules follow: every projection, every reaction. */
export type OfWorkers = Readonly<{
  projections: readonly Running[];
  reactions: readonly AnyReaction[];
}>;

type Given = readonly (readonly [InjectionToken, unknown])[];

@Module({})
class Contexts {}

@Global()
@Module({})
class Ground {}

/** What the contexts' modules ask for. */
const grounded = (given: Given): DynamicModule => ({
  module: Ground,
  providers: given.map(([provide, useValue]) => ({ provide, useValue })),
  exports: given.map(([token]) => token),
});

/**
 * Every projection and reaction as the worker runs it, asked of the same modules, so that there is
 * no second list; nothing is followed, no reaction reacts, no clock rings.
 */
export const askedOfWorkers = async (
  workers: readonly Type[],
  given: Given,
): Promise<OfWorkers> => {
  const projections: Running[] = [];
  const reactions: AnyReaction[] = [];
  const ground = grounded([
    ...given,
    [ReactionRunner, { run: (one: AnyReaction) => void reactions.push(one) }],
    [
      ProjectionRunner,
      {
        run: (followed: Followed, options: RunOptions = {}) =>
          void projections.push({ followed, options }),
      },
    ],
  ]);
  const app = await NestFactory.createApplicationContext(
    { module: Contexts, imports: [ground, ...workers] },
    { logger: false, abortOnError: false },
  );
  await app.close();
  return { projections, reactions };
};
