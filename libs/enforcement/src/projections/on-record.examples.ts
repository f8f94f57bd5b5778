import { type Act, decide, evolveOne, type Recorded, streamName } from '#libs/kernel';
import { type Case, type CaseCommand, caseDecider } from '../case/case.decider.js';
import { type Moment, story } from '../case/case.examples.js';
import { caseId } from '../case/matter.examples.js';
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

/** What these acts leave on record, with who did it and when. */
export const onRecord = (
  steps: readonly CaseStep[],
  id: string = caseId,
): readonly Recorded<CaseEvent>[] => {
  const stream = streamName(caseStream, '440704', id);
  const history: Recorded<CaseEvent>[] = [];
  let state: Case = caseDecider.initial;
  for (const { command, act } of steps)
    for (const event of decide(caseDecider, command, state, act)) {
      state = evolveOne(caseDecider.evolve, state, event);
      const revision = history.length;
      history.push({
        ...event,
        id: `event-${revision}`,
        stream,
        revision,
        position: { commit: `${revision}`, prepare: `${revision}` },
        created: act.now,
        envelope: envelopeOf(act),
      });
    }
  return history;
};
