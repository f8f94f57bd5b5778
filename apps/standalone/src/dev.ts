import { join, resolve } from 'node:path';
import { say, startAtTheTerminal } from './at-the-terminal.js';
import { build } from './dev/build.js';
import { refresh } from './dev/refresh.js';
import { watchSources } from './dev/watch-sources.js';

// `npm run dev`: the stack of `npm start`; what is saved is compiled and the APIs and the worker
// start anew. Ctrl-C ends all.

const root = resolve(import.meta.dirname, '../../../..');
const { stack, ending } = await startAtTheTerminal();
const tops = ['apps', 'libs', 'migrations'].map((top) => join(root, top));
watchSources(tops, (changed) =>
  refresh({ processes: stack, build: () => build(root), say, ending }, changed),
);
say('\n  Watching the sources: save a file, and what runs is new. 保存即编译、重启。');
