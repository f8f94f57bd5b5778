import { Module } from '@nestjs/common';
import { doorsOf, Nouns, through, type Way } from '#platform/acts';
import type { ToldOf } from '#domain/kernel';
import type { installPoint } from './point/install-point.js';
import { gatewayNoun } from './gateway/gateway.noun.js';
import type { registerGateway } from './gateway/register-gateway.js';
import { pointNoun } from './point/point.noun.js';
import type { identifySource } from './source/identify-source.js';
import { sourceNoun } from './source/source.noun.js';
import { alarmNoun } from './alarm/alarm.noun.js';
import { IdentifiedOnce, SourceNameKeeper } from './processes/identified-once.js';
import { PointCodeKeeper, PointCodes } from './processes/point-codes.js';
import { nouns as all } from './sources.nouns.js';

/** An account is one gateway, whoever registers it. */
const underItsAccount: Way<ToldOf<typeof registerGateway>> = {
  through: (_, send) => (__, told, asked) => send(told.account, told, asked),
};

/** Its part of the command API: major hazard sources, their points and alarms. */
@Module({
  controllers: [
    ...doorsOf(sourceNoun, {
      IdentifySource: through(
        IdentifiedOnce,
        (of, id, told: ToldOf<typeof identifySource>, asked) =>
          of.perform(id, { type: 'IdentifySource', data: { sourceId: id, ...told } }, asked),
      ),
    }),
    ...doorsOf(pointNoun, {
      InstallPoint: through(PointCodes, (of, id, told: ToldOf<typeof installPoint>, asked) =>
        of.perform(id, { type: 'InstallPoint', data: { pointId: id, ...told } }, asked),
      ),
    }),
    ...doorsOf(gatewayNoun, { RegisterGateway: underItsAccount }),
    ...doorsOf(alarmNoun),
  ],
  providers: [PointCodes, PointCodeKeeper, IdentifiedOnce, SourceNameKeeper],
})
export class SourcesCommands {
  constructor(nouns: Nouns) {
    for (const one of all) nouns.filesOf(one);
  }
}
