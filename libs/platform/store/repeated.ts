import { type Decider, differing, type Fields, own, refuse, wordsFor } from '#domain/kernel';
import type { ToldBefore } from './decision-world.js';
import type { Handled, Remembered } from './remembered.js';
import { requestOf } from './said.js';
import type { Answer, Request } from './request.js';
import { askedDigest } from './seal.js';

/** A request as it would have been asked before each change of keys. */
const askedBefore = (request: Request, toldBefore: ToldBefore): readonly Request[] =>
  toldBefore(request.command.data).map((data) => ({
    ...request,
    command: { ...request.command, data: data as Request['command']['data'] },
  }));

type Asking = Decider<never, never, never>['asking'];
type Said = ReadonlyMap<string, string>;

/** Where a request under an id says something else than the first; nothing where none knows. */
const otherThan = ({ request: first }: Handled, request: Request, asks: Fields): string => {
  const asked = requestOf(request);
  if (!first || !asked) return '';
  if (first.command !== asked.command)
    return `，办理的事项不同（${first.command}, ${asked.command}）`;
  const map = (said: Readonly<Record<string, string>>): Said => new Map(Object.entries(said));
  const differs = differing(map(first.said), map(asked.said));
  return differs.length > 0 ? `，本次内容不同：${wordsFor(asks, differs)}` : '';
};

/**
 * What news led to was done the first time: whoever hands them on again, on a machine that was
 * restored, may find other words for it.
 */
const isHandedOnAgain = ({ actor }: Request): boolean =>
  actor.kind === 'system' && actor.by === 'reaction';

/** The earlier answer to the same command; refuses another under its id, and names what differs. */
export const repeated = (
  stream: string,
  request: Request,
  { earlier, toldBefore, asking }: Before,
): Answer => {
  if (isHandedOnAgain(request)) return firstAnswer(stream, request, earlier);
  const isEarlier = (one: Request): boolean => askedDigest(one) === earlier.asked;
  if (isEarlier(request) || askedBefore(request, toldBefore).some(isEarlier))
    return firstAnswer(stream, request, earlier);
  const other = otherThan(earlier, request, asking?.(request.command.type) ?? {});
  return refuse(
    'idempotency-key-reused',
    `幂等键已用于其他请求${other}。未作任何变更（this idempotency key was used for another request; nothing was changed）.`,
  );
};

type Before = Readonly<{ earlier: Handled; toldBefore: ToldBefore; asking: Asking }>;

/**
 * What a person told; what a process found out beside it may have changed since, and by what means
 * it was brought says nothing. Of a command that asks nothing, nothing was told.
 */
const toldIn = (said: Readonly<Record<string, string>>, asks: Fields | undefined): Said => {
  const all = Object.entries(said);
  const isTold = (name: string): boolean => {
    const asked = own(asks ?? {}, name.split('.')[0] ?? name);
    return name === 'validAt' || (asked !== undefined && !asked.means);
  };
  const told = all.filter(([name]) => isTold(name));
  const asksNothing = asks !== undefined && Object.keys(asks).length === 0;
  return new Map(asksNothing || told.some(([name]) => name !== 'validAt') ? told : all);
};

type Nearest = Readonly<{ first: Handled; differs: readonly string[] }>;

const fewestDiffer = (one: Nearest, other: Nearest): number =>
  one.differs.length - other.differs.length;

/** The earlier request of that kind that is most like it, and where it said something else. */
const nearestTo = (
  request: Request,
  handled: readonly Handled[],
  asks: Fields | undefined,
): Nearest | undefined => {
  const asked = requestOf(request);
  const told = toldIn(asked?.said ?? {}, asks);
  const alike = handled.flatMap((first): readonly Nearest[] => {
    const before = first.request;
    if (!before || before.command !== asked?.command) return [];
    return [{ first, differs: differing(toldIn(before.said, asks), told) }];
  });
  return alike.toSorted(fewestDiffer)[0];
};

/**
 * The rules found that nothing is left to do. To the system that is an answer: what it hands on
 * comes more than once. A person who asks the same, whole, is given the first answer; whoever asks
 * otherwise is told what differs, and never that something was done.
 */
export const nothingMore = <S>(
  stream: string,
  request: Request,
  { handled, revision, position }: Remembered<S>,
  [asking, toldBefore]: readonly [Asking, ToldBefore],
): Answer => {
  const { id, actor, command } = request;
  if (actor.kind === 'system')
    return { id, stream, revision, position, events: [], repeated: false };
  const ways = [request, ...askedBefore(request, toldBefore)];
  const asked = ways.map(askedDigest);
  const earlier = [...handled.values()];
  const same = earlier.find((one) => asked.includes(one.asked));
  if (same) return firstAnswer(stream, request, same);
  const asks = asking?.(command.type);
  const nearest = ways
    .flatMap((way) => nearestTo(way, earlier, asks) ?? [])
    .toSorted(fewestDiffer)[0];
  if (nearest?.differs.length === 0) return firstAnswer(stream, request, nearest.first);
  return nearest
    ? refuse(
        'on-record-otherwise',
        `已有记录，本次内容不同：${wordsFor(asks ?? {}, nearest.differs)}。未作任何变更（on record already, and otherwise; nothing was changed）.`,
      )
    : refuse('so-already', '已经如此，本次未作任何变更（it is so already; nothing was changed）.');
};

const firstAnswer = (
  stream: string,
  { id }: Request,
  { revision, position, events }: Handled,
): Answer => ({ id, stream, revision, position, events, repeated: true });
