import 'reflect-metadata';
import { loadSettings, startTelemetry, unneededBy } from '#platform/config';

await startTelemetry('readings');
const { ReadingsModule } = await import('./readings.module.js');
const { answers } = await import('./answers.js');
const { endWithParent, serve } = await import('#platform/http');
const { keysFor } = await import('#platform/keys');

const settings = loadSettings(process.env, unneededBy.readings);
endWithParent();
await serve(await ReadingsModule.with(settings, keysFor(settings)), {
  title: 'Work-safety readings',
  description:
    'Readings of sensors and vehicles in（监测数据接入）, over HTTP and MQTT; alarms out.',
  version: settings.CODE_VERSION,
  host: settings.LISTEN_HOST,
  port: settings.READINGS_PORT,
  logLevel: settings.LOG_LEVEL,
  operationsToken: settings.OPERATIONS_TOKEN,
  answers,
});
