import { verifierForNode, verifierPage } from './pack.js';

/** The off-line verifiers of this product, each put together when it is first asked for. */
export class Verifiers {
  private node: string | undefined;
  private static: string | undefined;

  /** `nounFiles`: the compiled modules with the rules of each kind of file, from the root. */
  constructor(private readonly nounFiles: readonly string[]) {}

  forNode(): string {
    return (this.node ??= verifierForNode(this.nounFiles));
  }

  page(): string {
    return (this.static ??= verifierPage(this.nounFiles));
  }
}
