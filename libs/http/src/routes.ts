import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { type Permission, permissionKey } from './permit.js';

/** One route of a running API and who may call it; nothing when nobody said. */
export type Route = Readonly<{ method: string; path: string; permission?: Permission }>;

type Method = (...args: never[]) => unknown;

const pathOf = (target: object): string => {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return (Array.isArray(path) ? path[0] : path) ?? '';
};

const routesOf = (controller: Method & { prototype: object }): readonly Route[] => {
  const { prototype } = controller;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as Method | undefined;
    const verb = method && (Reflect.getMetadata(METHOD_METADATA, method) as number | undefined);
    if (!method || verb === undefined) return [];
    const path = `/${pathOf(controller)}/${pathOf(method)}`.replaceAll(/\/+/g, '/');
    const permission = (Reflect.getMetadata(permissionKey, method) ??
      Reflect.getMetadata(permissionKey, controller)) as Permission | undefined;
    return [{ method: RequestMethod[verb]!, path, ...(permission ? { permission } : {}) }];
  });
};

/** Every route of an application, for the test that proves each has an explicit permission. */
export const routesIn = (app: INestApplication): readonly Route[] =>
  [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) =>
      routesOf(metatype as Method & { prototype: object }),
    ),
  );
