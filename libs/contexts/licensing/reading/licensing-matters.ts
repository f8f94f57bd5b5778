import { maskedParty, type MatterKind } from '#platform/board';
import { label } from '#domain/kernel';
import { applicationRegister } from '../projections/application-register.js';
import { applicationStageLabels } from '../application/application.stages.js';
import { barRegister } from '../projections/bar-register.js';
import { bundleRegister } from '../projections/bundle-register.js';
import { licenceRegister } from '../projections/licence-register.js';
import { licensingClockName } from '../projections/licensing-clock-names.js';
import { licenceStatusLabels } from '../licence/licence.statuses.js';

/** People are kept sealed here, and shown masked. */
const shown = { clockName: licensingClockName, party: maskedParty };

/** What of licensing is on the board, the worklist and in the party's file. */
export const licensingMatters: readonly MatterKind[] = [
  {
    ...shown,
    register: applicationRegister,
    title: label('licence application', '许可申请'),
    stages: applicationStageLabels,
  },
  {
    ...shown,
    register: bundleRegister,
    title: label('one-stop bundle', '一站式办件'),
    stages: { open: label('open', '办理中'), completed: label('completed', '已办结') },
  },
  {
    ...shown,
    register: licenceRegister,
    title: label('licence', '许可证'),
    stages: licenceStatusLabels,
  },
  {
    ...shown,
    register: barRegister,
    title: label('bar on applications', '申请限制'),
    stages: { standing: label('stands', '限制中'), over: label('over', '已解除') },
  },
];
