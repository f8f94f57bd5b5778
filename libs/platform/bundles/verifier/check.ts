import { canonicalJson } from '../../log/canonical-json.js';
import { absenceFindings } from './absence.js';
import {
  cosignedAt,
  isOfWitness,
  isSigned,
  readCheckpoint,
  type ReadCheckpoint,
} from './checkpoint.js';
import { chain, inclusions, papers } from './events.js';
import { calendarsHold, calendarsIn, clocks, lawsHold } from './law.js';
import { bytesOf, hexOf, sha256 } from './sha256.js';
import { type Rules, standFindings } from './stand.js';
import type { Absence, Bundle, Finding } from './shapes.js';

const sealOf = (body: string): string => `{"sha256":"${hexOf(sha256(bytesOf(body)))}"}`;

/** The file: what it says in one line, canonical, and a line with the digest of it. */
export const inFile = (said: Bundle | Absence): string => {
  const body = canonicalJson(said)!;
  return `${body}\n${sealOf(body)}\n`;
};

const broken = (zh: string, en: string): Finding => ({ holds: false, zh, en });

const saidIn = (text: string): Bundle | Absence | undefined => {
  try {
    const [body = ''] = text.split('\n', 1);
    const said = JSON.parse(body) as Bundle | Absence;
    return typeof said.checkpoint === 'string' ? said : undefined;
  } catch {
    return undefined;
  }
};

const seal = (text: string): Finding => {
  const [body = ''] = text.split('\n', 1);
  const holds = text === `${body}\n${sealOf(body)}\n`;
  return {
    holds,
    zh: holds ? '文件：与封存摘要逐字节相符' : '文件：与封存摘要不符，至少一个字节被改动',
    en: holds ? 'File: byte for byte as it was sealed' : 'File: at least one byte was changed',
  };
};

const ofBundle = (
  bundle: Bundle,
  checkpoint: ReadCheckpoint,
  rules: readonly Rules[],
): readonly Finding[] => {
  const calendars = calendarsIn(bundle);
  const [own, relied] = [bundle.events, bundle.reliedOn].map((some) =>
    some.map(({ event }) => event),
  ) as [Bundle['events'][0]['event'][], Bundle['events'][0]['event'][]];
  return [
    inclusions(['本卷事件', 'Events'], bundle.events, checkpoint),
    chain(own, bundle.stream),
    inclusions(['所依据的登记与证据', 'What it stood on'], bundle.reliedOn, checkpoint),
    papers([...own, ...relied]),
    lawsHold(bundle),
    calendarsHold(calendars),
    ...clocks(bundle, calendars, own),
    ...standFindings(bundle, calendars, rules),
  ];
};

const ofAbsence = (absence: Absence, checkpoint: ReadCheckpoint): readonly Finding[] => [
  lawsHold(absence),
  calendarsHold(calendarsIn(absence)),
  ...absenceFindings(absence, checkpoint),
];

const findingsOf = (
  said: Bundle | Absence,
  checkpoint: ReadCheckpoint,
  rules: readonly Rules[],
): readonly Finding[] =>
  said.format === 'work-safety/absence@1'
    ? ofAbsence(said, checkpoint)
    : ofBundle(said, checkpoint, rules);

const signature = async (
  { checkpoint: note, keys }: Bundle | Absence,
  [checkpoint, known]: readonly [ReadCheckpoint, readonly string[]],
): Promise<Finding> => {
  const ofLog = known.filter((key) => !isOfWitness(key));
  const trusted = ofLog.length > 0 ? keys.filter((key) => ofLog.includes(key)) : keys;
  const holds = note.length > 0 && (await isSigned(checkpoint, trusted));
  const by = `${checkpoint.origin}（${checkpoint.size} 条，${checkpoint.at ?? '—'}）`;
  return {
    holds,
    zh: holds ? `检查点：${by} 签名成立` : `检查点：${by} 签名不成立，或者公钥不在所持公钥之内`,
    en: holds ? 'Checkpoint: its signature holds' : 'Checkpoint: no known key signed it',
  };
};

/** Each witness whose key somebody has must have signed the checkpoint, too. */
const cosignatures = (
  checkpoint: ReadCheckpoint,
  known: readonly string[],
): Promise<readonly Finding[]> =>
  Promise.all(
    known.filter(isOfWitness).map(async (key) => {
      const [name = ''] = key.split('+');
      const seconds = await cosignedAt(checkpoint, key);
      if (seconds === undefined)
        return broken(`见证人 ${name}：没有副署该检查点`, `Witness ${name} did not sign it`);
      const at = new Date(Number(seconds) * 1_000).toISOString();
      return {
        holds: true,
        zh: `见证人 ${name}：于 ${at} 副署，副署成立`,
        en: `Witness ${name} signed it at ${at}`,
      };
    }),
  );

/**
 * Checks a file: what holds, and what does not. Keys that somebody got elsewhere, `name+id+key`,
 * are the only ones believed where some are given; `rules` are those of each kind of file.
 */
export const checked = async (
  text: string,
  keys: readonly string[] = [],
  rules: readonly Rules[] = [],
): Promise<readonly Finding[]> => {
  const said = saidIn(text);
  const checkpoint = said && readCheckpoint(said.checkpoint);
  if (!said || !checkpoint)
    return [seal(text), broken('不是自证卷宗，或者已损坏', 'This is no bundle, or it is damaged')];
  try {
    return [
      seal(text),
      await signature(said, [checkpoint, keys]),
      ...(await cosignatures(checkpoint, keys)),
      ...findingsOf(said, checkpoint, rules),
    ];
  } catch (error) {
    return [seal(text), broken(`内容无法读取：${String(error)}`, 'It cannot be read')];
  }
};
