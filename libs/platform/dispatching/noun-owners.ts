import { Injectable } from '@nestjs/common';
import type { Owner } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { Owners } from '#platform/following';

/** Asks the nouns of this process whose a file is: its first officer, or the organ that has it. */
@Injectable()
export class NounOwners extends Owners {
  constructor(private readonly nouns: Nouns) {
    super();
  }

  async of(stream: string): Promise<Owner | undefined> {
    const { organs: [organ] = [], hands: [person] = [] } =
      (await this.nouns.whoseStream(stream)) ?? {};
    if (organ === undefined) return undefined;
    return person === undefined ? { kind: 'unit', organ } : { kind: 'person', person, organ };
  }
}
