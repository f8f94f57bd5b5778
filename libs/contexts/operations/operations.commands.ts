import { Module } from '@nestjs/common';
import { doorsOf, Nouns, through } from '#platform/acts';
import type { ToldOf } from '#domain/kernel';
import type { dropFilter } from './filters/drop-filter.js';
import type { keepFilter } from './filters/keep-filter.js';
import { PersonalData } from '#platform/privacy';
import { Numbers } from '#platform/numbers';
import { asideNoun } from './aside/aside.noun.js';
import { controlNoun } from './control/control.noun.js';
import { ownFeedNoun } from './feeds/own-feed.noun.js';
import { ownFiltersNoun } from './filters/own-filters.noun.js';
import { nouns as operationsNouns } from './operations.nouns.js';
import { OwnFeedOf } from './processes/own-feed.js';
import { OwnFiltersOf } from './processes/own-filters.js';
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
    ...doorsOf(ownFeedNoun, {
      OpenFeed: through(OwnFeedOf, (own, _, __, asked) => own.open(asked)),
      RevokeFeed: through(OwnFeedOf, (own, _, __, asked) => own.revoke(asked)),
    }),
    ...doorsOf(ownFiltersNoun, {
      KeepFilter: through(OwnFiltersOf, (own, _, data: ToldOf<typeof keepFilter>, asked) =>
        own.perform({ type: 'KeepFilter', data }, asked),
      ),
      DropFilter: through(OwnFiltersOf, (own, _, data: ToldOf<typeof dropFilter>, asked) =>
        own.perform({ type: 'DropFilter', data }, asked),
      ),
    }),
  ],
  providers: [OwnFiltersOf, OwnFeedOf, PersonalData, SettingAside],
})
export class OperationsCommands {
  constructor(nouns: Nouns, numbers: Numbers) {
    nouns.add(numbers.series);
    for (const noun of operationsNouns) nouns.filesOf(noun);
  }
}
