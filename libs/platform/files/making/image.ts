import exifr from 'exifr';
import sharp from 'sharp';
import { CannotMake, plain } from './cannot-make.js';

/** A picture of more is a bomb, or no photograph. */
const pixelsMost = 200_000_000;
const thumbnailPixels = 320;

const opened = (bytes: Buffer) => sharp(bytes, { limitInputPixels: pixelsMost });

const orBroken = async <T>(made: Promise<T>): Promise<T> => {
  try {
    return await made;
  } catch (cause) {
    throw new CannotMake(
      `图片无法处理，请核对是否损坏、格式不符或者像素过大（the picture cannot be worked on: ${plain(cause)}）.`,
    );
  }
};

/**
 * The same picture, upright, without what tells who took it, where and when（去除元数据）: every
 * pixel is written anew, so that nothing beside them comes along.
 */
export const cleanImage = (bytes: Buffer): Promise<Buffer> =>
  orBroken(opened(bytes).rotate().jpeg({ quality: 92, force: false }).toBuffer());

/** A small picture of it. */
export const smallImage = (bytes: Buffer): Promise<Buffer> =>
  orBroken(
    opened(bytes)
      .rotate()
      .resize(thumbnailPixels, thumbnailPixels, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: 75 })
      .toBuffer(),
  );

/** What a picture tells beside what it shows: device, place, time; nothing where it does not. */
export const imageMetadata = async (bytes: Buffer): Promise<object | undefined> => {
  try {
    return ((await exifr.parse(bytes, true)) as object | undefined) ?? undefined;
  } catch {
    return undefined;
  }
};
