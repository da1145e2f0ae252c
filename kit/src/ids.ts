import { RequestError } from './errors.ts';

const hex = (count: number) => '[0-9a-fA-F]'.repeat(count);
// V8 counts `{8}` as it goes, which takes twice as long as to have each of them said.
const uuid = new RegExp(`^${[8, 4, 4, 4, 12].map(hex).join('-')}$`);
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether Postgres would take `value` as a uuid in the form that it prints. */
export function isUuid(value: string): boolean {
  return uuid.test(value);
}

function shown(id: string): string {
  return JSON.stringify(id.length > 100 ? `${id.slice(0, 100)}…` : id);
}

/** `id` as Postgres prints it; INVALID_ID where it is no UUID. `of` names what it identifies: "an employee". */
export function parseUuid(id: string, of: string): string {
  if (!isUuid(id)) {
    throw new RequestError(
      'INVALID_ID',
      `Expected the id of ${of}, a UUID, but got: ${shown(id)}.`,
    );
  }
  return id.toLowerCase();
}

/** `id` where it has the form of a slug, else INVALID_ID. `of` names what it identifies: "a competency". */
export function parseSlug(id: string, of: string): string {
  if (id.length > 100 || !slug.test(id)) {
    throw new RequestError(
      'INVALID_ID',
      `Expected the id of ${of}, such as "team-management", but got: ${shown(id)}.`,
    );
  }
  return id;
}

/** `parseUuid` of an id that may be absent, as those of filters may. */
export function parseOptionalUuid(id: string | null | undefined, of: string): string | undefined {
  return id == null ? undefined : parseUuid(id, of);
}

/** `parseSlug` of an id that may be absent, as those of filters may. */
export function parseOptionalSlug(id: string | null | undefined, of: string): string | undefined {
  return id == null ? undefined : parseSlug(id, of);
}
