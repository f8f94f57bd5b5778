import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { matterKey, type Permission, permissionKey } from './permit.js';

/** One route of an API and who may call it; nothing when nobody said. */
export type Route = Readonly<{
  method: string;
  path: string;
  permission?: Permission;
  /** It reads one matter, and is for those whose it is. */
  ofMatter?: true;
}>;

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
    const said = (key: string): unknown =>
      Reflect.getMetadata(key, method) ?? Reflect.getMetadata(key, controller);
    const permission = said(permissionKey) as Permission | undefined;
    const name = `${controller.name}_${own}`;
    const route = { name, method: RequestMethod[verb]!, path };
    const ofMatter = said(matterKey) ? { ofMatter: true as const } : {};
    return [{ ...route, ...(permission ? { permission } : {}), ...ofMatter }];
  });
};

const unnamed = ({ method, path, permission, ofMatter }: NamedRoute): Route => ({
  method,
  path,
  ...(permission ? { permission } : {}),
  ...(ofMatter ? { ofMatter } : {}),
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
