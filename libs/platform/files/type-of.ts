import { fileTypeFromBuffer } from 'file-type';

/**
 * How archives begin: what lies packed in a file is looked at by nobody, because it may be a
 * thousand times its size.
 */
const packed = ['504b', '1f8b', '377abcaf', '52617221', '425a68', 'fd377a58'];

const isPacked = (beginning: Buffer): boolean => {
  const mark = beginning.subarray(0, 4).toString('hex');
  return packed.some((one) => mark.startsWith(one));
};

/** The type of a file by how it begins, whatever its name says; nothing where nobody knows. */
export const typeOf = async (beginning: Buffer): Promise<string | undefined> =>
  isPacked(beginning) ? 'application/zip' : (await fileTypeFromBuffer(beginning))?.mime;
