import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import {
  Acting,
  FileDigest,
  Permit,
  type PersonActing,
  ProblemException,
  type Signed,
  uploadType,
  Whole,
} from '#platform/http';
import { Keys } from '#platform/privacy';
import { Uploads } from './uploads.js';

/** Everybody who may have a file to hand in: not who only watches. */
const uploaders = [
  'officer',
  'team-leader',
  'head-of-organ',
  'principal-head',
  'legal-reviewer',
  'hearing-host',
  'archivist',
  'cashier',
  'intake-clerk',
  'licence-reviewer',
  'licence-approver',
  'certificate-clerk',
  'applicant',
  'registrar',
  'safety-staff',
] as const;

/** What is said of a file before it comes. */
class UploadBody {
  @FileDigest({ about: 'SHA-256 of the whole file（文件摘要）' }) digest: string;
  @Whole({
    about: 'Its size in bytes（文件大小，字节）',
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    example: 2_048_000,
  })
  bytes: number;
}

/** How far a file has come. */
class UploadState {
  @ApiProperty({ description: 'Id of the upload（上传编号）' }) id: string;
  @ApiProperty({ description: 'Bytes that have come; go on from there（已收到的字节数）' })
  received: number;
  @ApiProperty({ description: 'Its whole size（文件大小）' }) bytes: number;
}

/** One that was begun and is not whole yet, or not used yet. */
class OpenUploadState extends UploadState {
  @ApiProperty({ description: 'SHA-256 that was said of it（所报摘要）' }) digest: string;
  @ApiProperty({
    description: 'When something of it came last（最近收到时间）',
    format: 'date-time',
  })
  lastAt: string;
  @ApiProperty({
    description: 'When it is let go of unless more of it comes（届时自动清除）',
    format: 'date-time',
  })
  expiresAt: string;
}

/** What somebody has begun. */
class OpenUploads {
  @ApiProperty({ type: [OpenUploadState], description: 'The oldest first（未完成的上传）' })
  items: readonly OpenUploadState[];
}

const offsetIn = (request: Signed): number => {
  const text = request.header('upload-offset') ?? '';
  if (!/^\d{1,15}$/.test(text))
    throw new ProblemException(
      400,
      'upload-offset-missing',
      'Upload-Offset 须写明从第几个字节续传（the byte from which this goes on）.',
      [{ field: 'Upload-Offset', rule: 'isWhole', message: 'e.g. 0' }],
    );
  return Number(text);
};

/** Files on their way in（上传）: begun, sent in parts, gone on with after a break. */
@ApiTags('uploads 文件上传')
@Controller('uploads')
@Permit(...uploaders)
export class UploadsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly keys: Keys,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Say which file is to come（申报上传文件）' })
  @ApiBody({
    type: UploadBody,
    examples: { example: { value: { digest: 'ab'.repeat(32), bytes: 2_048_000 } } },
  })
  @ApiCreatedResponse({ type: UploadState })
  async begin(
    @Body() { digest, bytes }: UploadBody,
    @Acting() { id: person, capacity }: PersonActing,
  ): Promise<UploadState> {
    const key = this.keyFor(digest);
    const vault = `vault/${capacity.organ}`;
    const id = await this.uploads.begin({ person, digest, bytes, key, vault });
    return { id, received: 0, bytes };
  }

  @Get()
  @ApiOperation({
    summary: 'Uploads that you have begun and that no act took yet（本人未完成的上传）',
    description: 'At most twenty are open at once; each tells when it is let go of.',
  })
  @ApiOkResponse({ type: OpenUploads })
  async all(@Acting() { id: person }: PersonActing): Promise<OpenUploads> {
    return { items: await this.uploads.listOf(person) };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give one up: what came of it is gone（取消上传）' })
  @ApiNoContentResponse({ description: 'Given up（已取消）' })
  async giveUp(@Param('id') id: string, @Acting() { id: person }: PersonActing): Promise<void> {
    await this.uploads.giveUp(id, person);
  }

  @Get(':id')
  @ApiOperation({ summary: 'How much of it has come（查询已收到多少）' })
  @ApiOkResponse({ type: UploadState })
  async state(@Param('id') id: string, @Acting() who: PersonActing): Promise<UploadState> {
    return { id, ...(await this.uploads.stateOf(id, who.id)) };
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Send bytes from where it stopped（续传）',
    description:
      'What comes is kept in whole pieces of 1 MiB (1048576 bytes); only the last piece of the file may be shorter. Of a part that ends inside a piece the rest is not kept: Upload-Offset of the answer, or of GET, is where to go on（按 1 MiB 整块保存，不足一块的尾部须重传；从应答的 Upload-Offset 续传）.',
  })
  @ApiHeader({ name: 'Upload-Offset', required: true, schema: { type: 'integer' }, example: 0 })
  @ApiConsumes(uploadType)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiNoContentResponse({
    description: 'Taken（已收到）',
    headers: {
      'Upload-Offset': {
        description: 'The next byte: a whole number of MiB, or the whole size',
        schema: { type: 'integer' },
      },
    },
  })
  async take(
    @Param('id') id: string,
    @Acting() who: PersonActing,
    @Req() request: Signed,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const from = { person: who.id, offset: offsetIn(request) };
    try {
      response.setHeader('Upload-Offset', await this.uploads.take(id, from, request));
    } catch (error) {
      // Whoever sent it is gone: there is nobody to answer, and he will go on later.
      if (!request.destroyed || request.complete) throw error;
    }
  }

  /** What was destroyed may come again, under a key of its own. */
  private keyFor(digest: string): string {
    const names = [`file/${digest}`, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `file/${digest}.${n}`)];
    return names.find((name) => !this.keys.isErased(name)) ?? names[0]!;
  }
}
