import { parseArgs } from 'node:util';
import { eventsOf, walkAll } from './walks.js';
import { walkers } from './walkers.js';

// `npm run walks -- --seconds 120 [--seed 1] [--histories 10000]`: random lawful and unlawful
// histories of every noun, in this process. The seed alone decides what is walked; the seconds only
// how many places are looked at for an exit. Exits 1 when anything is found,
// and when the seconds were too few to look at every place.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    histories: { type: 'string', default: '10000' },
  },
});

// A refusal is an answer here, many thousand times: where it was thrown is of no interest.
Error.stackTraceLimit = 0;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const every = 1_000;

const walked = walkAll({
  walkers,
  seed: Number(values.seed),
  histories: Number(values.histories),
  until: Date.now() + Number(values.seconds) * 1_000,
  progress: (histories) => {
    if (histories % every === 0) process.stderr.write(`${histories} histories\n`);
  },
});

const commands = walkers.flatMap(({ noun, moves }) =>
  moves.map(({ verb }) => `${noun.category} ${verb.name}`),
);
const events = walkers.flatMap(({ noun }) => eventsOf(noun));
const reached = (all: readonly string[], met: ReadonlySet<string>): string => {
  const missed = all.filter((one) => !met.has(one));
  const without = missed.length === 0 ? '' : `, not ${missed.join(', ')}`;
  return `${all.length - missed.length} of ${all.length}${without}`;
};

say(`seed ${values.seed}: ${walked.histories} histories（随机历史）`);
say(`acts done ${walked.acts}, refused ${walked.refusals}`);
say(`commands reached ${reached(commands, walked.commands)}`);
say(`event types reached ${reached(events, walked.events)}`);
say(`places of matters ${walked.places}, looked at for an exit ${walked.examined}`);
for (const kind of [
  'no exit',
  'advice that is refused',
  'advice nobody explains',
  'task at the end',
] as const) {
  const found = walked.findings.filter((one) => one.kind === kind);
  say(`${kind}: ${found.length}`);
  for (const { what, events: told } of found) say(`  ${what}\n    after ${told.join(' → ')}`);
}
const unsettled = walked.places - walked.examined;
if (unsettled > 0)
  say(
    `${unsettled} places were not looked at to the end: give it more seconds（未查完，非“无死路”）`,
  );
process.exitCode = walked.findings.length === 0 && unsettled === 0 ? 0 : 1;
