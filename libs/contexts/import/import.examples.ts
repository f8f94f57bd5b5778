import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../../..');

/** The real log of a fining authority; it lies beside the project and is never part of it. */
export const realLog = resolve(root, '../shared/data/road-traffic-fines.xes.gz');

/** Why a test of the real log is skipped, or nothing. */
export const realLogMissing = existsSync(realLog)
  ? undefined
  : `skipped: there is no ${realLog}; it is not part of the project`;

/** Path of a mapping that comes with the project. */
export const mappingFile = (name: string): string =>
  resolve(root, 'libs/contexts/import/mappings', `${name}.json`);

const activities = ['Create Fine', 'Send Fine', 'Insert Fine Notification', 'Add penalty'];

const entryOf = (number: number, at: number): string => {
  const day = `2024-0${1 + at}-${String(1 + (number % 28)).padStart(2, '0')}`;
  return `<event><string key="concept:name" value="${activities[at]}"/>
<float key="amount" value="${30 + (number % 50)}.5"/><string key="dismissal" value="NIL"/>
<string key="vehicleClass" value="A"/><int key="article" value="157"/>
<float key="expense" value="11.0"/><date key="time:timestamp" value="${day}T00:00:00+01:00"/></event>\n`;
};

/** A made-up XES log: case `n` has one to four activities of the fines' log. */
export const syntheticXes = (
  cases: number,
  extra: (number: number) => string = () => '',
): string => {
  const traces = Array.from({ length: cases }, (_, number) => {
    const entries = Array.from({ length: 1 + (number % 4) }, (_, at) => entryOf(number, at));
    return `<trace><string key="concept:name" value="C${number}"/>\n${entries.join('')}${extra(number)}</trace>\n`;
  });
  return `<?xml version="1.0"?>\n<log xes.version="1.0">\n${traces.join('')}</log>\n`;
};

/** How many events `syntheticXes` makes. */
export const syntheticEvents = (cases: number): number =>
  Array.from({ length: cases }, (_, number) => 1 + (number % 4)).reduce((sum, n) => sum + n, 0);
