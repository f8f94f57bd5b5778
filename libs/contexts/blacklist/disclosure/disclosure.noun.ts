import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { newsOf, recomputing, ringing } from '#domain/procedure';
import { answerObjection, answerRequest, carryOutObjection } from './answer-disclosure.js';
import type { DisclosureEvent } from './disclosure.events.js';
import {
  carryOutClock,
  type Disclosure,
  disclosureCommand,
  disclosureStream,
  evolveDisclosure,
  noDisclosure,
  whoseDisclosure,
} from './disclosure.state.js';
import { objectToEntry, requestInformation } from './file-disclosure.js';
import { askThirdParty, extendAnswer, hearThirdParty } from './running-answer.js';

/** A request for information, or an objection to what is public（公开申请、公示信息异议）. */
export const disclosureNoun = noun({
  stream: disclosureStream,
  title: 'Request for information, objection to an entry（依申请公开、公示信息异议）',
  path: 'disclosures',
  whoseActs: ['OGI 33'],
  whose: whoseDisclosure,
  over: ({ answered, clocks }) =>
    overWhen(answered !== undefined && clocks[carryOutClock] === undefined),
  initial: noDisclosure,
  evolve: evolveDisclosure,
  chapters: [
    {
      title: 'blacklist: requests and objections 依申请公开、公示信息异议',
      commands: [
        requestInformation,
        objectToEntry,
        extendAnswer,
        askThirdParty,
        hearThirdParty,
        answerRequest,
        answerObjection,
        carryOutObjection,
        disclosureCommand('RecomputeClocks', recomputing),
        disclosureCommand('RingClock', ringing<Disclosure, DisclosureEvent>({ news: newsOf })),
      ],
    },
  ],
  begins: ['RequestInformation', 'ObjectToEntry'],
  unknown: ['no-such-disclosure', 'There is no such request（无此公开申请或者异议）.'],
});

export type DisclosureCommand = CommandOf<typeof disclosureNoun>;
