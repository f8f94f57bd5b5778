import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CannotMake, plain } from './cannot-make.js';

const run = promisify(execFile);
const withinMs = 30 * 60_000;

/** How the program calls the form that a type is written in. */
const forms: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/matroska': 'matroska',
  'video/webm': 'webm',
  'video/vnd.avi': 'avi',
  'video/mpeg': 'mpeg',
  'video/mp2t': 'mpegts',
  'video/3gpp': '3gp',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/x-m4a': 'ipod',
  'audio/mp4': 'mp4',
  'audio/aac': 'adts',
  'audio/amr': 'amr',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
};

type Media = Readonly<{ from: string; to: string; type: string }>;

/**
 * The same sound and pictures without what tells who took them, where and when: by ffmpeg, where
 * one is set up（MEDIA_STRIPPER）; nothing is encoded anew.
 */
export const cleanMedia = async (
  program: string | undefined,
  { from, to, type }: Media,
): Promise<void> => {
  if (program === undefined)
    throw new CannotMake(
      '未设音视频元数据清除程序（MEDIA_STRIPPER），不得对外提供副本，请系统运维设置后重新生成（no program is set up that takes metadata off sound and video）.',
    );
  const form = forms[type];
  if (form === undefined) throw new CannotMake(`音视频格式 ${type} 无法清除元数据.`);
  const quiet = ['-nostdin', '-hide_banner', '-loglevel', 'error', '-y'];
  const off = ['-map', '0:v?', '-map', '0:a?', '-map_metadata', '-1', '-map_chapters', '-1'];
  const exact = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'];
  try {
    await run(program, [...quiet, '-i', from, ...off, ...exact, '-c', 'copy', '-f', form, to], {
      timeout: withinMs,
    });
  } catch (cause) {
    throw new CannotMake(
      `音视频无法处理，请核对文件是否完整（it cannot be worked on: ${plain(cause)}）.`,
    );
  }
};
