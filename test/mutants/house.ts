import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A mistake in one of its files. */
type Wrong = Readonly<{ file: string; text: string }>;

/**
 * Copies of what was compiled, each in a folder of its own; files are shared with the first until
 * they differ.
 */
export class Houses {
  /** As it was compiled when this began, whatever is built meanwhile. */
  readonly first: string;
  private readonly files: readonly string[];
  private count = 0;

  constructor(
    private readonly root: string,
    private readonly kept: string,
  ) {
    this.first = join(kept, 'house');
    rmSync(this.first, { recursive: true, force: true });
    this.files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.js(\.map)?$/.test(name),
    );
    this.furnish(this.first);
    for (const file of this.files)
      this.write(this.first, file, this.read(join(root, 'dist'), file));
  }

  textOf(file: string): string {
    return this.read(join(this.first, 'dist'), file).toString();
  }

  /** A house with one mistake, for as long as it is looked at. */
  async with<T>({ file, text }: Wrong, look: (house: string) => Promise<T>): Promise<T> {
    this.count += 1;
    const house = join(this.kept, `house-${process.pid}-${this.count}`);
    this.furnish(house);
    for (const other of this.files) {
      if (other === file || other.endsWith('.map')) continue;
      mkdirSync(dirname(join(house, 'dist', other)), { recursive: true });
      linkSync(join(this.first, 'dist', other), join(house, 'dist', other));
    }
    this.write(house, file, text);
    try {
      return await look(house);
    } finally {
      rmSync(house, { recursive: true, force: true });
    }
  }

  remove(): void {
    rmSync(this.first, { recursive: true, force: true });
  }

  /** What specs read besides: settings, packages, stored events. */
  private furnish(house: string): void {
    mkdirSync(house, { recursive: true });
    for (const name of readdirSync(this.root))
      if (!['dist', '.data', '.git'].includes(name))
        symlinkSync(join(this.root, name), join(house, name));
  }

  private read(dist: string, file: string): Buffer {
    return readFileSync(join(dist, file));
  }

  private write(house: string, file: string, text: string | Buffer): void {
    const path = join(house, 'dist', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
