import { Injectable } from '@nestjs/common';
import { Desk, idFor } from '#platform/acts';
import { type Answer, Decisions, DecisionWorld } from '#platform/store';
import type { Asked } from '#platform/http';
import { type Actor, holds, localDateOf } from '#domain/kernel';
import { Numbers, seriesId } from '#platform/numbers';
import type { FiledMaterial } from '../application/intake/intake.events.js';
import type { ReceiveApplication } from '../application/intake/receive-application.js';
import { type BundleCommand, bundleDecider } from '../bundle/bundle.decider.js';
import type { BundleEvent, BundleOpened, Member } from '../bundle/bundle.events.js';
import type { Bundle, Open } from '../bundle/bundle.state.js';
import { opened } from '../bundle/bundle.state.js';
import { bundleStream, memberId } from '../bundle/bundle.stream.js';
import type { OpenBundle } from '../bundle/open-bundle.js';
import type { Applicant, ToldApplicant } from '../desk/party.js';
import { matterSeries, yearOf } from '../numbering/licensing-series.js';
import { openApplicationsAfterBundleOpened } from '../reactions/open-applications-after-bundle-opened.reaction.js';
import { Applicants } from './applicants.js';
import { Applications } from './applications.js';
import { channelOf } from './intake.js';
import { mustBeOwn } from './own-matter.js';

/** Several matters of one applicant, each paper once. */
export type ToldBundle = Readonly<{
  applicant: ToldApplicant;
  leadOrgan: string;
  members: readonly Omit<Member, 'application' | 'year' | 'serial'>[];
  materials: readonly FiledMaterial[];
}>;

type Known = Readonly<{ applicant: Applicant; year: number }>;

const reaction: Actor = {
  kind: 'system',
  by: 'reaction',
  name: openApplicationsAfterBundleOpened.name,
};

/** One-stop handling (一站式): takes bundles in, each part under a number of its own organ. */
@Injectable()
export class Bundles {
  readonly decisions: Decisions<BundleCommand, Bundle, BundleEvent>;

  // Each part comes from another library; Nest hands them in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly world: DecisionWorld,
    private readonly desk: Desk,
    private readonly applications: Applications,
    private readonly applicants: Applicants,
    private readonly numbers: Numbers,
  ) {
    this.decisions = new Decisions(bundleStream, bundleDecider, world);
  }

  /** The bundle now, or 404. */
  async there(id: string): Promise<Open> {
    return opened((await this.decisions.stateOf(id)).state);
  }

  async now(id: string): Promise<Bundle> {
    return (await this.decisions.stateOf(id)).state;
  }

  async perform(id: string, command: BundleCommand, asked: Asked): Promise<Answer> {
    if (holds(asked.actor, 'applicant')) {
      const bundle = await this.now(id);
      if (bundle.status !== 'none') mustBeOwn(asked.actor, bundle.opened.applicant);
    }
    return this.desk.perform(bundleStream, id, command, asked);
  }

  /** Opens a bundle. A part that its rules would not let in refuses the whole, before any number is taken. */
  async open(told: ToldBundle, asked: Asked): Promise<Answer> {
    const id = idFor(asked, 'bundle');
    const there = await this.now(id);
    if (there.status !== 'none') {
      const { applicant, year, serial, members } = there.opened;
      const serials = [serial, ...members.map((member) => member.serial)];
      return this.perform(id, commandFor(id, told, { applicant, year }, serials, asked), asked);
    }
    const applicant = this.applicants.of(told.applicant, asked);
    const year = yearOf(localDateOf(asked.validAt ?? this.world.clock.now()));
    const numbered = (serials: readonly number[]) =>
      commandFor(id, told, { applicant, year }, serials, asked);
    await this.rehearse(id, numbered([0, ...told.members.map(() => 0)]), asked);
    const takers = [
      { organ: told.leadOrgan, subject: id },
      ...told.members.map(({ organ }, n) => ({ organ, subject: memberId(id, n + 1) })),
    ];
    return this.underNumbers(takers, year, (serials) => this.perform(id, numbered(serials), asked));
  }

  /** The bundle itself, and every application it would open. */
  private async rehearse(id: string, command: OpenBundle, asked: Asked): Promise<void> {
    const [event] = await this.decisions.rehearse({ ...asked, id, command });
    const rule = openApplicationsAfterBundleOpened.on.BundleOpened!;
    for (const part of rule(event!.data as BundleOpened['data'], {} as never)) {
      const receive = { type: part.type, data: part.data } as ReceiveApplication;
      await this.applications.rehearse(part.id, receive, { ...asked, actor: reaction });
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
  { leadOrgan, members, materials }: ToldBundle,
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
