import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { Numbers, underNextNumber } from '#platform/numbers';
import { type Particulars, PersonalData } from '#platform/privacy';
import { type Answer, DecisionWorld, rehearsal } from '#platform/store';
import type { ToldOf } from '#domain/kernel';
import { reporterNoun } from '../reporter/reporter.noun.js';
import type { registerTipOff } from '../tip-off/intake/register-tip-off.js';
import type { collectReward } from '../tip-off/reward/reward.js';
import { type TipOffCommand, tipOffNoun } from '../tip-off/tip-off.noun.js';
import { mustNotNameIn, withoutThem } from '../came-from/who-reported.js';
import { codeMarkOf, queryCodeOf } from './query-code.js';
import { series } from '../numbering/series.js';

/**
 * Takes tip-offs in and pays rewards, so that nobody writes who reported. In this order: the
 * identity is sealed and put into the vault under the id of the tip-off; then the tip-off is
 * registered under its number, knowing only whether a name was given and the mark of its query
 * code. A registration that is refused leaves a sealed identity that nobody may open.
 */
@Injectable()
export class TipOffs {
  private readonly tipOffs;
  private readonly reporters;

  // Each part comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly world: DecisionWorld,
    private readonly numbers: Numbers,
    private readonly personalData: PersonalData,
    nouns: Nouns,
  ) {
    this.tipOffs = nouns.filesOf(tipOffNoun);
    this.reporters = nouns.filesOf(reporterNoun);
  }

  /** Throws `Refusal` when a rule says no. */
  async register(
    id: string,
    { reporter, others = [], ...told }: ToldOf<typeof registerTipOff>,
    asked: Asked,
  ): Promise<Answer> {
    mustNotNameIn(this.personalData.withWords(told), [...(reporter ? [reporter] : []), ...others]);
    const codeMark = codeMarkOf(this.personalData, queryCodeOf(this.personalData, id));
    const realName = reporter !== undefined;
    if (reporter) {
      const sealed = await this.seal(id, reporter);
      const signed = await Promise.all(others.map((one) => this.seal(id, one)));
      const joint = signed.length > 0 && { others: signed };
      const data = { sealed, ...joint, organ: told.organ };
      await this.reporters.perform(id, { type: 'SealReporter', data }, asked);
    }
    const signers = others.length > 0 && { signers: others.length + 1 };
    return underNextNumber(
      {
        files: this.tipOffs,
        id,
        series: () => ({ organ: told.organ, kind: series.tipOff }),
        had: ({ registered }) => registered && { serial: registered.serial, year: registered.year },
        command: (number): TipOffCommand => ({
          type: 'RegisterTipOff',
          data: { ...told, tipOffId: id, realName, ...signers, codeMark, ...number },
        }),
      },
      { numbers: this.numbers, now: this.world.clock.now() },
      asked,
    );
  }

  /**
   * What is said of it later, without who reported（核查、反馈、移送等不得写明举报人）: where one
   * of the words that lie sealed is written, it is hidden. Nobody is refused for it, or who guesses
   * names would be told which one is right; for the same reason nothing is compared for an act that
   * is only rehearsed（预演）, which leaves no trace of the guess.
   */
  async withoutWhoReported<T extends object>(id: string, told: T): Promise<T> {
    if (rehearsal()) return told;
    const { sealed } = await this.reporters.now(id);
    if (!sealed) return told;
    const all = [sealed.sealed, ...(sealed.others ?? [])];
    await this.personalData.fetchKeys(all);
    return withoutThem(
      told,
      all.flatMap((one) => this.opened(id, one)),
      {
        shown: (seal) => this.personalData.shown(seal),
        place: (await this.tipOffs.now(id)).registered?.told.address,
      },
    );
  }

  /** Nothing where the key was erased: there is nobody to compare with. */
  private opened(id: string, seal: string): readonly Particulars[] {
    try {
      return [this.personalData.open(id, seal)];
    } catch {
      return [];
    }
  }

  private seal(id: string, { identityNumber = '', ...known }: Particulars): Promise<string> {
    return this.personalData.seal(id, { ...known, identityNumber });
  }

  /** The code that was shown goes no further than its mark. */
  collect(
    id: string,
    { code, ...paid }: ToldOf<typeof collectReward>,
    asked: Asked,
  ): Promise<Answer> {
    const data = { ...paid, codeMark: codeMarkOf(this.personalData, code) };
    return this.tipOffs.perform(id, { type: 'CollectReward', data }, asked);
  }
}
