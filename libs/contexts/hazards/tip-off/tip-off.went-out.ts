import { dispatchAnswersOf } from '#domain/procedure';
import type { TipOffEvent } from '../tip-off-kept/tip-off.events.js';
import type { TipOff } from '../tip-off-kept/tip-off.state.js';
import { tipOffStream } from '../tip-off-kept/tip-off.stream.js';

const said = {
  tag: 'tip-offs',
  by: ['officer', 'intake-clerk', 'head-of-organ', 'principal-head'],
  stream: tipOffStream,
} as const;

/** What bodies outside say to what was sent to them（移送后的答复）. */
export const tipOffDispatchAnswers = dispatchAnswersOf<TipOff, TipOffEvent>(said);
