import { exhibitReference } from '#contexts/evidence/contract';
import { deviceReference } from '#contexts/equipment/contract';
import { type Referring, seeing, withFile } from '#testing';
import { caseNoun } from './case/case.noun.js';
import { caseSamples } from './case/samples/every-command.examples.js';
import { before, story, until } from './case/stories/case.examples.js';
import { act } from './case/stories/people.examples.js';

const { RecordFieldwork: sample } = caseSamples;
const detector = {
  kind: 'instrument',
  organ: 'bureau',
  facts: { kind: 'instrument', called: '气体检测仪', sound: { calibrations: [], repairs: [] } },
} as const;

const photo = '4f1c7a0e2b5d49c8a7f3e6d1b0c9f8e7d6c5b4a3928170f6e5d4c3b2a1908f7e';
const { scene } = story;
const waiver = { defence: true, hearing: true, paper: photo };

/** What a case cites: the instrument of a measurement, photographs, what the party signed. */
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
  {
    noun: caseNoun,
    history: before('scene'),
    command: { type: 'RecordFieldwork', data: { ...scene.command.data, files: [photo] } },
    act: withFile(scene.act, exhibitReference, photo),
  },
  {
    noun: caseNoun,
    history: until('noticeServed'),
    command: { type: 'WaiveRights', data: waiver },
    act: withFile(act('chen', '2026-04-14 10:00'), exhibitReference, photo),
  },
];
