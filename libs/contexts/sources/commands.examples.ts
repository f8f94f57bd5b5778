import type { Act, Role } from '#domain/kernel';
import { samplesOfName, type Tried } from '#testing';
import { alarmSamples } from './alarm/alarm.examples.js';
import { alarmNoun } from './alarm/alarm.noun.js';
import { gatewaySamples } from './gateway/gateway.examples.js';
import { gatewayNoun } from './gateway/gateway.noun.js';
import { actor, by } from './people.examples.js';
import { pointSamples } from './point/point.examples.js';
import { pointNoun } from './point/point.noun.js';
import { type PointCode, pointCodeNoun } from './point-code/point-code.noun.js';
import { type SourceName, sourceNameNoun } from './source-name/source-name.noun.js';
import { sourceSamples } from './source/source.examples.js';
import { sourceNoun } from './source/source.noun.js';
import type { nouns } from './sources.nouns.js';

const office = {
  act: (changes: Partial<Act>): Act => by('chen', '2026-06-02', changes),
  somebody: (role: Role) => actor('chen', role),
};

const source: SourceName = { unit: 'hongda', name: '液氨储罐区', address: '东宁路1号' };
const code: PointCode = { on: 'source-1', code: 'ti-101' };

/** For each command a history in which it does something. */
export const tried: readonly Tried<(typeof nouns)[number]>[] = [
  { ...office, noun: sourceNoun, samples: sourceSamples },
  { ...office, noun: pointNoun, samples: pointSamples },
  { ...office, noun: gatewayNoun, samples: gatewaySamples },
  { ...office, noun: alarmNoun, samples: alarmSamples },
  { ...office, noun: pointCodeNoun, samples: samplesOfName(code) },
  { ...office, noun: sourceNameNoun, samples: samplesOfName(source) },
];
