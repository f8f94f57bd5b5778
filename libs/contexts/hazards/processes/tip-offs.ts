import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { Numbers, underNextNumber } from '#platform/numbers';
import { type Particulars, PersonalData } from '#platform/privacy';
import { type Answer, DecisionWorld } from '#platform/store';
import { refuse, type ToldOf } from '#domain/kernel';
import { reporterNoun } from '../reporter/reporter.noun.js';
import type { registerTipOff } from '../tip-off/intake/register-tip-off.js';
import type { collectReward } from '../tip-off/reward/reward.js';
import { type TipOffCommand, tipOffNoun } from '../tip-off/tip-off.noun.js';
import { codeMarkOf, queryCodeOf } from './query-code.js';
import { series } from './series.js';

const close = (text: string): string => text.replaceAll(/[\s\-－—]/g, '');

/**
 * What is told says nothing of who told it: here alone both are known, before the one is sealed
 * (PRV-1). The answer repeats none of it.
 */
const mustNotNameIn = (told: object, people: readonly Partial<Particulars>[]): void => {
  const words = people
    .flatMap(({ name, telephone, identityNumber }) => [name, telephone, identityNumber])
    .flatMap((word) => (word === undefined || close(word).length < 2 ? [] : [close(word)]));
  const texts = Object.values(told).filter((one): one is string => typeof one === 'string');
  if (texts.some((text) => words.some((word) => close(text).includes(word))))
    refuse(
      'tells-who-reported',
      '举报内容、地点中写有举报人姓名、电话或者身份证号，请删去后登记 (content or address names who reported: leave it out).',
      'PRV-1',
      'WHI-15',
    );
};

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
    mustNotNameIn(told, [...(reporter ? [reporter] : []), ...others]);
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
