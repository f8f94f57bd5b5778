import { Body, Controller, Get, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
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
    @Acting() { id: person }: PersonActing,
  ): Promise<UploadState> {
    const key = this.keyFor(digest);
    const id = await this.uploads.begin({ person, digest, bytes, key });
    return { id, received: 0, bytes };
  }

  @Get(':id')
  @ApiOperation({ summary: 'How much of it has come（查询已收到多少）' })
  @ApiOkResponse({ type: UploadState })
  async state(@Param('id') id: string, @Acting() who: PersonActing): Promise<UploadState> {
    return { id, ...(await this.uploads.stateOf(id, who.id)) };
  }

  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send bytes from where it stopped（续传）' })
  @ApiHeader({ name: 'Upload-Offset', required: true, schema: { type: 'integer' }, example: 0 })
  @ApiConsumes(uploadType)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiNoContentResponse({
    description: 'Taken（已收到）',
    headers: { 'Upload-Offset': { description: 'The next byte', schema: { type: 'integer' } } },
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
