import 'reflect-metadata';
import { loadSettings, startTelemetry, unneededBy } from '#platform/config';

await startTelemetry('command-api');
const { CommandApiModule } = await import('./command-api.module.js');
const { endWithParent, serve } = await import('#platform/http');
const { journalFor } = await import('#platform/journal');
const { keysFor } = await import('#platform/keys');
const { rulesText, withRules } = await import('#platform/programs');
const { ForeseenLater } = await import('#platform/acts');
const { modulesFor, nounFiles } = await import('#contexts/index');

/** What the worker follows is only loaded when somebody asks what would follow. */
const foresight = new ForeseenLater(async () => {
  const { Foreseeing } = await import('#platform/foresight');
  return new Foreseeing(() => modulesFor('worker', { without: ['operations'] }));
});

const loaded = loadSettings(process.env, unneededBy['command-api']);
endWithParent();
const rules = rulesText(nounFiles);
const settings = withRules(loaded, rules);
const journal = journalFor(settings);
const handed = { ...(journal && { journal }), foresight, keys: keysFor(settings) };
await serve(await CommandApiModule.with(settings, handed), {
  title: 'Work-safety command API',
  description:
    'Acts of the authority: HTTP in, events out（执法、许可办理接口）. Every act carries an Idempotency-Key and answers with its place in the log.',
  version: loaded.CODE_VERSION,
  host: settings.LISTEN_HOST,
  port: settings.COMMAND_API_PORT,
  logLevel: settings.LOG_LEVEL,
  operationsToken: settings.OPERATIONS_TOKEN,
  journal,
});
