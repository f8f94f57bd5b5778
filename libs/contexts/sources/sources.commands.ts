import { Module } from '@nestjs/common';
import { doorsOf, Nouns, ownIdAs, through } from '#platform/acts';
import type { ToldOf } from '#domain/kernel';
import type { installPoint } from './point/install-point.js';
import { pointNoun } from './point/point.noun.js';
import { sourceNoun } from './source/source.noun.js';
import { alarmNoun } from './alarm/alarm.noun.js';
import { PointCodeKeeper, PointCodes } from './processes/point-codes.js';
import { nouns as all } from './sources.nouns.js';

/** Its part of the command API: major hazard sources, their points and alarms. */
@Module({
  controllers: [
    ...doorsOf(sourceNoun, { IdentifySource: ownIdAs('sourceId') }),
    ...doorsOf(pointNoun, {
      InstallPoint: through(PointCodes, (of, id, told: ToldOf<typeof installPoint>, asked) =>
        of.perform(id, { type: 'InstallPoint', data: { pointId: id, ...told } }, asked),
      ),
    }),
    ...doorsOf(alarmNoun),
  ],
  providers: [PointCodes, PointCodeKeeper],
})
export class SourcesCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
