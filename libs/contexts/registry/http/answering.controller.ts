import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, type LocalDate, localDateOf, type Role, unknown } from '#domain/kernel';
import { Permit } from '#platform/http';
import { personIn } from '../directory/capacity.js';
import type { Directory } from '../directory/directory.js';
import { entriesOf, valueIn } from '../directory/table.js';
import type { RegisteredPerson } from '../person/person.state.js';
import { DirectoryRegistry } from '../registry.lookup.js';
import { covers } from '../shared/dated.js';
import { AnsweringQuery } from './directory.bodies.js';
import { officials } from './directory.controller.js';

/** Somebody by id and name. */
type Named = Readonly<{ id: string; name: string }>;

/** Who answered for a post on a day: whoever holds it, unless away, and whoever stood in. */
type Answering = Readonly<{
  post: string;
  title: string;
  roles: readonly Role[];
  holder: Named;
  onLeave: boolean;
  deputies: readonly (Named &
    Readonly<{ deputyship: string; roles: readonly Role[]; onLeave: boolean }>)[];
}>;

const registered = ({ people }: Directory): readonly RegisteredPerson[] =>
  [...entriesOf(people)].flatMap(([, person]) => (person.status === 'registered' ? [person] : []));

const isAway = ({ leaves }: RegisteredPerson, on: LocalDate): boolean =>
  leaves.some((leave) => covers(leave, on));

/** Who answers for the posts of an organ on a day（当日由谁履职）. */
@ApiTags('registry: authority 职权')
@Controller('organs')
@Permit(...officials)
export class AnsweringController {
  constructor(
    private readonly registry: DirectoryRegistry,
    private readonly clock: Clock,
  ) {}

  @Get(':id/answering')
  @ApiOperation({
    summary: 'Who answers for each post of an organ on a day, deputies counted（当日履职人员）',
  })
  answering(
    @Param('id') id: string,
    @Query() asked: AnsweringQuery,
  ): Readonly<{ on: LocalDate; items: readonly Answering[] }> {
    const on = asked.on ?? localDateOf(this.clock.now());
    const directory = this.registry.registers();
    if (valueIn(directory.organs, id)?.status !== 'registered')
      unknown('organ-unknown', 'There is no such organ（无此机关）.');
    const items = registered(directory).flatMap((holder) =>
      holder.posts
        .filter((post) => post.organ === id && covers(post, on))
        .map(({ post, title, roles }): Answering => {
          const { id: person, name } = holder;
          const deputies = this.deputiesOf(directory, holder, { post, on });
          const onLeave = isAway(holder, on);
          return { post, title, roles, holder: { id: person, name }, onLeave, deputies };
        }),
    );
    return { on, items };
  }

  private deputiesOf(
    directory: Directory,
    { deputies }: RegisteredPerson,
    { post, on }: Readonly<{ post: string; on: LocalDate }>,
  ): Answering['deputies'] {
    return deputies
      .filter((one) => one.post === post && covers(one, on))
      .flatMap(({ deputyship, deputy, roles }) => {
        const known = personIn(directory, deputy);
        if (!known) return [];
        const { id, name } = known;
        return [{ id, name, deputyship, roles, onLeave: isAway(known, on) }];
      });
  }
}
