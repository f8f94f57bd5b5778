import { deviceReference } from '#contexts/equipment/contract';
import { type Referring, seeing } from '#testing';
import { act, taken, file } from './exhibit/exhibit.examples.js';
import { exhibitNoun } from './exhibit/exhibit.noun.js';

const camera = {
  kind: 'body-camera',
  organ: 'bureau',
  facts: { kind: 'body-camera', called: '执法记录仪', sound: { calibrations: [], repairs: [] } },
} as const;

/** What an exhibit names: the device that it was taken with. */
export const referring: readonly Referring[] = [
  {
    noun: exhibitNoun,
    history: [],
    command: {
      type: 'TakeExhibit',
      data: { upload: 'u1', origin: taken.data.origin, file, equipment: 'device-1' },
    },
    act: seeing(act(), deviceReference, 'device-1', { standing: camera }),
  },
];
