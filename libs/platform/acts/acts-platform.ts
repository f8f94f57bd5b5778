import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { FormsModule } from '#platform/papers';
import { DecisionWorld } from '#platform/store';
import { Numbers } from '#platform/numbers';
import { AnswerActs } from './answered.js';
import { Desk } from './desk.js';
import { OneAtATime } from './one-at-a-time.js';
import { Nouns } from './nouns.js';
import { PerformHandler } from './perform.js';
import { World } from './world.js';

/**
 * The way of an act: bus, deciders by noun, document numbers. Needs store, log, clock, registry and
 * law from outside.
 */
@Global()
@Module({
  imports: [CqrsModule.forRoot(), FormsModule],
  providers: [
    { provide: DecisionWorld, useClass: World },
    {
      provide: Numbers,
      useFactory: (world: DecisionWorld) => new Numbers(world),
      inject: [DecisionWorld],
    },
    { provide: APP_INTERCEPTOR, useClass: OneAtATime },
    { provide: APP_INTERCEPTOR, useClass: AnswerActs },
    Nouns,
    PerformHandler,
    Desk,
  ],
  exports: [DecisionWorld, FormsModule, Numbers, Nouns, Desk, CqrsModule],
})
export class ActsPlatform {}
