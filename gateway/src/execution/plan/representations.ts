import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isFields, ownValue, type Fields } from '@loopgraph/kit/fields';
import { readerOf, take, takeValue, type Group } from './required-selections.ts';
import type { IsOfType } from './type-tests.ts';

/** What `_entities` gets in one fetch: each representation once, in the order in which they were first asked for. */
export interface DistinctRepresentations {
  readonly all: readonly Fields[];
  /** Which of `all` is that of `entity`, added where it is new; undefined where the entity is of another type, or lacks what is required. */
  readonly placeOf: (entity: Fields) => number | undefined;
}

/** How a fetch speaks of the entities that it asks for. */
export interface Representations {
  /** None yet; `rewrite` changes each to what the subgraph calls it. */
  readonly distinct: (rewrite?: (representation: Fields) => void) => DistinctRepresentations;
  /** Whether an entity that has a representation has nothing that is not in it: two such with one representation are alike. */
  readonly isBare: (entity: Fields) => boolean;
}

function keyOfValue(value: unknown): string {
  // With its length in front, no text can look like the end of one value and the begin of the next.
  if (typeof value === 'string') return `${String(value.length)}:${value}`;
  return `${JSON.stringify(value)};`;
}

/** An object that lacks what is required of it is told as null. */
function keyOfObject(object: Fields, groups: readonly Group[]): string {
  const key = keyOfFields(object, groups);
  return key === undefined ? keyOfValue(null) : `{${key}}`;
}

/** The same for what is required of objects that have it alike, and only for them; undefined where one lacks it. */
function keyOfFields(object: Fields, groups: readonly Group[]): string | undefined {
  const [only, ...more] = groups;
  if (!only || more.length > 0) {
    const taken = take(object, groups);
    return taken && JSON.stringify(taken);
  }
  let key = '';
  for (const { key: name, nested } of only) {
    const value = ownValue(object, name);
    if (value === undefined) return undefined;
    if (!nested) key += keyOfValue(value);
    else if (isFields(value)) key += keyOfObject(value, nested(value));
    else key += keyOfValue(takeValue(value, nested));
  }
  return key;
}

/** What is required of the entities of one type. */
interface Kind {
  readonly groups: readonly Group[];
  /** The first leaf field beside the type: of the entity's key for the most part, so that few entities have it alike. */
  readonly lead: string | undefined;
  /** What is required beside the type and the lead. */
  readonly others: Group;
  /** The keys of the fields that are required, where all of them are leaves. */
  readonly leaves: ReadonlySet<string> | undefined;
}

function kindOf(groups: readonly Group[]): Kind {
  const [only = [], ...more] = groups;
  const fields = only.filter(({ key }) => key !== '__typename');
  const lead = more.length === 0 ? fields.find(({ nested }) => !nested) : undefined;
  const isLean = more.length === 0 && only.length > 0 && only.every(({ nested }) => !nested);
  return {
    groups,
    lead: lead?.key,
    others: fields.filter((field) => field !== lead),
    leaves: isLean ? new Set(only.map(({ key }) => key)) : undefined,
  };
}

/** The entities of one kind with the same lead: most often one, or the same. */
interface Alike {
  readonly first: Fields;
  readonly place: number;
  /** By the key of what else is required, once there is a second. */
  places?: Map<string, number>;
}

function entryOf<Key, Value>(maps: Map<Kind, Map<Key, Value>>, kind: Kind): Map<Key, Value> {
  const known = maps.get(kind);
  if (known) return known;
  const made = new Map<Key, Value>();
  maps.set(kind, made);
  return made;
}

class Distinct implements DistinctRepresentations {
  readonly all: Fields[] = [];
  readonly #kindOf: (entity: Fields) => Kind;
  readonly #rewrite: ((representation: Fields) => void) | undefined;
  readonly #byLead = new Map<Kind, Map<unknown, Alike>>();
  readonly #byKey = new Map<Kind, Map<string, number>>();

  constructor(
    kindOfEntity: (entity: Fields) => Kind,
    rewrite: ((representation: Fields) => void) | undefined,
  ) {
    this.#kindOf = kindOfEntity;
    this.#rewrite = rewrite;
  }

  placeOf(entity: Fields): number | undefined {
    const kind = this.#kindOf(entity);
    if (kind.groups.length === 0) return undefined;
    const lead = kind.lead === undefined ? undefined : ownValue(entity, kind.lead);
    // Objects are values of scalars, and never the same.
    if (lead === undefined || (typeof lead === 'object' && lead !== null)) {
      const known = entryOf(this.#byKey, kind);
      return this.#placeByKey(known, entity, keyOfFields(entity, kind.groups), kind);
    }
    const leads = entryOf(this.#byLead, kind);
    const alike = leads.get(lead);
    if (alike) return this.#placeAmong(alike, entity, kind);
    const place = this.#add(entity, kind);
    if (place !== undefined) leads.set(lead, { first: entity, place });
    return place;
  }

  #placeAmong(alike: Alike, entity: Fields, kind: Kind): number | undefined {
    const { first, place } = alike;
    if (entity === first || kind.others.length === 0) return place;
    alike.places ??= new Map([[keyOfFields(first, [kind.others]) ?? '', place]]);
    return this.#placeByKey(alike.places, entity, keyOfFields(entity, [kind.others]), kind);
  }

  #placeByKey(
    places: Map<string, number>,
    entity: Fields,
    key: string | undefined,
    kind: Kind,
  ): number | undefined {
    if (key === undefined) return undefined;
    const known = places.get(key);
    if (known !== undefined) return known;
    const place = this.#add(entity, kind);
    if (place !== undefined) places.set(key, place);
    return place;
  }

  #add(entity: Fields, { groups }: Kind): number | undefined {
    const taken = take(entity, groups);
    if (!taken?.['__typename']) return undefined;
    this.#rewrite?.(taken);
    return this.all.push(taken) - 1;
  }
}

/** Reads the selections that a fetch requires of each entity. */
export function compileRepresentations(
  requires: readonly QueryPlanSelectionNode[],
  isOfType: IsOfType,
): Representations {
  const groupsOf = readerOf(requires, isOfType);
  const kinds = new Map<unknown, Kind>();
  const kindOfEntity = (entity: Fields): Kind => {
    const typename = entity['__typename'];
    const known = kinds.get(typename);
    if (known) return known;
    const made = kindOf(groupsOf(entity));
    kinds.set(typename, made);
    return made;
  };
  return {
    distinct: (rewrite) => new Distinct(kindOfEntity, rewrite),
    isBare(entity) {
      const { leaves } = kindOfEntity(entity);
      for (const key in entity) if (!leaves?.has(key)) return false;
      return leaves !== undefined;
    },
  };
}
