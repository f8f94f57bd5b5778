import 'reflect-metadata';
import { loadSettings, startTelemetry, unneededBy } from '#platform/config';

await startTelemetry('worker');
const { WorkerModule } = await import('./worker.module.js');
const { endWithParent, serve } = await import('#platform/http');
const { keysFor } = await import('#platform/keys');

const settings = loadSettings(process.env, unneededBy.worker);
endWithParent();
await serve(await WorkerModule.with(settings, keysFor(settings)), {
  title: 'Work-safety worker',
  description: 'Projections, reactions and deadlines（投影、联动与时限）. Health and metrics only.',
  version: settings.CODE_VERSION,
  host: settings.LISTEN_HOST,
  port: settings.WORKER_PORT,
  logLevel: settings.LOG_LEVEL,
  operationsToken: settings.OPERATIONS_TOKEN,
});
