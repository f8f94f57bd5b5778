import type { Act, Event, Whose } from '#domain/kernel';
import { act, happened, officer, on, publish, story } from '../stories/execution.examples.js';
import { remediesSamples } from './remedies.examples.js';
import { type Asked, sent } from './sent.examples.js';

const whose: Whose = {
  organs: ['bureau'],
  hands: [],
  parties: [],
};

const { history: copied, data, act: answering } = remediesSamples.SubmitAnswer;
// The history of a sample of cases is one of cases.
const submitted = happened(copied as typeof story, [
  { type: 'SubmitAnswer', data },
  { ...act(officer, '2026-10-09'), ...answering },
]);
const published = happened(story, [publish, act(officer, '2026-09-21')]);

/** Somebody acts on the entry of that kind, which the stream hands to him. */
const about = (history: readonly Event[], type: string, day: string) => {
  const event = history.findIndex((one) => one.type === type);
  const recorded = { ...history[event]!, id: `e${event}` };
  return { event, by: { ...act(officer, day), recorded, whose } satisfies Act };
};

const answered = about(submitted, 'AnswerSubmitted', '2026-10-12');
const stands = about(published, 'DecisionPublished', '2026-09-22');
const number = '江环函〔2026〕12号';

const lift: Asked<'LiftDispatch'> = {
  type: 'LiftDispatch',
  data: { event: answered.event, reason: '复议申请已撤回' },
};

/** A sample for each command that tells what became of what a case sent out or made public. */
export const wentOutSamples = {
  RecordDispatchAnswer: sent(
    {
      type: 'RecordDispatchAnswer',
      data: { event: answered.event, answer: 'accepted', number, answeredOn: on('2026-10-12') },
    },
    answered.by,
    submitted,
  ),
  LiftDispatch: sent(lift, answered.by, submitted),
  AcknowledgeLifting: sent(
    {
      type: 'AcknowledgeLifting',
      data: { event: answered.event, number, acknowledgedOn: on('2026-10-12') },
    },
    answered.by,
    happened(submitted, [lift, answered.by]),
  ),
  AcknowledgePublication: sent(
    {
      type: 'AcknowledgePublication',
      data: {
        event: stands.event,
        place: publish.data.places[0]!,
        acknowledgedOn: on('2026-09-22'),
      },
    },
    stands.by,
    published,
  ),
};
