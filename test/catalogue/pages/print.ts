import { type Case, cases } from '../tried-nouns.js';
import { beside } from './beside.js';
import { pageOf } from './page.js';

// `npm run catalogue [-- <context or noun>]`: every noun of the product with its commands, fields,
// references, readers, duties, papers, clocks and reactions, from its declarations.

const [asked] = process.argv.slice(2);
const isMeant = ({ context, noun }: Case): boolean =>
  asked === undefined || [context, noun.category, noun.path].includes(asked);

const meant = cases.filter(isMeant);
if (meant.length === 0) {
  const names = new Set(cases.flatMap(({ context, noun }) => [context, noun.path]));
  console.error(`没有 ${asked}。There is no ${asked}; there are: ${[...names].join(', ')}`);
  process.exit(1);
}
const around = await beside();
for (const noun of new Set(meant.map((one) => one.noun)))
  console.log(
    pageOf(
      meant.filter((one) => one.noun === noun),
      around,
    ),
  );
process.exit(0);
