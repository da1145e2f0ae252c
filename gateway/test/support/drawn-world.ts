import {
  getArgumentValues,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { isFields, type Fields } from '@loopgraph/kit/fields';
import type { DrawnContract } from './drawn-contract.ts';
import { createRandom } from './operations.ts';

/** An object of a world: all that is known of it follows from its name. */
export interface Drawn {
  readonly __typename: string;
  readonly is: string;
}

/** What a resolver throws. */
export class DrawnFault extends Error {}

interface Drawing {
  readonly at: string;
  readonly isSure: boolean;
  readonly possible: readonly string[];
}

const entitiesOfType = 3;

function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}

function nameOf(args: Fields): string {
  const given = Object.entries(args).sort(([one], [other]) => (one < other ? -1 : 1));
  return given.length === 0
    ? ''
    : `(${given.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join()})`;
}

/** What of `value`, an object as it is in JSON, `set` selects. */
export function picked(value: unknown, set: SelectionSetNode | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => picked(item, set));
  if (!set || !isFields(value)) return value;
  const fields: Fields = {};
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      fields[node.name.value] = picked(value[node.name.value], node.selectionSet);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      // What objects of other types have not is left out; a representation does not say of which type its objects are.
      const more = Object.entries(picked(value, node.selectionSet) as Fields);
      Object.assign(fields, Object.fromEntries(more.filter(([, item]) => item !== undefined)));
    }
  }
  return fields;
}

/** The objects of which the subgraphs and the oracle tell, drawn anew but the same for the same seed; mutations change it. */
export class DrawnWorld {
  readonly contract: DrawnContract;
  readonly #seed: number;
  readonly #isFaulty: boolean;
  #mutations = 0;

  /** With `isFaulty`, some resolvers throw, some values are null that must not be, and some subgraphs miss entities. */
  constructor(contract: DrawnContract, seed: number, isFaulty: boolean) {
    this.contract = contract;
    this.#seed = seed;
    this.#isFaulty = isFaulty;
  }

  #randomOf(text: string): () => number {
    return createRandom(seedOf(`${String(this.#seed)} ${text}`));
  }

  /** All entities of `type`. */
  entities(type: string): Drawn[] {
    return Array.from({ length: entitiesOfType }, (_, index) => ({
      __typename: type,
      is: `${type}:${String(index + 1)}`,
    }));
  }

  /** Whether `subgraph` knows nothing of an entity. */
  misses(subgraph: string, { __typename, is }: Drawn): boolean {
    const { mayMiss = [] } = this.contract.subgraphs.find(({ name }) => name === subgraph) ?? {};
    return (
      this.#isFaulty &&
      mayMiss.includes(__typename) &&
      this.#randomOf(`${subgraph} misses ${is}`)() < 0.2
    );
  }

  /**
   * The value of a field as a resolver gives it, a fault where it throws; `given` gives what it requires, by default as it is in
   * this world.
   */
  valueOf(object: Drawn, name: string, args: Fields, given?: unknown): unknown {
    const { contract } = this;
    const { __typename } = object;
    const isSure = contract.isSure(__typename, name);
    const owners = contract.ownersOf(__typename, name);
    if (!isSure && owners.some((owner) => this.misses(owner.name, object))) return null;
    const { type } = contract.fieldOf(__typename, name);
    const required = contract.requirement(__typename, name);
    const turn = __typename === 'Mutation' ? `#${String(++this.#mutations)}` : '';
    let at = `${object.is}.${name}${nameOf(args)}${turn}`;
    if (required) at += ` of ${JSON.stringify(given ?? this.selected(object, required))}`;
    const possible = isLeafType(getNamedType(type)) ? [] : contract.possible(__typename, name);
    const random = this.#randomOf(at);
    if (this.#isFaulty && !isSure && random() < 0.06) return new DrawnFault(`Fault at ${at}`);
    return this.#draw(type, { at, isSure, possible }, random);
  }

  #draw(type: GraphQLOutputType, drawing: Drawing, random: () => number): unknown {
    const isNull = random();
    if (isNonNullType(type)) {
      if (this.#isFaulty && !drawing.isSure && isNull < 0.03) return null;
      return this.#drawValue(type.ofType, drawing, random);
    }
    return isNull < 0.12 && !drawing.isSure ? null : this.#drawValue(type, drawing, random);
  }

  #drawValue(type: GraphQLOutputType, drawing: Drawing, random: () => number): unknown {
    const { at, possible, isSure } = drawing;
    if (isListType(type)) {
      return Array.from({ length: Math.floor(random() * 4) }, (_, index) => {
        if (this.#isFaulty && !isSure && random() < 0.03) return new DrawnFault(`Fault at ${at}`);
        return this.#draw(type.ofType, { ...drawing, at: `${at}.${String(index)}` }, random);
      });
    }
    const named = getNamedType(type);
    if (isLeafType(named)) return this.#drawLeaf(named, at, random);
    const chosen = possible[Math.floor(random() * possible.length)];
    if (chosen === undefined) throw new Error(`Expected a type for ${at}.`);
    if (!this.contract.isEntity(chosen)) return { __typename: chosen, is: at };
    return this.entities(chosen)[Math.floor(random() * entitiesOfType)];
  }

  #drawLeaf(type: GraphQLNamedType, at: string, random: () => number): unknown {
    if (isEnumType(type)) {
      const values = type.getValues();
      return values[Math.floor(random() * values.length)]?.name;
    }
    if (type.name === 'Int') return Math.floor(random() * 1e6);
    if (type.name === 'Float') return Math.floor(random() * 1e6) / 8;
    if (type.name === 'Boolean') return random() < 0.5;
    return type.name === 'Json' ? { at, list: [1, null, { at }] } : at;
  }

  /** What `set` selects of `object`, as it is in JSON where all its subgraphs answer: null where one fails. */
  selected(object: Drawn, set: SelectionSetNode): Fields | null {
    const fields: Fields = {};
    for (const node of set.selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) continue;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        if (node.typeCondition?.name.value !== object.__typename) continue;
        const more = this.selected(object, node.selectionSet);
        if (!more) return null;
        Object.assign(fields, more);
      } else if (node.name.value === '__typename') {
        fields['__typename'] = object.__typename;
      } else {
        const field = this.contract.fieldOf(object.__typename, node.name.value);
        const value = this.valueOf(object, field.name, getArgumentValues(field, node));
        const complete = this.#complete(field.type, value, node.selectionSet);
        if (complete === undefined) return null;
        fields[field.name] = complete;
      }
    }
    return fields;
  }

  /** Undefined where null rises. */
  #complete(type: GraphQLOutputType, value: unknown, set: SelectionSetNode | undefined): unknown {
    if (isNonNullType(type)) return this.#complete(type.ofType, value, set) ?? undefined;
    if (value === null || value instanceof DrawnFault) return null;
    if (isListType(type)) {
      const items = (Array.isArray(value) ? value : []).map((item: unknown) =>
        this.#complete(type.ofType, item, set),
      );
      return items.includes(undefined) ? null : items;
    }
    return set ? this.selected(value as Drawn, set) : value;
  }
}
