import type { ReadCheckpoint } from './checkpoint.js';
import { digestOf } from './digest.js';
import { bytesOf, fromBase64 } from './sha256.js';
import type { BundledEvent, Finding, Proved } from './shapes.js';
import { isSame, leafHash, rootByProof } from './tree.js';

const nameOf = ({ stream, revision, type }: BundledEvent): string =>
  `${type}（${stream}@${revision}）`;

/** The line under which the tree has an event. */
export const lineOf = ({ stream, revision, id, type, data, metadata }: BundledEvent): string =>
  JSON.stringify({
    digest: digestOf({ stream, revision, id, type, data, metadata }),
    id,
    revision,
    stream,
    type,
  });

/** Whether an event is in the tree of the checkpoint, as it was entered. */
export const isIncluded = (
  { event, index, proof }: Proved,
  { size, root }: ReadCheckpoint,
): boolean => {
  const path = proof.flatMap((hash) => fromBase64(hash) ?? []);
  return isSame(rootByProof(leafHash(bytesOf(lineOf(event))), [index, size], path), root);
};

/** Each event is in the tree; the first that is not is named. */
export const inclusions = (
  [zh, en]: readonly [string, string],
  proved: readonly Proved[],
  checkpoint: ReadCheckpoint,
): Finding => {
  const not = proved.filter((one) => !isIncluded(one, checkpoint));
  const [first] = not;
  return first
    ? {
        holds: false,
        zh: `${zh}：${nameOf(first.event)} 与检查点不符，共 ${not.length} 条`,
        en: `${en}: ${nameOf(first.event)} is not in the tree as it stands here, ${not.length} in all`,
      }
    : {
        holds: true,
        zh: `${zh}：${proved.length} 条均在检查点之内，未被改动`,
        en: `${en}: all ${proved.length} are in the tree as they stand here`,
      };
};

const noDigest = '0'.repeat(64);

const chainFault = (events: readonly BundledEvent[], stream: string): string | undefined => {
  let previous: unknown = noDigest;
  for (const [at, event] of events.entries()) {
    const { digest, ...metadata } = event.metadata;
    const { id, revision, type, data } = event;
    const isNext = event.stream === stream && revision === at && metadata.previous === previous;
    if (!isNext || digestOf({ id, stream, revision, type, data, metadata }) !== digest)
      return nameOf(event);
    previous = digest;
  }
  return undefined;
};

/** The stream is whole from its beginning on, each event sealed and following the one before. */
export const chain = (events: readonly BundledEvent[], stream: string): Finding => {
  const fault = events.length === 0 ? stream : chainFault(events, stream);
  return fault === undefined
    ? {
        holds: true,
        zh: `事件链：自第 0 号起 ${events.length} 条首尾相接`,
        en: `Chain: ${events.length} events follow one another from the first on`,
      }
    : { holds: false, zh: `事件链：在 ${fault} 处断开`, en: `Chain: broken at ${fault}` };
};

/** Each paper of an event is that whose digest the envelope has. */
export const papers = (events: readonly BundledEvent[]): Finding => {
  const drawn = events.flatMap((event) => {
    const said = (event.metadata['papers'] ?? []) as readonly Readonly<{ content: string }>[];
    const { documents = [] } = event.data;
    return said.map(({ content }, at) => ({
      event,
      holds: documents[at] !== undefined && digestOf(documents[at]) === content,
    }));
  });
  const not = drawn.find(({ holds }) => !holds);
  return not
    ? {
        holds: false,
        zh: `文书：${nameOf(not.event)} 的文书摘要不符`,
        en: `Papers: not as sealed in ${nameOf(not.event)}`,
      }
    : {
        holds: true,
        zh: `文书：${drawn.length} 份与摘要相符`,
        en: `Papers: ${drawn.length} fit their digests`,
      };
};
