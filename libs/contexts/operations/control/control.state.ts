import { commandsOf, type Evolve } from '#domain/kernel';
import type { ControlEvent, ProjectionOrder } from './control.events.js';

/**
 * A projection as its operators left it. `open`: orders that the worker has not answered, oldest
 * first.
 */
export type Control = Readonly<{
  kind: 'unknown' | 'projection' | 'reaction';
  version: number;
  open: readonly ProjectionOrder[];
  /** Ids of orders that are over. */
  closed: readonly string[];
  /** A build that proved right and waits to be shown. */
  proved?: number;
  /** A build that differs from its control fold. */
  wrong?: number;
  /** The build that queries see, when an order put it there. */
  shown?: number;
}>;

/** Declares orders about projections, and what comes of them. */
export const controlCommand = commandsOf<Control, ControlEvent>();

export const noControl: Control = { kind: 'unknown', version: 0, open: [], closed: [] };

const asked =
  <E extends ProjectionOrder>(type: E['type']) =>
  (state: Control, data: E['data']): Control => ({
    ...state,
    open: [...state.open, { type, data } as ProjectionOrder],
  });

const answered = (state: Control, order: string): Control => ({
  ...state,
  open: state.open.filter(({ data }) => data.order !== order),
  closed: [...state.closed, order],
});

const without = (state: Control, ...fields: readonly ('proved' | 'wrong')[]): Control => {
  const { proved, wrong, ...rest } = state;
  return {
    ...rest,
    ...(proved === undefined || fields.includes('proved') ? {} : { proved }),
    ...(wrong === undefined || fields.includes('wrong') ? {} : { wrong }),
  };
};

/** The order of that id, while nobody has answered it. */
export const openOrder = (state: Control, order: string): ProjectionOrder | undefined =>
  state.open.find(({ data }) => data.order === order);

export const evolveControl: Evolve<Control, ControlEvent> = {
  ProjectionFollowed: (state, { kind, version }) => ({
    // A build of another version proves nothing about this one.
    ...(version === state.version ? state : without(state, 'proved', 'wrong')),
    kind,
    version,
  }),
  ProjectionRebuildAsked: (state, data) =>
    without(asked('ProjectionRebuildAsked')(state, data), 'proved', 'wrong'),
  ProjectionSwitchAsked: asked('ProjectionSwitchAsked'),
  ProjectionRollbackAsked: asked('ProjectionRollbackAsked'),
  ProjectionDropAsked: asked('ProjectionDropAsked'),
  ProjectionCheckAsked: asked('ProjectionCheckAsked'),
  ProjectionEventSkipped: asked('ProjectionEventSkipped'),
  ProjectionEventRetried: asked('ProjectionEventRetried'),
  ProjectionRebuildStopped: (state, { order }) => answered(state, order),
  ProjectionRebuilt: (state, { order, build, shown }) => ({
    ...answered(state, order),
    ...(shown ? { shown: build } : { proved: build }),
  }),
  ProjectionRebuildFailed: (state, { order, build, cause }) => ({
    ...answered(state, order),
    ...(cause === 'differs' && build !== undefined ? { wrong: build } : {}),
  }),
  ProjectionChecked: (state, { order }) => answered(state, order),
  ProjectionOrderCarriedOut: (state, { order, build }) => {
    const type = openOrder(state, order)?.type;
    const next = answered(state, order);
    if (build === undefined) return next;
    if (type === 'ProjectionDropAsked') return forget(next, build);
    return {
      ...without(next, ...(next.proved === build ? ['proved' as const] : [])),
      shown: build,
    };
  },
  ProjectionOrderFailed: (state, { order, code }) => {
    const failed = openOrder(state, order);
    const next = answered(state, order);
    return failed?.type === 'ProjectionSwitchAsked' && code === 'differs'
      ? { ...without(next, 'proved'), wrong: failed.data.build }
      : next;
  },
};

const forget = (state: Control, build: number): Control =>
  without(
    state,
    ...(state.proved === build ? ['proved' as const] : []),
    ...(state.wrong === build ? ['wrong' as const] : []),
  );
