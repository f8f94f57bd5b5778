import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Sheet } from '../composing/template.js';
import type { Volume } from '../composing/volume.js';

type Set = Readonly<{ pdf: Uint8Array; pages: number; fonts: readonly string[] }>;

const workspace = '/papers';
const places = {
  main: `${workspace}/main.typ`,
  sheet: `${workspace}/sheet.json`,
  volume: `${workspace}/volume.typ`,
  entries: `${workspace}/volume.json`,
};
const fileAt = (at: number): string => `${workspace}/${at}.pdf`;

/** Where the fonts lie that come with the product: regular and bold, whole files. */
const ownFonts = (): readonly string[] => {
  const home = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
  );
  return ['400Regular', '700Bold'].map((weight) => join(home, weight));
};

const fontsIn = (pdf: Buffer): readonly string[] => {
  const names = pdf.toString('latin1').matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g);
  return [...new Set([...names].map(([, name]) => name!))].sort();
};

/** Sets pages; one for each thread, since it keeps its fonts and what it set last. */
export class Typst {
  private readonly compiler: NodeCompiler;

  /** `fonts`: a folder with the bureau's own, which go before those of the product. */
  constructor({ page, volume, fonts }: Readonly<{ page: string; volume: string; fonts?: string }>) {
    const fontPaths = [...(fonts ? [fonts] : []), ...ownFonts()];
    this.compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });
    this.compiler.addSource(places.main, page);
    this.compiler.addSource(places.volume, volume);
  }

  /**
   * The same sheet on the same page with the same fonts is the same bytes. Throws what Typst says.
   */
  set(sheet: Sheet): Set {
    this.compiler.mapShadow(places.sheet, Buffer.from(JSON.stringify(sheet)));
    return this.made(places.main);
  }

  /** Binds files behind their list. Throws what Typst says. */
  bind(volume: Volume, files: readonly Uint8Array[]): Set {
    const { compiler } = this;
    compiler.mapShadow(places.entries, Buffer.from(JSON.stringify(volume)));
    files.forEach((file, at) => compiler.mapShadow(fileAt(at), Buffer.from(file)));
    try {
      return this.made(places.volume);
    } finally {
      files.forEach((_, at) => compiler.unmapShadow(fileAt(at)));
    }
  }

  private made(mainFilePath: string): Set {
    const { compiler } = this;
    const compiled = compiler.compile({ mainFilePath });
    const { result } = compiled;
    if (!result) throw new Error(this.faultsOf(compiled));
    const pdf = compiler.pdf(result, { creationTimestamp: 0 });
    compiler.evictCache(10);
    return { pdf, pages: result.numOfPages, fonts: fontsIn(pdf) };
  }

  private faultsOf(compiled: ReturnType<NodeCompiler['compile']>): string {
    const error = compiled.takeError();
    return error ? JSON.stringify(this.compiler.fetchDiagnostics(error)) : 'no page';
  }
}
