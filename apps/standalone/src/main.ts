import { resolve } from 'node:path';
import { loadDevelopment } from './development.js';
import { startStack } from './stack.js';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';

// `npm start`: everything on one machine, data kept in DATA_DIR (./.data). Ends in good order on Ctrl-C.

const { dataDir, portBase, district, simulatedNow } = loadDevelopment(process.env);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

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
say(`
  command API 办理接口   ${stack.commandUrl}   (${stack.commandUrl}/docs)
  query API   查询接口   ${stack.queryUrl}   (${stack.queryUrl}/docs)
  worker      后台       ${stack.workerUrl}/health/ready
  issuer      身份       ${stack.issuerUrl}
  event store 事件库     ${stack.eventStoreUrl}
  data        数据       ${resolve(dataDir)}

  Accounts 账号 (password = name 密码同账号):`);
for (const { username, name, title, roles } of developmentAccountsOf(district))
  say(`    ${username.padEnd(14)} ${name} ${title} — ${roles.join(', ')}`);
say(`
  A token 令牌:  curl -s ${stack.issuerUrl}/token -d grant_type=client_credentials -d client_id=officer1 -d client_secret=officer1
  Ctrl-C ends everything; the data stay. 按 Ctrl-C 退出，数据保留。`);

let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  say('Ending … 正在退出');
  await stack.stop();
  process.exit(0);
};
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
