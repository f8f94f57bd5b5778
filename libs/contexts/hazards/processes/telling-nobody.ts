import { Injectable } from '@nestjs/common';
import { Nouns, type Way } from '#platform/acts';
import type { AnyNoun } from '#domain/kernel';
import { tipOffIn } from '../came-from/came-from.js';
import { hazardNoun } from '../hazard/hazard.noun.js';
import { inspectionNoun } from '../inspection/inspection.noun.js';
import { reporterNoun } from '../reporter/reporter.noun.js';
import { tipOffNoun } from '../tip-off/tip-off.noun.js';
import { TipOffs } from './tip-offs.js';

// What is said in any file that a tip-off led to says nothing of who reported（举报引出的检查、
// 隐患等案卷均不得写明举报人）: the unit reads those files and signs their papers (WHI-15, PRV-1).

type Came = Readonly<{ source: string; cameFrom?: string }>;

/** Where each of these files says what it came from, once it is begun. */
const begunAs = {
  [inspectionNoun.path]: (nouns: Nouns, id: string) =>
    nouns
      .filesOf(inspectionNoun)
      .now(id)
      .then(({ planned }) => planned?.scheme),
  [hazardNoun.path]: (nouns: Nouns, id: string) =>
    nouns
      .filesOf(hazardNoun)
      .now(id)
      .then(({ reported }) => reported?.report),
} as Readonly<Record<string, (nouns: Nouns, id: string) => Promise<Came | undefined>>>;

/** The file itself is the tip-off, or is kept under its id. */
const ofTheTipOff: readonly string[] = [tipOffNoun.path, reporterNoun.path];

/** Every noun of which a file may have come from a tip-off. */
export const ledByTipOffs: readonly AnyNoun[] = [
  tipOffNoun,
  reporterNoun,
  inspectionNoun,
  hazardNoun,
];

const cameIn = (told: object): Came => {
  const { source, cameFrom } = told as Readonly<Record<string, unknown>>;
  return {
    source: typeof source === 'string' ? source : '',
    ...(typeof cameFrom === 'string' && { cameFrom }),
  };
};

/** Hides who reported in what is said of any file that a tip-off led to. */
@Injectable()
export class TellingNobody {
  constructor(
    private readonly tipOffs: TipOffs,
    private readonly nouns: Nouns,
  ) {}

  /** The same, without who reported; as it is where no tip-off led to that file. */
  async without<T extends object>(path: string, id: string, told: T): Promise<T> {
    const tipOff = ofTheTipOff.includes(path)
      ? id
      : ((await this.tipOffOf(cameIn(told))) ?? (await this.tipOffBehind(path, id)));
    return tipOff === undefined ? told : this.tipOffs.withoutWhoReported(tipOff, told);
  }

  private async tipOffBehind(path: string, id: string): Promise<string | undefined> {
    const came = await begunAs[path]?.(this.nouns, id);
    return came && this.tipOffOf(came);
  }

  /** A hazard of an inspection came from the tip-off that led to that inspection. */
  private async tipOffOf(came: Came): Promise<string | undefined> {
    const [, path = '', id = ''] = /^([\w-]+)\/([\w-]{1,64})$/.exec(came.cameFrom ?? '') ?? [];
    return (
      tipOffIn(came) ?? (path === inspectionNoun.path ? this.tipOffBehind(path, id) : undefined)
    );
  }
}

/** All doors of a noun, each rid of who reported before its own way, if it has one. */
export const tellingNobody = <W extends Readonly<Record<string, Way<never>>>>(
  { path, chapters }: AnyNoun,
  ways: W,
): W => {
  const own = ways as unknown as Readonly<Record<string, Way<object> | undefined>>;
  const all = chapters
    .flatMap(({ commands }) => commands)
    .map(({ name }): [string, Way<object>] => [
      name,
      {
        through: (parts, send) => {
          const go = own[name]?.through(parts, send) ?? send;
          return async (id, told, asked) =>
            go(
              id,
              await parts.get(TellingNobody, { strict: false }).without(path, id, told),
              asked,
            );
        },
      },
    ]);
  return Object.fromEntries(all) as unknown as W;
};
