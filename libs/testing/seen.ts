import {
  type Act,
  type Command,
  type Decider,
  type Event,
  foldingOf,
  fold,
  type Instant,
  type Referable,
  type Reference,
  referencesOf,
  type Seen,
  type Standing,
} from '#domain/kernel';

type Found<F extends object> = Readonly<{
  standing?: Standing<F>;
  revision?: number;
  since?: Instant;
}>;

/** An act that looked at a file and found this; nothing where there is no such file. */
export const seeing = <F extends object>(
  act: Act,
  to: Referable<F>,
  id: string,
  { standing, revision = standing ? 0 : -1, since }: Found<F> = {},
): Act => {
  const stream = `${to.category}-440704.${id}`;
  const seen: Seen<F> = { to, id, stream, revision, since, standing };
  return { ...act, facts: [...(act.facts ?? []), seen] };
};

/** The same of a file with that history. */
export const seeingTold = <F extends object>(
  act: Act,
  to: Referable<F>,
  id: string,
  history: readonly Event[],
): Act => {
  const standing = to.standing(fold(foldingOf(to), history) as never);
  return seeing(act, to, id, { standing, revision: history.length - 1 });
};

/**
 * Files are named by their digests everywhere: unless a spec says otherwise, each was uploaded and
 * belongs to the matter that the act is done in.
 */
const onFile = ({ to, id }: Pick<Reference, 'to' | 'id'>, { stream }: Act): Found<object> => {
  if (to.category !== 'evidenceExhibit') return {};
  const facts = { digest: id, bytes: 1, type: 'application/pdf' };
  return { standing: { matters: stream === undefined ? [] : [stream], facts } };
};

const matterHere = 'enforcementCase-440704.01900000-0000-7000-8000-0000000000aa';

/** An act in a matter to which a file of that digest was handed in, and which looked at it. */
export const withFile = (act: Act, to: Referable, digest: string): Act =>
  seeing({ ...act, stream: matterHere }, to, digest, {
    standing: { matters: [matterHere], facts: {} },
  });

/** An act that looked at everything the command names; what it was not told of is not there. */
export const lookingAround = <C extends Command, S, E extends Event>(
  decider: Decider<C, S, E>,
  command: C,
  state: S,
  act: Act,
): Act =>
  referencesOf(decider, command, state, act)
    .filter(({ to, id }) => !act.facts?.some((seen) => seen.to === to && seen.id === id))
    .reduce((so, one) => seeing(so, one.to, one.id, onFile(one, act)), act);
