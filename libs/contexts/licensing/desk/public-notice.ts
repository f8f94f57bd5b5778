import { type Act, type Asks, fields, localDateOf, refuse } from '#domain/kernel';
import { again, byNotice, lapsed, postedFor, type Rung } from '#domain/procedure';
import type { PapersPosted, PapersServed } from './serving.events.js';
import {
  madeOn,
  mustBeServedHere,
  noticeClock,
  noticeRule,
  numbersOf,
  type Of,
  paperNumbers,
  papersServed,
  postedOf,
  servedOf,
  servers,
  type Serving,
} from './serving.js';

const asks = {
  papers: paperNumbers,
  service: fields.part(byNotice, { about: 'How（公告送达）' }),
};
type Asked = Asks<typeof asks>;

/**
 * 公告送达: papers that no other way reached the party with are posted to the public. They count
 * as served when the term is over, which the ringing clock puts on record (CPL 95; CAL-14, E6).
 */
export const postingPapers = <S extends Serving>({ codes, who }: Of<S>) => ({
  title: 'Post papers of the matter to the public（公告送达）',
  at: 'documents/public-notices',
  by: servers,
  asks,
  who,
  repeat: (asked: Asked, state: S): boolean => {
    const papers = numbersOf(asked);
    return again(postedOf(state, papers), { papers, service: asked.service }, 'already-posted');
  },
  late: (state: S, asked: Asked) => madeOn(state, numbersOf(asked)),
  rule: (asked: Asked, state: S, act: Act, by: string): readonly PapersPosted[] => {
    const papers = numbersOf(asked);
    const { service } = asked;
    mustBeServedHere(state, papers, codes);
    if (servedOf(state, papers))
      refuse('already-served', 'It has reached the party（已经送达当事人）.', 'CPL 95');
    const timer = { rule: noticeRule, duty: 'officer', name: noticeClock(papers) } as const;
    const term = postedFor(service, timer, act);
    const postedOn = localDateOf(act.validAt);
    const { dueDate: servedOn } = term.set;
    const data = { papers, service, postedOn, servedOn, by, clocks: [term] };
    return [{ type: 'PapersPosted', data }];
  },
});

/** The term of a public notice is over: what it posted and nobody handed over counts as served. */
export const servedByNotice = <S extends Serving>(
  of: Of<S>,
  state: S,
  act: Act,
  rung: Readonly<{ clock: string; ring: Rung }>,
): readonly [PapersServed] | undefined => {
  const { clock, ring } = rung;
  const posted = state.posted.find(({ papers }) => noticeClock(papers) === clock);
  const papers = posted?.papers.filter((one) => !servedOf(state, [one])) ?? [];
  if (!posted || papers.length === 0) return undefined;
  const { service } = posted;
  const receipt = { papers, service, servedOn: ring.set.dueDate, by: 'public-notice' };
  const { type, data } = papersServed(of, state, act, receipt);
  return [{ type, data: { ...data, clocks: [lapsed(clock, ring)] } }];
};
