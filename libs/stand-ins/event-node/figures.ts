import os from 'node:os';
import type { Tail } from './log/following/tail.js';
import type { LogWriter } from './log/log-writer.js';
import type { Groups } from './persistent/groups.js';

/** Something measured: its place among the figures, its value, and what it is in words. */
export type Figure = Readonly<{ path: readonly string[]; value: string | number; title: string }>;

/** What is measured besides process and machine. */
export type Measured = Readonly<{ tail: Tail; writer: LogWriter; groups: Groups }>;

const STARTED = new Date(Date.now() - process.uptime() * 1000).toISOString();
const PERCENT = 100;
const MICROSECONDS = 1_000_000;

const processFigures = (): Figure[] => {
  const { user, system } = process.cpuUsage();
  const busy = (user + system) / MICROSECONDS / process.uptime();
  return [
    { path: ['proc', 'startTime'], value: STARTED, title: 'Start of the process' },
    { path: ['proc', 'id'], value: process.pid, title: 'Number of the process' },
    { path: ['proc', 'mem'], value: process.memoryUsage.rss(), title: 'Memory in bytes' },
    {
      path: ['proc', 'cpu'],
      value: Number((busy * PERCENT).toFixed(2)),
      title: 'Processor in percent of one, since the start',
    },
  ];
};

const machineFigures = (): Figure[] => [
  ...['1m', '5m', '15m'].map((span, index) => ({
    path: ['sys', 'loadavg', span],
    value: os.loadavg()[index]!,
    title: `Load over ${span}`,
  })),
  { path: ['sys', 'freeMem'], value: os.freemem(), title: 'Free memory in bytes' },
  { path: ['sys', 'totalMem'], value: os.totalmem(), title: 'Memory in bytes' },
];

const WRITER = ['es', 'queue', 'Log Writer'];

const logFigures = ({ tail, writer, groups }: Measured): Figure[] => {
  const consumers = groups.list().reduce((sum, group) => sum + group.consumers.length, 0);
  return [
    { path: ['es', 'checksum'], value: tail.head, title: 'Position of the last durable event' },
    { path: [...WRITER, 'queueName'], value: 'Log Writer', title: 'Name' },
    { path: [...WRITER, 'length'], value: writer.waiting, title: 'Requests that wait' },
    { path: ['es', 'groups', 'count'], value: groups.list().length, title: 'Groups' },
    { path: ['es', 'groups', 'consumers'], value: consumers, title: 'Consumers of groups' },
  ];
};

/**
 * What the node knows about itself now. Names are those of the real server where the same thing is
 * measured; what this node does not measure is not there.
 */
export const figures = (measured: Measured): Figure[] => [
  ...processFigures(),
  ...machineFigures(),
  ...logFigures(measured),
];

/** Name of a figure in a flat list. */
export const flatName = ({ path }: Figure): string => path.join('-');

type Tree = { [name: string]: string | number | Tree };

/** The same figures, one inside the other. */
export const asTree = (all: readonly Figure[]): Tree => {
  const root: Tree = {};
  for (const { path, value } of all) {
    let branch = root;
    for (const name of path.slice(0, -1)) branch = (branch[name] ??= {}) as Tree;
    branch[path.at(-1)!] = value;
  }
  return root;
};
