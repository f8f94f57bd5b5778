import { Module } from '@nestjs/common';
import { doorsOf, Nouns, through } from '#platform/acts';
import { Numbers } from '#platform/numbers';
import { Decisions, DecisionWorld } from '#platform/store';
import { asideNoun } from './aside/aside.noun.js';
import { controlDecider } from './control/control.decider.js';
import { controlStream } from './control/control.stream.js';
import { OrdersController } from './http/orders.controller.js';
import { SettingAside } from './processes/setting-aside.js';

/** The operators' part of the command API: orders to the worker, each on record. Reaches no table. */
@Module({
  controllers: [
    OrdersController,
    ...doorsOf(asideNoun, {
      SetEventAside: through(SettingAside, (process, id, told, asked) =>
        process.order(id, told, asked),
      ),
    }),
  ],
  providers: [SettingAside],
})
export class OperationsCommands {
  constructor(nouns: Nouns, world: DecisionWorld, numbers: Numbers) {
    nouns.filesOf(asideNoun);
    nouns.add(numbers.series);
    nouns.add(new Decisions(controlStream, controlDecider, world));
  }
}
