import type { ReadCheckpoint } from './checkpoint.js';
import { isIncluded, lineOf } from './events.js';
import { calendarsIn, dueAgain } from './law.js';
import { bytesOf, fromBase64 } from './sha256.js';
import type { Absence, BundledEvent, Finding } from './shapes.js';
import { isSame, leafHash, rootFrom } from './tree.js';

const isWhole = ({ start, entries, before }: Absence, { size, root }: ReadCheckpoint): boolean => {
  const leaves = entries.map((line) => leafHash(bytesOf(line)));
  const left = before.flatMap((hash) => fromBase64(hash) ?? []);
  return start.index + leaves.length === size && isSame(rootFrom(start.index, leaves, left), root);
};

type Named = Readonly<{ stream: string; type: string }>;

/** What of the range belongs to the matter and is of a kind that was looked for. */
const soughtIn = ({ entries, stream, types }: Absence): readonly string[] =>
  entries.filter((line) => {
    const said = JSON.parse(line) as Named;
    return said.stream === stream && types.includes(said.type);
  });

const recordedAt = ({ metadata }: BundledEvent): string => String(metadata['recordedAt']);

const isLater = (line: string, { came, due }: Absence): boolean => {
  const event = came.find((one) => lineOf(one) === line);
  return event !== undefined && recordedAt(event) > due;
};

const startsClock = (absence: Absence): boolean => {
  const { start, clock, due, stream } = absence;
  const change = start.event.data.clocks?.find((one) => one.clock === clock);
  if (start.event.stream !== stream || !change || change.op === 'stop') return false;
  const law = start.event.metadata['law'];
  return (
    change.set.due === due && dueAgain(absence, calendarsIn(absence), [law, change.set]) === due
  );
};

/** What is to be held of a statement that something did not happen. */
export const absenceFindings = (
  absence: Absence,
  checkpoint: ReadCheckpoint,
): readonly Finding[] => {
  const { start, due, types, clock, stream } = absence;
  const early = soughtIn(absence).filter((line) => !isLater(line, absence));
  const range = `${start.index}–${checkpoint.size - 1}`;
  return [
    {
      holds: isIncluded(start, checkpoint) && absence.entries[0] === lineOf(start.event),
      zh: `起算事件：${start.event.type}（第 ${start.index} 号）在检查点之内，未被改动`,
      en: `Start: ${start.event.type}, number ${start.index}, is in the tree as it stands here`,
    },
    {
      holds: startsClock(absence),
      zh: `期限 ${clock}：由起算事件起算，依卷内法律届满于 ${due}`,
      en: `Clock ${clock}: set by that event, it runs out on ${due} by the law in the file`,
    },
    {
      holds: isWhole(absence, checkpoint),
      zh: `区间：全库第 ${range} 号逐条齐全，无缺失、无改名`,
      en: `Range: every entry of the log, ${range}, is here and none was renamed`,
    },
    {
      holds: checkpoint.at !== undefined && checkpoint.at >= due,
      zh: `检查点签发于 ${checkpoint.at ?? '（无时间）'}，不早于届满`,
      en: `The checkpoint was signed at ${checkpoint.at ?? '(no time)'}, not before it ran out`,
    },
    {
      holds: early.length === 0,
      zh: `结论：${stream} 在 ${due} 之前没有 ${types.join('、')}`,
      en: `So: ${stream} had no ${types.join(', ')} before ${due}`,
    },
  ];
};
