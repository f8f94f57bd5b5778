import { createHash } from 'node:crypto';
import { paperType, ProblemException, type Signed } from '#platform/http';

/** No paper of the house comes near it. */
const bytesMax = 64 * 1024 * 1024;

/**
 * The SHA-256 of a PDF that comes as the body of a request; nothing of it is kept. Throws what
 * is wrong with it.
 */
export const digestOfBody = async (request: Signed): Promise<string> => {
  if (!request.is(paperType))
    throw new ProblemException(
      415,
      'not-pdf',
      'Send the file as application/pdf（请以 PDF 文件查验）.',
    );
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > bytesMax)
      throw new ProblemException(
        413,
        'file-too-large',
        '文件过大，不是本系统制发的文书（too large）.',
      );
    hash.update(part);
  }
  return hash.digest('hex');
};
