import { type About, localDateOf, partsOf, streamName } from '#domain/kernel';
import { issuedIn } from '#domain/procedure';
import type { LookingReaction } from '#platform/following';
import type { Reading } from '#platform/log';
import type { PaperEnd, PaperSource, PastAct } from '#platform/papers';
import type { PaperWithdrawn } from '../paper/paper.events.js';
import { type Keyed, to } from './keyed.js';
import { livingPaper } from './living-paper.js';

type Ending = Readonly<{ type: string; data: object; about: About }>;

/** The acts of a matter, up to one of them where that is named. */
const actsOf = async (
  { log }: Reading,
  stream: string,
  before = Infinity,
): Promise<readonly PastAct[]> => {
  const acts: PastAct[] = [];
  for await (const { id, type, data, revision } of log.readStream(stream)) {
    if (revision >= before) break;
    if (typeof data === 'object') acts.push({ id, type, data });
  }
  return acts;
};

const papersIn = (acts: readonly PastAct[], { titles, of }: PaperEnd): readonly string[] =>
  acts
    .filter((act) => of?.(act) ?? true)
    .flatMap(({ id, data }) =>
      issuedIn(data).flatMap(({ title }, at) => (titles.includes(title) ? [`${id}-${at}`] : [])),
    );

/** The papers that end, as their acts issued them. */
const issuedBefore = async (
  reading: Reading,
  end: PaperEnd,
  { district, past }: Readonly<{ district: string; past: readonly PastAct[] }>,
): Promise<readonly string[]> => {
  if (!end.issuedBy) return papersIn(past, end);
  const found = await Promise.all(
    end.issuedBy.map(async (kind) => {
      const stream = streamName(kind, district, kind.id);
      return papersIn(await actsOf(reading, stream), end);
    }),
  );
  return found.flat();
};

const saidOf = (
  { because, act, number, undoes }: PaperEnd,
  { data, about }: Ending,
  past: readonly PastAct[],
): PaperWithdrawn['data'] => {
  const undone = undoes && past.findLast(undoes)?.id;
  const own = number ?? issuedIn(data)[0]?.number;
  return {
    because,
    by: about.id,
    ...(own !== undefined && { number: own }),
    act,
    ...(undone !== undefined && { undoes: undone }),
    on: localDateOf(about.envelope.validAt),
  };
};

/** The papers that an act takes out of force without another in their place（文书失效）. */
const endedPapers = async (
  reading: Reading,
  { ends = {} }: Pick<PaperSource, 'ends'>,
  ending: Ending,
): Promise<readonly Keyed[]> => {
  const { stream, revision } = ending.about;
  const endOf = ends[ending.type];
  if (!endOf) return [];
  const past = await actsOf(reading, stream, revision);
  const end = endOf(ending.data as never, past);
  if (!end) return [];
  const { district = '' } = partsOf(stream) ?? {};
  const papers = await issuedBefore(reading, end, { district, past });
  const said = saidOf(end, ending, past);
  const held = await Promise.all(papers.map((first) => livingPaper(reading, district, first)));
  return held.map((id) => to(id, 'WithdrawPaper', said, `ended ${id}`));
};

/**
 * Papers that an act takes out of force are told so（文书失效）. It has a place in the log of its
 * own, from the first event on: what acts ended before it was there is told too, and what was told
 * already is told once.
 */
export const endPapersOf = (reading: Reading, source: PaperSource): LookingReaction => ({
  name: `papers.end-${source.from.category}`,
  beyond: true,
  from: source.from,
  on: Object.fromEntries(
    Object.keys(source.ends ?? {}).map((type) => [
      type,
      (data: object, about: About) => endedPapers(reading, source, { type, data, about }),
    ]),
  ),
});
