import { type Change, changesBetween } from '#platform/log';
import {
  type Act,
  type Decider,
  type Event,
  evolveOne,
  isOfCorrection,
  type Told,
} from '#domain/kernel';
import { correctedFact } from '#domain/procedure';

/**
 * What would follow if the act were done now（预演）, and nothing of it is written: the events, the
 * fields that would stand otherwise with their value before and after, the clocks that would start,
 * move or stop, and the papers that would be drawn up.
 */
export type Preview = Readonly<{
  events: readonly Event[];
  changes: readonly Change[];
  clocks: readonly unknown[];
  papers: readonly unknown[];
  /**
   * Where a correction is proposed: what would follow once another person confirms it（确认后的
   * 变化）, exactly.
   */
  confirmed?: Omit<Preview, 'confirmed'>;
}>;

const listIn = ({ data }: Event, name: string): readonly unknown[] => {
  const { [name]: list }: Readonly<Record<string, unknown>> = { ...data };
  return Array.isArray(list) ? list : [];
};

/** What events make of a state: that, and how it differs. */
const following = <S, E extends Event>(
  { evolve }: Pick<Decider<never, S, E>, 'evolve'>,
  state: S,
  events: readonly E[],
): Readonly<{ after: S; told: Omit<Preview, 'confirmed'> }> => {
  const after = events.reduce((so, event) => evolveOne(evolve, so, event), state);
  const told = {
    events: events.map(({ type, data }) => ({ type, data })),
    changes: changesBetween(state, after),
    clocks: events.flatMap((event) => listIn(event, 'clocks')),
    papers: events.flatMap((event) => listIn(event, 'documents')),
  };
  return { after, told };
};

/** What the correction that these events propose comes to when it is confirmed. */
const whenConfirmed = (events: readonly Event[], state: unknown, act: Act) =>
  events
    .map(({ type, data }): Told => ({ type, data }))
    .filter((event) => isOfCorrection(event))
    .flatMap((event) =>
      event.type === 'CorrectionProposed' ? [correctedFact(event.data, state, act, 'another')] : [],
    );

/** The preview of what was decided on that state, by that act. */
export const previewOf = <S, E extends Event>(
  rules: Pick<Decider<never, S, E>, 'evolve'>,
  state: S,
  events: readonly E[],
  act: Act,
): Preview => {
  const { after, told } = following(rules, state, events);
  const corrected = whenConfirmed(events, after, act) as readonly Event[] as readonly E[];
  if (corrected.length === 0) return told;
  return { ...told, confirmed: following(rules, after, corrected).told };
};
