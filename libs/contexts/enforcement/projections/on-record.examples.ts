import { decideSeeing } from '#testing';
import { type Act, evolveOne, type Recorded, streamName } from '#domain/kernel';
import { type CaseCommand, caseNoun } from '../case/case.noun.js';
import type { Case } from '../case/case.state.js';
import { type Moment, story } from '../case/stories/case.examples.js';
import { caseId } from '../case/stories/matter.examples.js';
import { caseStream } from '../case/case.stream.js';
import type { CaseEvent } from './case-event.js';

/** Somebody's act in a story of a whole case. */
export type CaseStep = Readonly<{ command: CaseCommand; act: Act }>;

const moments = Object.keys(story) as readonly Moment[];

/** The acts of the story up to and with that moment. */
export const stepsUntil = (last: Moment): readonly CaseStep[] =>
  moments.slice(0, moments.indexOf(last) + 1).map((moment) => story[moment]);

const envelopeOf = ({ actor, now, validAt, commandId, law }: Act) => ({
  $correlationId: commandId,
  $causationId: commandId,
  commandId,
  actor,
  validAt,
  recordedAt: now,
  schema: 0,
  law: law.digest,
  calendar: law.calendar,
  code: 'test',
  asked: '',
  registry: '0/0',
  previous: '',
  digest: '',
});

const recordedBy = (
  event: CaseEvent,
  revision: number,
  { by, id }: Readonly<{ by: Act; id: string }>,
): Recorded<CaseEvent> => ({
  ...event,
  id: `event-${revision}`,
  stream: streamName(caseStream, '440704', id),
  revision,
  position: { commit: `${revision}`, prepare: `${revision}` },
  created: by.now,
  envelope: envelopeOf(by),
});

/** What these acts leave on record, with who did it and when. */
export const onRecord = (
  steps: readonly CaseStep[],
  id: string = caseId,
): readonly Recorded<CaseEvent>[] => {
  const history: Recorded<CaseEvent>[] = [];
  let state: Case = caseNoun.initial;
  for (const { command, act: by } of steps)
    for (const event of decideSeeing(caseNoun, command, state, by)) {
      state = evolveOne(caseNoun.evolve, state, event);
      history.push(recordedBy(event, history.length, { by, id }));
    }
  return history;
};

/** Events on record, when it does not matter who wrote them and when. */
export const recordedAs = (events: readonly CaseEvent[]): readonly Recorded<CaseEvent>[] =>
  events.map((event, revision) =>
    recordedBy(event, revision, { by: story.served.act, id: caseId }),
  );
