import { Module } from '@nestjs/common';
import { doorsOf, Nouns, through } from '#platform/acts';
import { Numbers } from '#platform/numbers';
import { asideNoun } from './aside/aside.noun.js';
import { controlNoun } from './control/control.noun.js';
import { nouns as operationsNouns } from './operations.nouns.js';
import { SettingAside } from './processes/setting-aside.js';

/**
 * The operators' part of the command API: orders to the worker, each on record. Reaches no table.
 */
@Module({
  controllers: [
    ...doorsOf(controlNoun),
    ...doorsOf(asideNoun, {
      SetEventAside: through(SettingAside, (process, id, told, asked) =>
        process.order(id, told, asked),
      ),
    }),
  ],
  providers: [SettingAside],
})
export class OperationsCommands {
  constructor(nouns: Nouns, numbers: Numbers) {
    nouns.add(numbers.series);
    for (const noun of operationsNouns) nouns.filesOf(noun);
  }
}
