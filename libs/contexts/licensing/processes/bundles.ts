import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { Numbers } from '#platform/numbers';
import { seriesId, yearOfNumber } from '#domain/procedure';
import { type Answer, DecisionWorld } from '#platform/store';
import { type Actor, localDateOf, type ToldOf } from '#domain/kernel';
import { applicationNoun } from '../application/application.noun.js';
import { applicationsOf } from '../bundle/applications-of.js';
import { bundleNoun } from '../bundle/bundle.noun.js';
import { memberId } from '../bundle/bundle.stream.js';
import type { OpenBundle, openBundle } from '../bundle/open-bundle.js';
import type { Applicant } from '../desk/party.js';
import { matterSeries } from '../numbering/licensing-series.js';
import { openApplicationsAfterBundleOpened } from '../reactions/open-applications-after-bundle-opened.reaction.js';
import { Applicants } from './applicants.js';
import { GrantedOnce } from './granted-once.js';
import { channelOf } from './intake.js';
import { mustStateFacts } from './stated-facts.js';

/** Several matters of one applicant, each paper once. */
type Told = ToldOf<typeof openBundle>;
type Known = Readonly<{ applicant: Applicant; year: number }>;

const reaction: Actor = {
  kind: 'system',
  by: 'reaction',
  name: openApplicationsAfterBundleOpened.name,
};

/**
 * One-stop handling (一站式): takes bundles in, each part under a number of its own organ. In this
 * order: the register says who applies; the bundle and every application it would open are
 * rehearsed, so that a part that its rules would not let in refuses the whole before any number is
 * taken; the numbers are held one after the other, the leading organ's first; the bundle opens
 * under them. A refusal gives all back. The applications follow by the news of the bundle.
 */
@Injectable()
export class Bundles {
  private readonly bundles;
  private readonly applications;

  // Each part comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    nouns: Nouns,
    private readonly world: DecisionWorld,
    private readonly applicants: Applicants,
    private readonly numbers: Numbers,
    private readonly once: GrantedOnce,
  ) {
    this.bundles = nouns.filesOf(bundleNoun);
    this.applications = nouns.filesOf(applicationNoun);
  }

  /** The same key finds the bundle it made before, under the numbers it took then. */
  async open(id: string, told: Told, asked: Asked): Promise<Answer> {
    const numbered = (known: Known) => (serials: readonly number[]) =>
      commandFor(id, told, known, serials, asked);
    const there = await this.bundles.now(id);
    if (there.status !== 'none') {
      const { applicant, year, serial, members } = there.opened;
      const serials = [serial, ...members.map((member) => member.serial)];
      return this.bundles.perform(id, numbered({ applicant, year })(serials), asked);
    }
    const today = localDateOf(this.world.clock.now());
    for (const [n, member] of told.members.entries())
      mustStateFacts(member, today, `members.${n}.`);
    const applicant = await this.applicants.of(told.applicant, asked);
    const year = yearOfNumber(today);
    const command = numbered({ applicant, year });
    await this.rehearse(id, command([0, ...told.members.map(() => 0)]), asked);
    const takers = [
      { organ: told.leadOrgan, subject: id },
      ...told.members.map(({ organ }, n) => ({ organ, subject: memberId(id, n + 1) })),
    ];
    const wanted = told.members.map(({ item, purpose, alongside }, n) => ({
      item,
      purpose,
      alongside,
      applicant,
      file: memberId(id, n + 1),
    }));
    return this.once.duringAll(wanted, asked, () =>
      this.underNumbers(takers, year, (serials) =>
        this.bundles.perform(id, command(serials), asked),
      ),
    );
  }

  /** The bundle itself, and every application it would open. */
  private async rehearse(id: string, command: OpenBundle, asked: Asked): Promise<void> {
    const events = await this.bundles.rehearse(id, command, asked);
    for (const event of events) {
      if (event.type !== 'BundleOpened') continue;
      for (const { id: part, ...receive } of applicationsOf(event.data))
        await this.applications.rehearse(part, receive, { ...asked, actor: reaction });
    }
  }

  /** Takes one number after the other, and gives all back when the act is refused. */
  private underNumbers<T>(
    [first, ...rest]: readonly Readonly<{ organ: string; subject: string }>[],
    year: number,
    act: (serials: readonly number[]) => Promise<T>,
  ): Promise<T> {
    if (!first) return act([]);
    return this.numbers.forAct(seriesId(first.organ, matterSeries, year), first.subject, (serial) =>
      this.underNumbers(rest, year, (others) => act([serial, ...others])),
    );
  }
}

// Five parts of one request: who, what, under which numbers.
// oxlint-disable-next-line max-params
const commandFor = (
  bundle: string,
  { leadOrgan, members, materials }: Told,
  { applicant, year }: Known,
  [serial, ...serials]: readonly number[],
  asked: Asked,
): OpenBundle => ({
  type: 'OpenBundle',
  data: {
    bundle,
    applicant,
    channel: channelOf(asked),
    leadOrgan,
    year,
    serial: serial!,
    members: members.map((member, n) => ({ ...member, year, serial: serials[n]! })),
    materials,
  },
});
