import {
  becameOf,
  commandsOf,
  type Event,
  fields,
  localDateOf,
  mustNotBeBefore,
  refuse,
} from '#domain/kernel';
import { again } from '../repeat.js';
import { inStream, lastOf, type Sending } from './dispatch-answers.js';
import { ofItsOffice, publicAt } from './entry.js';

const { day, text, whole } = fields;

const event = whole({
  about: 'Revision of the entry that made it public, or took it off（公开或者撤下登记的版本号）',
  min: 0,
  max: 1_000_000,
  example: 0,
});

const acknowledge = <S, E extends Event>({ by, stream }: Sending<E>) =>
  commandsOf<S, E>(undefined, 'kept')('AcknowledgePublication', {
    title: 'Record that it stands at a place, or is gone from there（登记公开回执）',
    at: 'publication-acknowledgements',
    by,
    system: ['reaction'],
    asks: {
      event,
      place: text({ about: 'Where（公开载体）', example: '区政府网站', max: 500 }),
      acknowledgedOn: day({ about: 'Seen there, or gone, on（核实日期）', past: true }),
    },
    who: ofItsOffice,
    repeat: (asked, state) => {
      const before = becameOf(state, asked.event)
        .map((one) => (one.type === 'PublicationAcknowledged' ? one.data : undefined))
        .find((one) => one?.place === asked.place);
      const { event, place } = asked;
      return again(
        before && { event, place, acknowledgedOn: before.acknowledgedOn },
        asked,
        'publication-acknowledged',
      );
    },
    rule: ({ event, place, acknowledgedOn }, state, act, by) => {
      const { about, places, on } = publicAt(stream, event, [state, act]);
      if (!places.includes(place))
        refuse(
          'another-place',
          `该次登记的载体是：${places.join('、')}（it was published elsewhere）.`,
        );
      mustNotBeBefore(on, acknowledgedOn);
      const data = { ...about, place, acknowledgedOn, by };
      return inStream<E>({ type: 'PublicationAcknowledged', data });
    },
  });

const takeOff = <S, E extends Event>({ by, stream }: Sending<E>) =>
  commandsOf<S, E>(undefined, 'kept')('TakeOffPublication', {
    title: 'Take off what is public（撤下公开）',
    at: 'publication-removals',
    by,
    asks: { event, reason: text({ about: 'Why（撤下理由及依据）', max: 1_000 }) },
    who: ofItsOffice,
    repeat: ({ event, reason }, state) => {
      const last = lastOf(state, event, 'PublicationTakenOff');
      return again(last && { event, reason: last.reason }, { event, reason }, 'taken-off');
    },
    rule: ({ event, reason }, state, act, by) => {
      const { about, places, off } = publicAt(stream, event, [state, act]);
      if (off) refuse('already-off', '该次登记本身就是撤下（that entry took it off already）.');
      const takenOffOn = localDateOf(act.now);
      const data = { ...about, places, reason, takenOffOn, by };
      return inStream<E>({ type: 'PublicationTakenOff', data });
    },
  });

/**
 * What becomes of what a noun makes public（公开的回执）, for its chapters: each place where it
 * stands says so, and each from which it was taken off.
 */
export const publicationAnswersOf = <S, E extends Event>(said: Sending<E>) =>
  ({
    title: `${said.tag}: acknowledgement of publications 公开回执`,
    commands: [acknowledge<S, E>(said)],
  }) as const;

/**
 * The same where the noun has no act of its own that takes off what is public（撤下公开）: one
 * that any noun has.
 */
export const publicationsOf = <S, E extends Event>(said: Sending<E>) =>
  ({
    title: `${said.tag}: acknowledgement of publications 公开回执`,
    commands: [acknowledge<S, E>(said), takeOff<S, E>(said)],
  }) as const;
