import { parseArgs } from 'node:util';
import { rebuildAsked } from './rebuild-asked.js';
import { fail } from './rebuild-bar.js';

// `npm run rebuild -- <projection>`: asks the command API for a rebuild and shows how far it is
// until it is over. With `--direct`, while no worker runs, it does so itself. Exits 0 when the
// table proved right.

const usage = `npm run rebuild -- <projection> [--reason <text>] [--rate <events/s>] [--keep-aside] [--direct]
  COMMAND_API_URL, QUERY_API_URL, TOKEN; without TOKEN an account of the development issuer: ISSUER_URL, ACCOUNT
  --direct: without APIs and worker; EVENTSTORE_URL and DATABASE_URL, else what lies in DATA_DIR; Ctrl-C, and again to go on`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    reason: { type: 'string', default: 'from the terminal' },
    rate: { type: 'string' },
    'keep-aside': { type: 'boolean', default: false },
    direct: { type: 'boolean', default: false },
  },
});
const [name] = positionals;
const rate = values.rate === undefined ? undefined : Number(values.rate);
if (!name || (rate !== undefined && !(rate >= 1))) fail(usage);

const broken = (error: unknown): never =>
  error instanceof RangeError
    ? fail(error.message)
    : fail(`${String(error)}\nThe same command goes on from here（可续）.`);
const wish = {
  name: name!,
  reason: values.reason,
  show: !values['keep-aside'],
  ...(rate !== undefined && { rate }),
};
if (values.direct) {
  // It brings every context with it, which an order over HTTP need not wait for.
  const { rebuildAtHand } = await import('./rebuild-direct.js');
  process.exit(await rebuildAtHand(wish).catch(broken));
}
process.exit(await rebuildAsked(wish).catch(broken));
