import { exhibitReference } from '#contexts/evidence/contract';
import { type Referring, withFile } from '#testing';
import * as story from './accident/accident.examples.js';
import * as inquiry from './accident/inquiry/inquiry.examples.js';
import * as orders from './accident/orders/orders.examples.js';
import { accidentNoun } from './accident/accident.noun.js';
import * as assurance from './assurance/assurance.examples.js';
import { assuranceNoun } from './assurance/assurance.noun.js';
import { by } from './people.examples.js';

/** What is found, concluded and carried out is proven by files of the matter. */
export const referring: readonly Referring[] = [
  {
    noun: accidentNoun,
    history: story.tale(story.reported, story.unitReported, story.followed),
    command: story.found[0],
    act: withFile(by('ou', '2026-06-22 10:00'), exhibitReference, story.sum),
  },
  {
    noun: accidentNoun,
    history: story.tale(story.reported),
    command: { type: 'EndReport', data: story.endedAs['not-production'] },
    act: withFile(by('ou', '2026-06-24 10:00'), exhibitReference, story.sum),
  },
  {
    noun: accidentNoun,
    history: story.tale(...inquiry.upToTeam, inquiry.appraising),
    command: inquiry.appraised[0],
    act: withFile(by('duty', '2026-07-08 15:00'), exhibitReference, story.sum),
  },
  {
    noun: accidentNoun,
    history: story.tale(...inquiry.upToTeam),
    command: inquiry.submitted[0],
    act: withFile(by('ou', '2026-08-10 10:00'), exhibitReference, story.sum),
  },
  {
    noun: accidentNoun,
    history: story.tale(...orders.upToOrders),
    command: orders.done[0],
    act: withFile(by('ou', '2026-12-01 10:00'), exhibitReference, story.sum),
  },
  {
    noun: assuranceNoun,
    history: assurance.tale(assurance.opened, assurance.set, assurance.paid),
    command: assurance.drawn[0],
    act: assurance.knowingTheAccident(by('ou', '2026-06-20')),
  },
  {
    noun: assuranceNoun,
    history: assurance.tale(assurance.opened, assurance.set, assurance.paid, assurance.drawn),
    command: assurance.checked[0],
    act: assurance.knowingTheInspection(by('duty', '2026-06-29')),
  },
];
