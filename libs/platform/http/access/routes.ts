import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { type Permission, permissionKey } from './permit.js';

/** One route of an API and who may call it; nothing when nobody said. */
export type Route = Readonly<{ method: string; path: string; permission?: Permission }>;

/** A route under the name that it has in the documents of the API. */
export type NamedRoute = Route & Readonly<{ name: string }>;

type AnyModule = Type | DynamicModule;
type Method = (...args: never[]) => unknown;

const pathOf = (target: object): string => {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return (Array.isArray(path) ? path[0] : path) ?? '';
};

/** The routes that a controller declares. */
export const routesOf = (controller: Type): readonly NamedRoute[] => {
  const prototype = controller.prototype as object;
  return Object.getOwnPropertyNames(prototype).flatMap((own) => {
    const method = Object.getOwnPropertyDescriptor(prototype, own)?.value as Method | undefined;
    const verb = method && (Reflect.getMetadata(METHOD_METADATA, method) as number | undefined);
    if (!method || verb === undefined) return [];
    const path = `/${pathOf(controller)}/${pathOf(method)}`.replaceAll(/\/+/g, '/');
    const permission = (Reflect.getMetadata(permissionKey, method) ??
      Reflect.getMetadata(permissionKey, controller)) as Permission | undefined;
    const name = `${controller.name}_${own}`;
    return [{ name, method: RequestMethod[verb]!, path, ...(permission ? { permission } : {}) }];
  });
};

const unnamed = ({ method, path, permission }: NamedRoute): Route => ({
  method,
  path,
  ...(permission ? { permission } : {}),
});

const listed = <T>(module: AnyModule, name: 'imports' | 'controllers'): readonly T[] => {
  const [type, more] = 'module' in module ? [module.module, module] : [module, undefined];
  const declared = (Reflect.getMetadata(name, type) ?? []) as readonly T[];
  return [...declared, ...((more?.[name] ?? []) as unknown as readonly T[])];
};

/**
 * Every route a module and what it imports open, for the test that proves each has an explicit
 * permission.
 */
export const routesUnder = (module: AnyModule, seen = new Set<unknown>()): readonly Route[] => {
  if (seen.has(module)) return [];
  seen.add(module);
  return [
    ...listed<Type>(module, 'controllers').flatMap(routesOf).map(unnamed),
    ...listed<AnyModule>(module, 'imports').flatMap((one) => routesUnder(one, seen)),
  ];
};
