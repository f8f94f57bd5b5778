import type { Owner, Role } from '#domain/kernel';

/**
 * Who looks into files that no matter names（档案管理岗）. An adapter asks the registers.
 */
export abstract class Archivists {
  /** The post of whoever is archivist now; nobody where the office is empty. */
  abstract now(): Owner<Role> | undefined;
}
