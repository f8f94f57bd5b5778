import type { About } from '#domain/kernel';
import { decisions } from '#testing';
import type { FilingMissed } from '../source/source.events.js';
import * as story from '../source/source.examples.js';
import { sourceNoun } from '../source/source.noun.js';
import { pursueUnfiled } from './pursue-unfiled.reaction.js';

describe('X20 A major hazard source that was not filed in time', () => {
  it('is a clue of enforcement, of its unit, under WSL 101', () => {
    const [ring, then] = story.over('MHS-5', '2026-05-26T15:59:59.999Z', '2026-05-27 00:01');
    const [, missed] = decisions(sourceNoun)(...story.tale(story.identified, story.assessed))
      .when(ring, then)
      .events() as unknown as readonly [unknown, FilingMissed];
    expect(pursueUnfiled.on.FilingMissed!(missed.data, { id: 'event-7' } as About)).toMatchObject([
      {
        category: 'enforcementCase',
        id: 'event-7',
        type: 'RecordClue',
        data: {
          caseId: 'event-7',
          clue: {
            party: { kind: 'organisation', id: 'hongda' },
            acts: [
              {
                actId: 'filing-source-1-2026-05-26',
                item: 'AQ-101',
                punishes: 'WSL 101',
                harmed: false,
                foundOn: '2026-05-27',
              },
            ],
            source: 'inspection',
            organ: 'bureau',
            handlingOrgan: 'brigade',
          },
        },
      },
    ]);
  });
});
