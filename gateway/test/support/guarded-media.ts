import type { Viewer } from '@loopgraph/kit/viewer';
import type { Policies } from '../../src/access/fields/policies.ts';
import type { Fixture } from './company.ts';
import { mediaFixtures } from './media.ts';

/** What a subgraph says at its head to use the directives of access. */
export const accessHead = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
    "@authenticated", "@composeDirective", "@external", "@inaccessible", "@interfaceObject", "@key", "@policy",
    "@provides", "@requires", "@requiresScopes", "@shareable"
  ])
  @link(url: "https://loopgraph.dev/access/v1.0", import: ["@purpose", "@reveals"])
  @composeDirective(name: "@purpose")
  @composeDirective(name: "@reveals")
directive @purpose(allow: [Purpose!]!) repeatable on FIELD_DEFINITION | OBJECT
directive @reveals(field: String!) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
enum Purpose { DEVELOPMENT PERFORMANCE_EVALUATION WORKFORCE_ANALYTICS COMPLIANCE SELF_SERVICE INTEGRATION }
`;

/** The same subgraph with `edits` of its contract, each of a text that stands in it once, and the head of access. */
export function withRules(
  fixture: Fixture,
  edits: readonly (readonly [string, string])[],
): Fixture {
  let types = fixture.sdl.slice(fixture.sdl.indexOf(')') + 1);
  for (const [text, replacement] of edits) {
    if (types.split(text).length !== 2) throw new Error(`Expected "${text}" once in:${types}`);
    types = types.replace(text, replacement);
  }
  return { ...fixture, sdl: accessHead + types };
}

const pages = '@requiresScopes(scopes: [["pages"]])';
const edits: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  catalog: [
    ['allMedia(first: Int = 9)', 'allMedia(first: Int = 9 @reveals(field: "Person.nickname"))'],
    [
      'id: ID! isbn: ID! title',
      `id: ID! isbn: ID! @requiresScopes(scopes: [["isbn"], ["a", "b"]]) title`,
    ],
    ['pages: Int size: Size!', `pages: Int ${pages} size: Size!`],
    [
      'minutes: Float',
      'minutes: Float @purpose(allow: [SELF_SERVICE, DEVELOPMENT]) @purpose(allow: [DEVELOPMENT])',
    ],
    [
      'type Film implements Media @key(fields: "id") {\n    id: ID! title: String kind',
      'type Film implements Media @key(fields: "id") {\n    id: ID! title: String @policy(policies: [["film"]]) kind',
    ],
  ],
  people: [
    [
      'name: String! @shareable',
      'name: String! @shareable @purpose(allow: [DEVELOPMENT, COMPLIANCE])',
    ],
    ['nickname: String', 'nickname: String @authenticated'],
    ['closest: Person', 'closest: Person @policy(policies: [["film", "close"]])'],
  ],
  reviews: [
    [
      'reviews(first: Int): [Review!]! rating',
      'reviews(first: Int @reveals(field: "Review.text")): [Review!]! rating',
    ],
    ['rating: Float', 'rating: Float @purpose(allow: [DEVELOPMENT])'],
    ['type Review @key(fields: "id") {', 'type Review @key(fields: "id") @authenticated {'],
    ['text: String author', 'text: String @requiresScopes(scopes: [["text"]]) author'],
  ],
  shipping: [['{ width }")', `{ width }") ${pages}`]],
  prices: [
    ['@requires(fields: "weight")', `@requires(fields: "weight") ${pages}`],
    ['tags: Json', 'tags: Json @purpose(allow: [])'],
  ],
};

/** The subgraphs of media under rules of every kind. */
export const guardedMedia = mediaFixtures.map((fixture) =>
  withRules(fixture, edits[fixture.name] ?? []),
);

export const mediaPolicies: Policies = {
  film: ({ roles }) => roles.includes('hr'),
  close: ({ employeeId }) => employeeId !== null,
};

type Check = (viewer: Viewer) => boolean;
const has =
  (...scopes: string[]): Check =>
  (viewer) =>
    scopes.every((scope) => viewer.scopes.includes(scope));
const serves =
  (...purposes: Viewer['purpose'][]): Check =>
  (viewer) =>
    purposes.includes(viewer.purpose);
const isKnown: Check = ({ credential }) => credential.kind !== 'none';
const isHr: Check = ({ roles }) => roles.includes('hr');

const seesIsbn: Check = (viewer) => has('isbn')(viewer) || has('a', 'b')(viewer);
const seesText: Check = (viewer) => has('text')(viewer) && isKnown(viewer);

/** Who may select what, said once more and by hand: the rules as a reader understands the contracts above. */
export const maySelect: Readonly<Record<string, Check>> = {
  'Book.isbn': seesIsbn,
  'Book.pages': has('pages'),
  'Book.weight': has('pages'),
  'Book.postage': has('pages'),
  'Book.tags': () => false,
  'Film.minutes': serves('DEVELOPMENT'),
  'Film.title': isHr,
  'Media.title': isHr,
  'Person.name': serves('DEVELOPMENT', 'COMPLIANCE'),
  'Person.nickname': isKnown,
  'Person.closest': (viewer) => isHr(viewer) && viewer.employeeId !== null,
  'Media.rating': serves('DEVELOPMENT'),
  'Book.rating': serves('DEVELOPMENT'),
  'Film.rating': serves('DEVELOPMENT'),
  'Media.reviews': isKnown,
  'Book.reviews': isKnown,
  'Film.reviews': isKnown,
  'Person.reviews': isKnown,
  'Query.reviews': isKnown,
  'Query.featured': isKnown,
  'Review.id': isKnown,
  'Review.author': isKnown,
  'Review.about': isKnown,
  'Review.text': seesText,
};

/** Who may use an argument. */
export const mayUse: Readonly<Record<string, Check>> = {
  'Query.allMedia(first:)': isKnown,
  'Media.reviews(first:)': seesText,
  'Book.reviews(first:)': seesText,
  'Film.reviews(first:)': seesText,
};
