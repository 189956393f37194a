/** The entities that the manifest declares, and what it says of their attributes. */
import type { EntityDefinition, EntityIndex, Manifest } from '../manifest';
import { StorageError } from './errors';

type AttributeType = EntityDefinition['attributes'][string]['type'];

const fits: Record<AttributeType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  float: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  any: () => true,
};

export interface Entities {
  /** Throws where the manifest declares no such entity. */
  named(entityName: string): EntityDefinition;
  index(entityName: string, indexName: string): EntityIndex;
  /** Throws where the value has an attribute that is not declared, or of another type. */
  checkAttributes(entityName: string, value: unknown): Record<string, unknown>;
}

export function entitiesOf(manifest: Manifest): Entities {
  const declared = manifest.app.storage?.entities ?? [];
  const named = (entityName: string) => {
    const entity = declared.find((candidate) => candidate.name === entityName);
    if (entity === undefined) {
      throw new StorageError('INVALID_ENTITY_NAME', `The manifest declares no entity "${entityName}".`);
    }
    return entity;
  };
  return {
    named,
    index(entityName, indexName) {
      const index = named(entityName).indexes.find((candidate) => candidate.name === indexName);
      if (index === undefined) {
        throw new StorageError('INVALID_INDEX', `The entity "${entityName}" has no index "${indexName}".`);
      }
      return index;
    },
    checkAttributes(entityName, value) {
      const { attributes } = named(entityName);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new StorageError('INVALID_VALUE', `A value of the entity "${entityName}" must be an object.`);
      }
      for (const [name, given] of Object.entries(value)) {
        const type = attributes[name]?.type;
        if (type === undefined) {
          throw new StorageError('INVALID_ATTRIBUTE', `The entity "${entityName}" has no attribute "${name}".`);
        }
        if (given === null || !fits[type](given)) {
          throw new StorageError(
            'INVALID_ATTRIBUTE',
            `"${name}" of the entity "${entityName}" must be of type ${type}.`,
          );
        }
      }
      return value as Record<string, unknown>;
    },
  };
}
