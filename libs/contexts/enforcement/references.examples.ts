import { deviceReference } from '#contexts/equipment/contract';
import { type Referring, seeing } from '#testing';
import { caseNoun } from './case/case.noun.js';
import { caseSamples } from './case/samples/every-command.examples.js';
import { act } from './case/stories/people.examples.js';

const { RecordFieldwork: sample } = caseSamples;
const detector = {
  kind: 'instrument',
  organ: 'bureau',
  facts: { kind: 'instrument', called: '气体检测仪', inUse: true },
} as const;

/** What was measured at a scene names the instrument. */
export const referring: readonly Referring[] = [
  {
    noun: caseNoun,
    history: sample.history,
    command: {
      type: 'RecordFieldwork',
      data: {
        ...sample.data,
        measurements: [
          { measurand: '可燃气体浓度', value: '12.5', measuredIn: '%LEL', instrument: 'device-1' },
        ],
      },
    },
    act: seeing(act('chen', '2026-05-12 10:00', sample.act), deviceReference, 'device-1', {
      standing: detector,
    }),
  },
];
