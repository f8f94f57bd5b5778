import 'reflect-metadata';
import { loadSettings, startTelemetry, unneededBy } from '#platform/config';

await startTelemetry('worker');
const { WorkerModule } = await import('./worker.module.js');
const { endWithParent, serve } = await import('#platform/http');
const { keysFor } = await import('#platform/keys');
const { rulesText, withRules } = await import('#platform/programs');
const { nounFiles } = await import('#contexts/index');

const loaded = loadSettings(process.env, unneededBy.worker);
endWithParent();
const rules = rulesText(nounFiles);
const settings = withRules(loaded, rules);
await serve(await WorkerModule.with(settings, keysFor(settings), rules), {
  title: 'Work-safety worker',
  description: 'Projections, reactions and deadlines（投影、联动与时限）. Health and metrics only.',
  version: loaded.CODE_VERSION,
  host: settings.LISTEN_HOST,
  port: settings.WORKER_PORT,
  logLevel: settings.LOG_LEVEL,
  operationsToken: settings.OPERATIONS_TOKEN,
});
