import { fields, refuse } from '#domain/kernel';
import { byTheOperator, mustBeIdle, mustHaveTable, withReason } from './control.guards.js';
import { controlCommand } from './control.state.js';

const { flag, optional, whole } = fields;

/**
 * No limit of its own: a rebuild gives way to live projections by itself. An operator may set
 * one（限速）.
 */
const usualEventsPerSecond = 1_000_000;

/**
 * Folds the table anew beside the live one（重建）, at most so many events a second, and compares
 * it with a control fold. Also from a terminal beside the database and the store; nobody comes that
 * way over HTTP.
 */
export const askForRebuild = controlCommand('AskForRebuild', {
  title: 'Rebuild beside the live table and compare（重建）',
  at: 'rebuild',
  ...byTheOperator,
  system: ['installation'],
  asks: {
    ...withReason,
    show: optional(flag({ about: 'Show it once it proved right; yes unless told（验证后切换）' })),
    eventsPerSecond: optional(
      whole({
        about:
          'At most so many events a second; it gives way to live projections by itself（限速）',
        min: 1,
        max: 1_000_000,
      }),
    ),
  },
  stage: (state) => {
    mustHaveTable(state);
    mustBeIdle(state);
    if (state.proved !== undefined)
      refuse(
        'rebuilt-already',
        `Build ${state.proved} proved right and waits: switch to it or drop it（版本 ${state.proved} 已核对无误、等待切换：请切换或者删除）.`,
      );
  },
  rule: ({ reason, show = true, eventsPerSecond = usualEventsPerSecond }, { wrong }, act) => {
    const discards = wrong === undefined ? {} : { discards: wrong };
    const order = { order: act.commandId, reason, show, eventsPerSecond };
    return [{ type: 'ProjectionRebuildAsked', data: { ...order, ...discards } }];
  },
});
