import { Controller, Get, Headers, Query, Optional } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Settings } from '#platform/config';
import { EventLog, EventsAside, nothingAside } from '#platform/log';
import { Identity, Permit, PermitEverybody, ProblemException } from '#platform/http';
import { type Capacity, Clock, deny, instant, type Instant, localDateOf } from '#domain/kernel';
import { answeredFor, personIn } from '../directory/capacity.js';
import { covers } from '../shared/dated.js';
import { DirectoryRegistry } from '../registry.lookup.js';
import { authorityAt, type AuthorityProof } from './authority.js';
import { AuthorityQuery } from './directory.bodies.js';
import { officials } from './directory.controller.js';
import { type Place, placeNamed } from './directory.rows.js';

/** Who somebody is, and all capacities open to him now; `post` of one goes into `Acting-As`. */
export type Me = Readonly<{
  person: string;
  name: string;
  at: Instant;
  onLeave: boolean;
  capacities: readonly (Omit<Capacity, 'organ'> & Readonly<{ title: string; organ: Place }>)[];
}>;

const momentOf = (text: string): Instant => {
  if (Number.isNaN(Date.parse(text)))
    throw new ProblemException(400, 'fields-not-valid', 'Not valid: at（字段不合要求）.', [
      { field: 'at', rule: 'isMoment', message: 'at is no moment that exists（时刻不存在）' },
    ]);
  return instant(text);
};

/** Who may act as what (职权): the own capacities, and proof of anybody's at any instant. */
@ApiTags('registry: authority 职权')
@Controller()
export class AuthorityController {
  // Each comes from another library.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly registry: DirectoryRegistry,
    private readonly identity: Identity,
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly settings: Settings,
    @Optional() private readonly aside: EventsAside = nothingAside,
  ) {}

  /**
   * Who holds several posts has no capacity before naming one, and asks here which there are: the
   * token is checked here.
   */
  @Get('me')
  @PermitEverybody()
  @ApiOperation({ summary: 'Who am I, and in which capacities may I act now（本人及可用职务）' })
  async me(@Headers('authorization') authorization?: string): Promise<Me> {
    const id = await this.identity.personOf(authorization);
    const directory = this.registry.registers();
    const known = personIn(directory, id);
    if (!known)
      deny(
        'not-in-registry',
        'You are not in the registry of this district（您尚未登记在本区的人员名册中）.',
        'WHO-1',
      );
    const at = this.clock.now();
    const view = this.registry.view();
    const capacities = [...known.posts, ...answeredFor(directory, id)].flatMap(
      ({ post, title, organ }) => {
        const capacity = view.capacityAt(id, at, post);
        return capacity ? [{ ...capacity, title, organ: placeNamed(directory, organ) }] : [];
      },
    );
    const onLeave = known.leaves.some((leave) => covers(leave, localDateOf(at)));
    return { person: id, name: known.name, at, onLeave, capacities };
  }

  @Get('authority')
  @Permit(...officials)
  @ApiOperation({
    summary: 'Proof of authority at an instant, with the events behind it（职权证明）',
  })
  authority(@Query() { person, at, post }: AuthorityQuery): Promise<AuthorityProof> {
    const directory = this.registry.registers();
    const asked = { person, at: at === undefined ? this.clock.now() : momentOf(at), post };
    const { log, aside } = this;
    return authorityAt(asked, { directory, log, aside, district: this.settings.DISTRICT });
  }
}
