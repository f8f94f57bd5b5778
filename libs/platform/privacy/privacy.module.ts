import { type DynamicModule, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import type { Settings } from '#platform/config';
import { derivedKeys, Keys } from './keys.js';
import { OpenSeals } from './opening.js';
import { PersonalData } from './personal-data.js';
import { Sealing } from './sealing.js';

/**
 * People's data in a process: keys, tokens and seals; `shows` in the API that answers questions,
 * which opens what whoever asks may see.
 */
@Module({})
export class PrivacyModule {
  static forRoot(
    settings: Settings,
    { shows, keys }: Readonly<{ shows: boolean; keys: Keys | undefined }>,
  ): DynamicModule {
    return {
      module: PrivacyModule,
      global: true,
      providers: [
        { provide: Keys, useFactory: () => keys ?? derivedKeys(settings) },
        PersonalData,
        Sealing,
        ...(shows ? [{ provide: APP_INTERCEPTOR, useClass: OpenSeals }] : []),
      ],
      exports: [Keys, PersonalData, Sealing],
    };
  }
}
