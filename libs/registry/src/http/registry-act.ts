import { applyDecorators } from '@nestjs/common';
import { Act } from '#libs/acts';
import { Permit } from '#libs/http';
import type { Role } from '#libs/kernel';
import { registryCatalogue, type RegistryCommand } from '../registry.catalogue.js';

/** A writing route of the registry, open to whom the catalogue of its commands names, so that the two cannot differ. */
export const RegistryAct = (type: RegistryCommand['type'], english: string): MethodDecorator => {
  const { chinese, roles } = registryCatalogue[type];
  return applyDecorators(
    Act(`${english}（${chinese}）`),
    Permit(...(roles as readonly [Role, ...Role[]])),
  );
};
