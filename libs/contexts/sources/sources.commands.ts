import { Module } from '@nestjs/common';
import { doorsOf, Nouns, ownIdAs } from '#platform/acts';
import { pointNoun } from './point/point.noun.js';
import { sourceNoun } from './source/source.noun.js';
import { alarmNoun } from './alarm/alarm.noun.js';
import { nouns as all } from './sources.nouns.js';

/** Its part of the command API: major hazard sources, their points and alarms. */
@Module({
  controllers: [
    ...doorsOf(sourceNoun, { IdentifySource: ownIdAs('sourceId') }),
    ...doorsOf(pointNoun, { InstallPoint: ownIdAs('pointId') }),
    ...doorsOf(alarmNoun),
  ],
})
export class SourcesCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
