import { applyDecorators } from '@nestjs/common';
import { Act } from '#platform/acts';
import { Permit } from '#platform/http';
import type { Role } from '#domain/kernel';
import { registryCatalogue, type RegistryCommand } from '../registry.catalogue.js';

/** A writing route of the registry, open to whom the catalogue of its commands names, so that the two cannot differ. */
export const RegistryAct = (type: RegistryCommand['type'], english: string): MethodDecorator => {
  const { chinese, roles } = registryCatalogue[type];
  return applyDecorators(
    Act(`${english}（${chinese}）`),
    Permit(...(roles as readonly [Role, ...Role[]])),
  );
};
