import { Global, Module } from '@nestjs/common';
import { Settings } from '#platform/config';
import { join } from 'node:path';
import { EvidenceStore, FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';

type Place = Pick<
  Settings,
  | 'FILES_DIR'
  | 'EVIDENCE_BUCKET'
  | 'EVIDENCE_STORE_URL'
  | 'EVIDENCE_STORE_REGION'
  | 'EVIDENCE_STORE_ACCESS_KEY'
  | 'EVIDENCE_STORE_SECRET_KEY'
>;

/**
 * Where evidence is kept by the settings: in a bucket where one is named, else in a folder. What
 * speaks to buckets is loaded by nobody else.
 */
export const evidenceStoreOf = async (place: Place): Promise<EvidenceStore> => {
  if (place.EVIDENCE_BUCKET === undefined)
    return new FolderStore(join(place.FILES_DIR, 'evidence'));
  const { BucketStore } = await import('./bucket-store.js');
  return new BucketStore({
    bucket: place.EVIDENCE_BUCKET,
    endpoint: place.EVIDENCE_STORE_URL,
    region: place.EVIDENCE_STORE_REGION,
    accessKey: place.EVIDENCE_STORE_ACCESS_KEY,
    secretKey: place.EVIDENCE_STORE_SECRET_KEY,
  });
};

/** Gives `FileStore` to a process that keeps or hands out papers, `EvidenceStore` for evidence. */
@Global()
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [Settings],
      useFactory: ({ FILES_DIR }: Settings) => new FolderStore(FILES_DIR),
    },
    {
      provide: EvidenceStore,
      inject: [Settings],
      useFactory: evidenceStoreOf,
    },
  ],
  exports: [FileStore, EvidenceStore],
})
export class FilesKept {}
