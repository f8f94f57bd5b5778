import type { INestApplication, Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { type Permission, permissionKey } from '../access/permit.js';

/** A route as its controller says it, under the name it has in the documents of the API. */
export type Handler = Readonly<{ permission?: Permission }>;

const methodsOf = (controller: Type): readonly (readonly [string, object])[] => {
  const prototype = controller.prototype as object;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    const isRoute = typeof method === 'function' && Reflect.hasMetadata(METHOD_METADATA, method);
    return isRoute ? [[name, method] as const] : [];
  });
};

const permissionOf = (controller: Type, method: object): Permission | undefined =>
  (Reflect.getMetadata(permissionKey, method) ?? Reflect.getMetadata(permissionKey, controller)) as
    Permission | undefined;

/** Every route of an API by its `operationId`. */
export const handlersOf = (app: INestApplication): ReadonlyMap<string, Handler> => {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap(({ controllers }) =>
    [...controllers.values()].flatMap(({ metatype }) => (metatype ? [metatype as Type] : [])),
  );
  return new Map(
    controllers.flatMap((controller) =>
      methodsOf(controller).map(([name, method]) => {
        const permission = permissionOf(controller, method);
        return [`${controller.name}_${name}`, permission ? { permission } : {}] as const;
      }),
    ),
  );
};
