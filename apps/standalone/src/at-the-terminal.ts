import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { loadDevelopment, settingsHandedOn } from './start/development.js';
import { type ProcessName, type Stack, startStack } from './stack.js';
import { namedEventStore } from './start/plans.js';
import { watchOver } from './start/watch-over.js';

/** Says one line to whoever watches. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A stack that somebody started by hand, and the signal that it is being ended. */
export type AtTheTerminal = Readonly<{ stack: Stack; ending: AbortSignal }>;

/**
 * Starts the whole system on one machine as DATA_DIR, PORT_BASE, DISTRICT, SIMULATED_NOW and
 * START_WITHIN_MS say, tells where everything is and who may sign in, and ends it in good order on
 * Ctrl-C, SIGTERM and when the terminal closes. What ends by itself meanwhile is started again.
 */
export const startAtTheTerminal = async (): Promise<AtTheTerminal> => {
  const { dataDir, simulatedNow, ...told } = toldBy(process.env);
  const { district } = told;
  const dir = resolve(dataDir);
  if (!existsSync(dir)) say(`A new folder of data 新建数据文件夹: ${dir}`);
  say('Starting PostgreSQL, event store, issuer, worker and the two APIs … 正在启动');
  const stack = await startStack({
    ...told,
    dir,
    say,
    ...(simulatedNow ? { simulatedNow } : {}),
  }).catch((error: Error) => {
    process.stderr.write(`Could not start 无法启动: ${error.message}\n`);
    process.exit(1);
  });
  announce(stack, dir, district);
  const ending = endingOf(stack);
  const names = processes.filter((name) => name !== 'event-node' || !namedEventStore());
  watchOver({ children: names.map((name) => stack.process(name)), say, ending });
  return { stack, ending };
};

/** What the environment says; where it says what nobody reads, it ends with a sentence. */
const toldBy = (env: NodeJS.ProcessEnv) => {
  try {
    return { ...loadDevelopment(env), settings: settingsHandedOn(env) };
  } catch (error) {
    process.stderr.write(`Could not start 无法启动: ${(error as Error).message}\n`);
    return process.exit(1);
  }
};

const processes: readonly ProcessName[] = [
  'event-node',
  'command-api',
  'query-api',
  'worker',
  'readings',
];

const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, '//');

const announce = (stack: Stack, dataDir: string, district: string): void => {
  say(`
  command API 办理接口   ${stack.commandUrl}   (${stack.commandUrl}/docs)
  query API   查询接口   ${stack.queryUrl}   (${stack.queryUrl}/docs)
  worker      后台       ${stack.workerUrl}/health/ready
  readings    监测接入   ${stack.readingsUrl}/readings   (account 账号 gateway1)
  issuer      身份       ${stack.issuerUrl}
  event store 事件库     ${withoutPassword(stack.eventStoreUrl)}
  data        数据       ${dataDir}

  Accounts 账号 (password = name 密码同账号):`);
  for (const { username, name, title, roles } of developmentAccountsOf(district))
    say(`    ${username.padEnd(14)} ${name} ${title} — ${roles.join(', ')}`);
  say(`
  In another terminal 另开终端:  npm run as -- officer1 GET /worklist
  A token 令牌:  curl -s ${stack.issuerUrl}/token -d grant_type=client_credentials -d client_id=officer1 -d client_secret=officer1
  Ctrl-C ends everything; the data stay. 按 Ctrl-C 退出，数据保留。`);
};

const endingOf = (stack: Stack): AbortSignal => {
  const ending = new AbortController();
  const end = async (): Promise<void> => {
    if (ending.signal.aborted) return;
    ending.abort();
    say('Ending … 正在退出');
    await stack.stop();
    process.exit(0);
  };
  // A terminal that has closed takes no line any more; that is no reason to leave anything running.
  process.stdout.on('error', () => undefined);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void end());
  return ending.signal;
};
