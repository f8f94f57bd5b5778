import { join } from 'node:path';
import { type DynamicModule, Injectable, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { Settings } from '#platform/config';
import { FolderStore } from '#platform/files';
import { isUnreleased } from './code-of.js';

/** Where the rules of every program that ever decided here are kept（历次规则库）. */
export const programsIn = ({ FILES_DIR }: Pick<Settings, 'FILES_DIR'>): FolderStore =>
  new FolderStore(join(FILES_DIR, 'programs'));

/** The text of the rules of this build. */
@Injectable()
class RulesText {
  constructor(readonly text: string) {}
}

/**
 * Keeps the rules of this build under their digest, once; what lies there stays. Builds that are
 * nobody's release are not kept: whoever develops has another with every file that he saves.
 */
@Injectable()
class ProgramKeeper implements OnModuleInit {
  private readonly log = new Logger('Programs');

  constructor(
    private readonly settings: Settings,
    private readonly rules: RulesText,
  ) {}

  onModuleInit(): void {
    if (!isUnreleased(this.settings.CODE_VERSION)) void this.keep();
  }

  /** The work of the bureau does not wait for it: what could not be kept is at the next start. */
  private async keep(): Promise<void> {
    try {
      await programsIn(this.settings).keep(Buffer.from(this.rules.text));
    } catch (error) {
      this.log.error(
        `The rules of this build are not kept（本版裁定规则未留存）: ${String(error)}`,
      );
    }
  }
}

/**
 * For the worker: the rules it runs with are kept for as long as there are decisions of theirs.
 */
@Module({ providers: [ProgramKeeper] })
export class ProgramsKept {
  static with(rules: string): DynamicModule {
    const text = { provide: RulesText, useValue: new RulesText(rules) };
    return { module: ProgramsKept, providers: [text] };
  }
}
