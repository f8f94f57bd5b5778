import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Instant } from '#domain/kernel';
import { Permit, PermitEverybody, ProblemException } from '#platform/http';
import { checkpointsIn, verifiersIn } from '../kept/checkpoints.js';
import { tileBytes } from '../kept/tile-bytes.js';
import { NotInTree } from '../kept/tree-tables.js';
import { tileOf } from '../tree/tile-path.js';
import { type Consistency, type Inclusion, ProofDesk } from './proof-desk.js';
import { CheckpointsQuery, ConsistencyQuery, InclusionQuery } from './transparency.query.js';

/** A checkpoint; `lastAt` is when it was signed last at that size: nothing came between. */
type Listed = Readonly<{ size: number; at: Instant; lastAt: Instant; checkpoint: string }>;

const usualPage = 50;

const asText = (text: string): StreamableFile =>
  new StreamableFile(Buffer.from(text), { type: 'text/plain; charset=utf-8' });

/** The whole log as a tree whose roots are signed（存证树与检查点）, for auditors and courts. */
@ApiTags('transparency 存证')
@Controller('transparency')
@Permit('auditor')
export class TransparencyController {
  constructor(
    private readonly database: DataSource,
    private readonly desk: ProofDesk,
  ) {}

  @Get('checkpoint')
  @PermitEverybody()
  @ApiOperation({ summary: 'The newest signed checkpoint, C2SP signed note（最新检查点）' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async checkpoint(): Promise<StreamableFile> {
    return asText((await this.desk.checkpoint()).lastNote);
  }

  @Get('key')
  @PermitEverybody()
  @ApiOperation({
    summary: 'Public keys that checkpoints are signed with, newest first（验证公钥）',
  })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  async key(): Promise<StreamableFile> {
    return asText((await verifiersIn(this.database)).map((line) => `${line}\n`).join(''));
  }

  @Get('checkpoints')
  @ApiOperation({ summary: 'Signed checkpoints, the largest first（检查点清单）' })
  async checkpoints(
    @Query() { limit = usualPage, after }: CheckpointsQuery,
  ): Promise<Readonly<{ items: readonly Listed[]; next?: string }>> {
    const found = await checkpointsIn(this.database, { below: after, limit: limit + 1 });
    const items = found
      .slice(0, limit)
      .map(({ size, at, lastAt, lastNote }) => ({ size, at, lastAt, checkpoint: lastNote }));
    return found.length > limit ? { items, next: String(items.at(-1)!.size) } : { items };
  }

  @Get('inclusion')
  @ApiOperation({ summary: 'That an event is in the log as it was entered（包含证明）' })
  inclusion(@Query() { stream, revision, size }: InclusionQuery): Promise<Inclusion> {
    return this.desk.inclusion(stream, revision, size);
  }

  @Get('consistency')
  @ApiOperation({ summary: 'That the log only grew between two checkpoints（一致性证明）' })
  consistency(@Query() { from, to }: ConsistencyQuery): Promise<Consistency> {
    return this.desk.consistency(from, to);
  }

  @Get('tile/:level/*path')
  @ApiOperation({ summary: 'Hashes or entries, as C2SP tlog-tiles names them（哈希块、条目块）' })
  @ApiParam({
    name: 'level',
    type: String,
    description: '0 to 5, or `entries`（层级）',
    example: '0',
  })
  @ApiParam({
    name: 'path',
    type: String,
    description:
      'Number of the tile in groups of three, with its width where it is not full（块号）',
    example: 'x001/067.p/8',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async tile(
    @Param('level') level: string,
    @Param('path') path: string | readonly string[],
  ): Promise<StreamableFile> {
    const named = [level, ...[path].flat()].join('/');
    const tile = tileOf(named);
    if (!tile)
      throw new ProblemException(
        400,
        'not-a-tile',
        `tile/${named} names no tile（不是哈希块路径）.`,
      );
    try {
      return new StreamableFile(await tileBytes(this.database, tile));
    } catch (error) {
      if (!(error instanceof NotInTree)) throw error;
      throw new ProblemException(
        404,
        'not-in-tree',
        `The tree has no tile/${named}（存证树尚无 tile/${named}）.`,
      );
    }
  }
}
