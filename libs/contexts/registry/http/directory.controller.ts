import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Acting, Permit, type PersonActing, PermitSignedIn } from '#platform/http';
import {
  Clock,
  deny,
  type Instant,
  instant,
  localDateOf,
  type Position,
  type Role,
  roles,
  unknown,
} from '#domain/kernel';
import { MinPosition, pageOfRows, type RowListing } from '#platform/lists';
import { DirectoryRegistry } from '../registry.lookup.js';
import { EnterprisesQuery, MandatesQuery, OrgansQuery, PeopleQuery } from './directory.bodies.js';
import {
  type EnterpriseDetail,
  enterpriseDetail,
  type EnterpriseRow,
  enterpriseRows,
  isContested,
  type MandateRow,
  mandateRows,
  type OrganRow,
  organRows,
  type PersonRow,
  type PersonDetail,
  personDetail,
  personRows,
} from './directory.rows.js';
import { FreshRegisters, type PageOfRegister } from './fresh-registers.js';

/** Everybody but agents of enterprises: the registers of people and units are for official use. */
export const officials = roles.filter((role) => role !== 'applicant') as [Role, ...Role[]];

const organs: RowListing<OrganRow> = {
  key: 'id',
  sorts: ['name', 'kind', 'area', 'from'],
  defaultSort: 'area',
  words: ({ name, documentPrefix, area }) => `${name} ${documentPrefix} ${area}`,
};
const people: RowListing<PersonRow> = {
  key: 'id',
  sorts: ['name', 'id'],
  defaultSort: 'name',
  words: ({ name, posts }) =>
    `${name} ${posts.map(({ title, organ }) => `${title} ${organ.name}`).join(' ')}`,
};
const mandates: RowListing<MandateRow> = {
  key: 'id',
  sorts: ['from', 'to', 'publishedOn', 'holderName'],
  defaultSort: '-from',
  words: ({ holderName, principalName, basis, items }) =>
    `${holderName} ${principalName} ${basis} ${items.map(({ code, name }) => `${code} ${name}`).join(' ')}`,
};
const enterprises: RowListing<EnterpriseRow> = {
  key: 'id',
  sorts: ['name', 'creditCode', 'street', 'industry', 'status', 'grade', 'from'],
  defaultSort: 'name',
  words: ({ name, creditCode }) => `${name} ${creditCode}`,
};

/**
 * The registers as they are now, or were at a moment (登记簿): organs, people, mandates,
 * enterprises.
 */
@ApiTags('registry 登记簿')
@Controller()
export class DirectoryController {
  constructor(
    private readonly registry: DirectoryRegistry,
    private readonly fresh: FreshRegisters,
    private readonly clock: Clock,
  ) {}

  @Get('organs')
  @PermitSignedIn()
  @ApiOperation({ summary: 'Organs, searchable by name, prefix and area（机关）' })
  organs(
    @Query() asked: OrgansQuery,
    @MinPosition() min?: Position,
  ): Promise<PageOfRegister<OrganRow>> {
    return this.fresh.read({ asked, min }, (directory) => {
      const rows = organRows(directory).filter(({ kind }) => kind === (asked.kind ?? kind));
      return pageOfRows(rows, organs, asked);
    });
  }

  @Get('organs/:id')
  @PermitSignedIn()
  @ApiOperation({ summary: 'One organ: name, prefix, area, the organ above it（机关）' })
  organ(@Param('id') id: string): OrganRow {
    return (
      organRows(this.registry.registers()).find((organ) => organ.id === id) ??
      unknown('organ-unknown', 'There is no such organ（无此机关）.')
    );
  }

  @Get('people')
  @Permit(...officials)
  @ApiOperation({ summary: 'People with their posts, searchable（人员及任职）' })
  people(
    @Query() asked: PeopleQuery,
    @MinPosition() min?: Position,
  ): Promise<PageOfRegister<PersonRow>> {
    return this.fresh.read({ asked, min }, (directory) => {
      const rows = personRows(directory).filter(
        (row) =>
          isOfPost(row, asked) &&
          (!asked.contested || String(isContested(directory, row.id)) === asked.contested),
      );
      return pageOfRows(rows, people, asked);
    });
  }

  @Get('people/:id')
  @Permit(...officials)
  @ApiOperation({
    summary: 'One person: posts, leaves, and who answered meanwhile（人员、离岗与代行）',
  })
  person(@Param('id') id: string): PersonDetail {
    return (
      personDetail(this.registry.registers(), id) ??
      unknown('person-unknown', 'There is no such person（无此人员）.')
    );
  }

  @Get('mandates')
  @PermitSignedIn()
  @ApiOperation({ summary: 'Mandates, and whether each is in force on a day（委托与下放）' })
  mandates(
    @Query() asked: MandatesQuery,
    @MinPosition() min?: Position,
  ): Promise<PageOfRegister<MandateRow>> {
    const on = asked.on ?? localDateOf(dayOf(asked) ?? this.clock.now());
    return this.fresh.read({ asked, min }, (directory) => {
      const rows = mandateRows(directory, on).filter(
        ({ holder, kind, inForce }) =>
          holder === (asked.holder ?? holder) &&
          kind === (asked.kind ?? kind) &&
          String(inForce) === (asked.inForce ?? String(inForce)),
      );
      return pageOfRows(rows, mandates, asked);
    });
  }

  @Get('enterprises')
  @Permit(...officials)
  @ApiOperation({ summary: 'Enterprises, searchable by name and credit code（企业）' })
  enterprises(
    @Query() asked: EnterprisesQuery,
    @MinPosition() min?: Position,
  ): Promise<PageOfRegister<EnterpriseRow>> {
    return this.fresh.read({ asked, min }, (directory) => {
      const rows = enterpriseRows(directory).filter(
        ({ street, industry, status }) =>
          street === (asked.street ?? street) &&
          industry.startsWith(asked.industry ?? '') &&
          status === (asked.status ?? status),
      );
      return pageOfRows(rows, enterprises, asked);
    });
  }

  @Get('enterprises/:id')
  @PermitSignedIn()
  @ApiOperation({ summary: 'One enterprise with its histories; agents see their own（企业）' })
  enterprise(@Param('id') id: string, @Acting() { capacity }: PersonActing): EnterpriseDetail {
    if (capacity.organ !== id && !capacity.roles.some((role) => role !== 'applicant'))
      deny(
        'not-your-enterprise',
        'Agents see the enterprise they act for（仅可查看本企业）.',
        'WHO-2',
      );
    return (
      enterpriseDetail(this.registry.registers(), id) ??
      unknown('enterprise-unknown', 'There is no such enterprise（无此企业）.')
    );
  }
}

/** The moment that is looked back to, where one is. */
const dayOf = ({ validAt, asOf }: MandatesQuery): Instant | undefined => {
  const at = validAt ?? asOf;
  return at === undefined ? undefined : instant(at);
};

/** Whether somebody holds a post in that organ and role, where they are asked for. */
const isOfPost = ({ posts }: PersonRow, { organ, role }: PeopleQuery): boolean =>
  (!organ && !role) ||
  posts.some((post) => (!organ || post.organ.id === organ) && (!role || holds(post, role)));

const holds = ({ roles }: { roles: readonly Role[] }, role: Role): boolean => roles.includes(role);
