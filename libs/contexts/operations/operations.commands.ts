import { Module } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { Decisions, DecisionWorld } from '#platform/store';
import { controlDecider } from './control/control.decider.js';
import { controlStream } from './control/control.stream.js';
import { OrdersController } from './http/orders.controller.js';

/** The operators' part of the command API: orders to the worker, each on record. Reaches no table. */
@Module({ controllers: [OrdersController] })
export class OperationsCommands {
  constructor(nouns: Nouns, world: DecisionWorld) {
    nouns.add(new Decisions(controlStream, controlDecider, world));
  }
}
