import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cleanMedia } from '../index.js';

// The program that is set up in production, as Debian has it: what it gives out is asked of
// ffprobe, and looked at byte by byte.

const programOf = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

const ffmpeg = programOf('ffmpeg');
const secret = 'HongDa-Camera-7';
const place = '+22.5600+113.1500/';

if (ffmpeg === undefined)
  process.stderr.write('No ffmpeg: that sound and video lose their metadata is NOT TRIED here.\n');

type Probed = Readonly<{
  format: Readonly<{ tags?: Readonly<Record<string, string>>; duration: string }>;
  streams: readonly Readonly<{ codec_type: string; tags?: Readonly<Record<string, string>> }>[];
  chapters: readonly unknown[];
}>;

const probed = (path: string): Probed => {
  const asked = ['-v', 'error', '-of', 'json', '-show_format', '-show_streams', '-show_chapters'];
  return JSON.parse(execFileSync('ffprobe', [...asked, path], { encoding: 'utf8' })) as Probed;
};

(ffmpeg === undefined ? describe.skip : describe)('E47 Sound and video by ffmpeg', () => {
  const folder = mkdtempSync(join(tmpdir(), 'media-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const told = ['title', 'artist', 'comment', 'location', 'make', 'creation_time'].flatMap(
    (name) => ['-metadata', `${name}=${name === 'location' ? place : secret}`],
  );
  const made = (file: string, ...how: readonly string[]): string => {
    const path = join(folder, file);
    const picture = ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=10:duration=2'];
    const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2'];
    const quiet = ['-nostdin', '-loglevel', 'error', '-y'];
    execFileSync(ffmpeg!, [...quiet, ...picture, ...sound, ...told, ...how, path]);
    return path;
  };
  const ofStreams = ['-metadata:s:v', `title=${secret}`, '-metadata:s:a', `title=${secret}`];

  it.each([
    ['video/mp4', 'a.mp4', ['-c:v', 'mpeg4', '-c:a', 'aac', '-movflags', 'use_metadata_tags']],
    ['video/matroska', 'a.mkv', ['-c:v', 'mpeg4', '-c:a', 'aac']],
    ['video/vnd.avi', 'a.avi', ['-c:v', 'mpeg4', '-c:a', 'mp3']],
    ['audio/mpeg', 'a.mp3', ['-map', '1:a', '-c:a', 'mp3']],
    ['audio/wav', 'a.wav', ['-map', '1:a']],
  ])('%s keeps its sound and pictures, and tells nothing beside', async (type, file, how) => {
    const from = made(file, ...(type.startsWith('video') ? ofStreams : []), ...how);
    expect(readFileSync(from).includes(secret)).toBe(true);
    const to = join(folder, `clean-${file}`);
    await cleanMedia(ffmpeg, { from, to, type });
    const bytes = readFileSync(to);
    expect([bytes.includes(secret), bytes.includes(place)]).toEqual([false, false]);
    const [before, after] = [probed(from), probed(to)];
    const kinds = ({ streams }: Probed) => streams.map(({ codec_type: kind }) => kind);
    expect(kinds(after)).toEqual(kinds(before));
    expect(Number(after.format.duration)).toBeCloseTo(Number(before.format.duration), 0);
    expect(after.chapters).toEqual([]);
    expect(JSON.stringify([after.format.tags, after.streams.map(({ tags }) => tags)])).not.toMatch(
      /location|creation_time|HongDa/,
    );
  });

  it('is the same bytes for the same video', async () => {
    const from = made('b.mp4', '-c:v', 'mpeg4', '-c:a', 'aac');
    const [one, other] = [join(folder, 'one.mp4'), join(folder, 'other.mp4')];
    for (const to of [one, other]) await cleanMedia(ffmpeg, { from, to, type: 'video/mp4' });
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });
});
