import { told } from './openapi-compare.js';
import { apis, comparedToday } from './openapi-today.js';

// `npm run openapi:compare`: what both APIs promise today against what they promised before the
// program was rebuilt. Exits 1 on any difference that renames.ts does not name.

const say = (line: string): unknown => process.stdout.write(`${line}\n`);

let wrong = 0;
for (const api of apis) {
  const { unexpected, expected, idle } = await comparedToday(api);
  say(`── ${api} API: ${unexpected.length} unexpected, ${expected.length} expected`);
  for (const difference of unexpected) say(`  ${told(difference)}`);
  if (expected.length > 0) say('  as renames.ts says:');
  for (const difference of expected) say(`    ${told(difference)}`);
  for (const rename of idle) say(`  idle     ${JSON.stringify(rename)}`);
  wrong += unexpected.length + idle.length;
}
process.exit(wrong > 0 ? 1 : 0);
