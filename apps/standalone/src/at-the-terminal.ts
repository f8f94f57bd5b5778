import { resolve } from 'node:path';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { loadDevelopment } from './development.js';
import { type Stack, startStack } from './stack.js';

/** Says one line to whoever watches. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A stack that somebody started by hand, and the signal that it is being ended. */
export type AtTheTerminal = Readonly<{ stack: Stack; ending: AbortSignal }>;

/**
 * Starts the whole system on one machine as DATA_DIR, PORT_BASE, DISTRICT and SIMULATED_NOW say, tells where everything is and who
 * may sign in, and ends it in good order on Ctrl-C.
 */
export const startAtTheTerminal = async (): Promise<AtTheTerminal> => {
  const { dataDir, portBase, district, simulatedNow } = loadDevelopment(process.env);
  say('Starting PostgreSQL, event node, issuer, worker and the two APIs … 正在启动');
  const stack = await startStack({
    dir: resolve(dataDir),
    district,
    portBase,
    ...(simulatedNow ? { simulatedNow } : {}),
  }).catch((error: Error) => {
    process.stderr.write(`Could not start 无法启动: ${error.message}\n`);
    process.exit(1);
  });
  announce(stack, resolve(dataDir), district);
  return { stack, ending: endingOf(stack) };
};

const announce = (stack: Stack, dataDir: string, district: string): void => {
  say(`
  command API 办理接口   ${stack.commandUrl}   (${stack.commandUrl}/docs)
  query API   查询接口   ${stack.queryUrl}   (${stack.queryUrl}/docs)
  worker      后台       ${stack.workerUrl}/health/ready
  issuer      身份       ${stack.issuerUrl}
  event store 事件库     ${stack.eventStoreUrl}
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
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
  return ending.signal;
};
