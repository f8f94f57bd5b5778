import type { Besides } from './openapi-compare.js';

const refused = 'how an operation is refused was always so, and is described at each now';
const headers = 'the header was always read, and is described at each operation now';

const preview = 'new: what would follow is answered before it is done（预演）';
const answers = 'what an operation answers was always so, and is described field by field now';

/** What is described besides, and was always so. */
export const besides: readonly (Besides & Readonly<{ api: 'command' | 'query' }>)[] = [
  ...(['command', 'query'] as const).flatMap((api) => [
    { api, places: / answers (4\d\d|503)$/, why: refused },
    { api, places: / header Acting-As$/, why: headers },
    { api, places: / answers 200 body(?:$|[.[|])/, why: answers },
  ]),
  { api: 'query', places: / header Min-Position$/, why: headers },
  { api: 'command', places: / header Preview$/, why: preview },
  { api: 'command', places: / answers 20[01] body\.preview$/, why: preview },
  {
    api: 'command',
    places: / body(?:\.members\[\])?\.(?:facts|terms)\.\*/,
    why: 'which values such a table takes was always so, and is described now',
  },
  {
    api: 'command',
    places: / header Idempotency-Key$/,
    instead: /^required string$/,
    why: 'the form a key must have was always so, and is described now',
  },
];
