import { Injectable } from '@nestjs/common';
import type { RegistryView } from '#domain/kernel';

/** The registers as they were at a place of the log: whoever keeps them says it. */
@Injectable()
export class RegistersThen {
  private source: ((position: string) => Promise<RegistryView>) | undefined;

  add(source: (position: string) => Promise<RegistryView>): void {
    this.source = source;
  }

  at(position: string): Promise<RegistryView> {
    if (!this.source) throw new Error('Nobody keeps the registers here.');
    return this.source(position);
  }
}
