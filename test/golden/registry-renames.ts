import type { Rename } from './openapi-compare.js';

const rating = 'POST /enterprises/{id}/ratings';
const scored =
  'the grade follows from the factors by the dated table; nobody types it in（分级评分）';

/** What the registers promise otherwise. */
export const registryRenames: readonly Rename[] = [
  {
    api: 'command',
    to: 'POST /enterprises/{id}/size',
    why: 'new: how large a unit is and how many work there, since when（规模、从业人员）',
  },
  { api: 'command', from: `${rating} body.grade`, why: scored },
  ...['dangerLevel', 'managementLevel', 'seriousInjuries', 'straight'].map((field): Rename => ({
    api: 'command',
    to: `${rating} body.${field}`,
    why: scored,
  })),
  ...['POST /enterprises', 'POST /enterprises/{id}/principal'].map((door): Rename => ({
    api: 'command',
    to: `${door} body.citizen`,
    why: 'bans of a principal are asked of the entry of the register',
  })),
];
