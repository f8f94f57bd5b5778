import { fields, refuse } from '#domain/kernel';
import { byTheOperator, mustBeIdle, mustHaveTable, withReason } from './control.guards.js';
import { controlCommand } from './control.state.js';

/** Drops a table that nobody sees, for good（删除旧版本）. */
export const askForDrop = controlCommand('AskForDrop', {
  title: 'Drop a table that nobody sees（删除旧版本）',
  at: 'drop',
  ...byTheOperator,
  asks: {
    ...withReason,
    build: fields.whole({ about: 'Which build（版本号）', min: 1, max: 1_000_000 }),
  },
  stage: (state) => {
    mustHaveTable(state);
    mustBeIdle(state);
  },
  rule: ({ reason, build }, { shown }, act) => {
    if (build === shown)
      refuse(
        'build-is-shown',
        `Queries see build ${build} now（版本 ${build} 正在使用，不可删除）.`,
      );
    return [{ type: 'ProjectionDropAsked', data: { order: act.commandId, reason, build } }];
  },
});
