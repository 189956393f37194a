/** The entities that the manifest declares, and what it says of their attributes. */
import type { EntityDefinition, EntityIndex, Manifest } from '../manifest';
import { StorageError } from './errors';
import {
  largestFloat,
  largestInteger,
  largestPartitionBytes,
  largestRangeBytes,
  leastFloat,
  leastInteger,
} from './limits';

type AttributeType = EntityDefinition['attributes'][string]['type'];

const fits: Record<AttributeType, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string' && /\S/.test(value),
  integer: (value) => Number.isInteger(value) && isWithin(value as number, leastInteger, largestInteger),
  float: (value) => typeof value === 'number' && (value === 0 || isWithin(Math.abs(value), leastFloat, largestFloat)),
  boolean: (value) => typeof value === 'boolean',
  any: (value) => value !== null && value !== undefined,
};

const isWithin = (value: number, least: number, largest: number): boolean => value >= least && value <= largest;

export interface Entities {
  /** Throws where the manifest declares no such entity. */
  named(entityName: string): EntityDefinition;
  index(entityName: string, indexName: string): EntityIndex;
  /** Throws where the value has an attribute that is not declared, or does not fit its type, or an index. */
  checkAttributes(entityName: string, value: unknown): void;
}

export function entitiesOf(manifest: Manifest): Entities {
  const declared = manifest.app.storage?.entities ?? [];
  const named = (entityName: string) => {
    const entity = declared.find((candidate) => candidate.name === entityName);
    if (entity === undefined) throw new StorageError('SCHEMA_NOT_FOUND', 'The schema provided does not exist', 404);
    return entity;
  };
  return {
    named,
    index(entityName, indexName) {
      const index = named(entityName).indexes.find((candidate) => candidate.name === indexName);
      if (index === undefined) {
        throw new StorageError('INVALID_ENTITY_INDEX', `The entity "${entityName}" has no index "${indexName}".`);
      }
      return index;
    },
    checkAttributes(entityName, value) {
      const { attributes, indexes } = named(entityName);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new StorageError('INVALID_ENTITY_VALUE', `A value of the entity "${entityName}" must be an object.`);
      }
      const given = new Map<string, unknown>(Object.entries(value));
      for (const [name, one] of given) {
        const type = Object.hasOwn(attributes, name) ? attributes[name]?.type : undefined;
        if (type === undefined) {
          throw new StorageError('INVALID_ENTITY_VALUE', `The entity "${entityName}" has no attribute "${name}".`);
        }
        if (!fits[type](one)) {
          throw new StorageError('INCORRECT_PROPERTY_TYPE', `Data type for property "${name}" is defined as "${type}"`);
        }
      }
      for (const index of indexes) checkIndexed(index, given);
    },
  };
}

function checkIndexed({ name, partition, range }: EntityIndex, given: ReadonlyMap<string, unknown>): void {
  const bytesIn = (attributes: readonly string[]) =>
    attributes.reduce((sum, attribute) => sum + Buffer.byteLength(asText(given.get(attribute))), 0);
  if (bytesIn(partition) > largestPartitionBytes)
    throw new StorageError('MAX_SIZE', `The partition of "${name}" is larger than ${largestPartitionBytes} bytes.`);
  if (bytesIn(range) > largestRangeBytes)
    throw new StorageError('MAX_SIZE', `The range of "${name}" is larger than ${largestRangeBytes} bytes.`);
}

function asText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
