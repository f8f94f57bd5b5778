import type { Samples } from '#testing';
import { bureau } from '../desk.examples.js';
import type { openingNoun } from './opening.noun.js';

// For each command of the book of openings a history in which it does something.

export const openingSamples: Samples<typeof openingNoun> = {
  OpenParticulars: {
    history: [],
    data: {
      opening: 'opening-1',
      file: { kind: 'application', id: 'application-1' },
      scope: 'name',
      reason: '制作许可证需核对姓名',
      onFile: { subject: 'citizen-1', organ: bureau },
    },
  },
};
