import { fixture } from './company.ts';

interface Media {
  readonly __typename: 'Book' | 'Film';
  readonly id: string;
  readonly isbn?: string;
  readonly title: string | null;
  readonly kind: string | null;
  readonly creator: { readonly id: string } | null;
  readonly pages?: number | null;
  readonly minutes?: number;
  readonly size?: { readonly width: number; readonly height: number | null };
  readonly sequel?: string;
}

interface Reference {
  readonly id: string;
}

const book = (number: number, rest: Partial<Media> = {}): Media => ({
  __typename: 'Book',
  id: `b${number}`,
  isbn: `978-${number}`,
  title: `Book "${number}"\n`,
  kind: 'BOOK',
  creator: { id: `p${number}` },
  pages: 100 * number,
  size: { width: number, height: null },
  ...rest,
});

const media: readonly Media[] = [
  book(1),
  book(2, { creator: { id: 'p1' }, pages: null }),
  book(3, { creator: { id: 'p9' }, kind: 'SECRET' }),
  book(0, { creator: null, title: '' }),
  {
    ...{ __typename: 'Film', id: 'f1', title: 'Film 1', kind: 'FILM', creator: { id: 'p2' } },
    ...{ minutes: 90.5, sequel: 'f2' },
  },
  { __typename: 'Film', id: 'f2', title: null, kind: null, creator: { id: 'p2' }, minutes: 0 },
];

const byId = (id: string | undefined) => media.find((item) => item.id === id);
const byIsbn = (isbn: string | undefined) => media.find((item) => item.isbn === isbn);
const books = media.filter(({ __typename }) => __typename === 'Book');
const known = (reference: Reference & { isbn?: string }) =>
  reference.isbn === undefined ? byId(reference.id) : byIsbn(reference.isbn);

const catalog = fixture(
  'catalog',
  `
  type Query {
    media(id: ID!): Media
    allMedia(first: Int = 9): [Media!]!
    shelves: [[Book]!]
    things: [Thing]!
    clock: String @shareable
  }
  enum Kind { BOOK FILM SECRET @inaccessible }
  interface Media @key(fields: "id") { id: ID! title: String kind: Kind creator: Person }
  type Book implements Media @key(fields: "id") @key(fields: "isbn") {
    id: ID! isbn: ID! title: String kind: Kind creator: Person pages: Int size: Size!
  }
  type Film implements Media @key(fields: "id") {
    id: ID! title: String kind: Kind creator: Person minutes: Float sequel: Film
  }
  type Size @shareable { width: Int! height: Int }
  type Person @key(fields: "id") { id: ID! }
  union Thing = Book | Film | Person
  `,
  {
    Query: {
      media: (_root: unknown, { id }: Reference) => byId(id),
      allMedia: (_root: unknown, { first }: { first?: number | null }) =>
        media.slice(0, first ?? 9),
      shelves: () => [[books[0], null, books[1]], [], [books[0], books[2], books[3]]],
      things: () => [media[0], null, { __typename: 'Person', id: 'p1' }, media[4], media[0]],
      clock: () => 'noon',
    },
    Media: { __resolveReference: ({ id }: Reference) => byId(id) },
    Book: { __resolveReference: known },
    Film: {
      __resolveReference: known,
      sequel: ({ sequel }: Media) => byId(sequel),
      title: ({ id, title }: Media) => {
        if (id === 'f2') throw new Error('The title is lost.');
        return title;
      },
    },
  },
);

const nameOf: Readonly<Record<string, string>> = { p1: 'Ann', p2: 'Bob', p3: 'Cyd' };
const person = ({ id }: Reference) => (nameOf[id] === undefined ? null : { id, name: nameOf[id] });

const people = fixture(
  'people',
  `
  type Query { people: [Person]  person(id: ID!): Person  clock: String @shareable }
  type Person @key(fields: "id") {
    id: ID! name: String! @shareable friends: [Person!] closest: Person nickname: String favourite: Book
  }
  type Book @key(fields: "isbn") { isbn: ID! }
  `,
  {
    Query: {
      people: () => ['p1', 'p2', 'p3'].map((id) => person({ id })),
      person: (_root: unknown, reference: Reference) => person(reference),
      clock: () => 'noon',
    },
    Person: {
      __resolveReference: person,
      friends: ({ id }: Reference) =>
        id === 'p1' ? [person({ id: 'p2' }), person({ id: 'p3' })] : [],
      closest: ({ id }: Reference) =>
        id === 'p3' ? null : person({ id: id === 'p1' ? 'p2' : 'p1' }),
      nickname: () => null,
      favourite: ({ id }: Reference) => ({ isbn: id === 'p1' ? '978-1' : '978-2' }),
    },
  },
);

const reviewList = [
  { id: 'r1', text: 'Good \u2028 \ud83d\ude00', author: { id: 'p1' }, about: { id: 'b1' } },
  { id: 'r2', text: null, author: { id: 'p2' }, about: { id: 'b1' } },
  { id: 'r3', text: 'Long', author: { id: 'p1' }, about: { id: 'f1' } },
  { id: 'r4', text: 'Who?', author: { id: 'p9' }, about: { id: 'b2' } },
];

const reviews = fixture(
  'reviews',
  `
  type Query { reviews(first: Int): [Review!]!  featured: [Review!] @provides(fields: "author { name }") }
  type Media @key(fields: "id") @interfaceObject { id: ID! reviews(first: Int): [Review!]! rating: Float }
  type Review @key(fields: "id") { id: ID! text: String author: Person! about: Media }
  type Person @key(fields: "id") { id: ID! name: String! @external reviews: [Review!]! }
  `,
  {
    Query: {
      reviews: (_root: unknown, { first }: { first?: number | null }) =>
        reviewList.slice(0, first ?? 9),
      featured: () => [
        { ...reviewList[0], author: { id: 'p1', name: 'Ann' } },
        { ...reviewList[2], author: { id: 'p1', name: 'Ann' } },
      ],
    },
    Media: {
      __resolveReference: ({ id }: Reference) => (id === 'b3' ? null : { id }),
      reviews: ({ id }: Reference, { first }: { first?: number | null }) =>
        reviewList.filter(({ about }) => about.id === id).slice(0, first ?? 9),
      rating: ({ id }: Reference) => (id === 'b0' ? 0 : 4.5),
    },
    Review: {
      __resolveReference: ({ id }: Reference) => reviewList.find((review) => review.id === id),
    },
    Person: {
      __resolveReference: ({ id }: Reference) => ({ id }),
      reviews: ({ id }: Reference) => reviewList.filter(({ author }) => author.id === id),
    },
  },
);

interface Shipped extends Reference {
  readonly pages: number | null;
  readonly size: { readonly width: number };
}

const shipping = fixture(
  'shipping',
  `
  type Book @key(fields: "id") {
    id: ID! pages: Int @external size: Size! @external
    weight: Float @requires(fields: "pages size { width }")
    parcel: Size!
  }
  type Size @shareable { width: Int! height: Int }
  `,
  {
    Book: {
      __resolveReference: (reference: Shipped) => reference,
      weight: ({ pages, size }: Shipped) => (pages === null ? null : pages * size.width),
      parcel: ({ id }: Reference) => ({ width: id.length, height: 1 }),
    },
  },
);

const prices = fixture(
  'prices',
  `
  scalar Json
  type Query { bestsellers: [Book!]! }
  type Book @key(fields: "isbn") {
    isbn: ID! weight: Float @external
    postage(speed: Int! = 1): Float @requires(fields: "weight")
    tags: Json
    free: Boolean!
  }
  `,
  {
    Query: { bestsellers: () => [{ isbn: '978-2' }, { isbn: '978-1' }, { isbn: '978-2' }] },
    Book: {
      __resolveReference: (reference: object) => reference,
      postage: ({ weight }: { weight?: number | null }, { speed }: { speed: number }) =>
        weight === null || weight === undefined ? null : weight * speed,
      tags: ({ isbn }: { isbn: string }) => ({ isbn, list: [1, 'two', null, { three: true }] }),
      free: ({ isbn }: { isbn: string }) => isbn === '978-0',
    },
  },
);

/** Subgraphs that use what federation has: interfaces, unions, interface objects, @requires, @provides, several keys. */
export const mediaFixtures = [catalog, people, reviews, shipping, prices];
