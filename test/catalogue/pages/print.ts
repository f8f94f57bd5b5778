import { type Case, cases } from '../tried-nouns.js';
import { beside } from './beside.js';
import { pageOf } from './page.js';

// `npm run catalogue [-- <context or noun>]`: every noun of the product with its commands, fields,
// references, readers, duties, papers, clocks and reactions, from its declarations.

const [asked] = process.argv.slice(2);
const isMeant = ({ context, noun }: Case): boolean =>
  asked === undefined || [context, noun.category, noun.path].includes(asked);

const meant = cases.filter(isMeant);
const around = await beside();
for (const noun of new Set(meant.map((one) => one.noun)))
  console.log(
    pageOf(
      meant.filter((one) => one.noun === noun),
      around,
    ),
  );
process.exit(meant.length > 0 ? 0 : 1);
