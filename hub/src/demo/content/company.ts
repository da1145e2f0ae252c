/** The demo company is invented, as are all its people; any likeness to a real one is chance. */
export const company = {
  code: 'QM',
  name: 'Quillmere Instruments',
  mailDomain: 'quillmere.example',
};

interface Site {
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly weight: number;
  /** How often people here bear names of each culture, against the others. */
  readonly cultures: Readonly<Partial<Record<Culture, number>>>;
}

export type Culture =
  | 'dutch'
  | 'portuguese'
  | 'polish'
  | 'english'
  | 'finnish'
  | 'french'
  | 'indian'
  | 'malaysian'
  | 'mexican'
  | 'chinese'
  | 'turkish'
  | 'arabic'
  | 'nigerian'
  | 'vietnamese';

/** Where the company works; the first is its head office. */
export const sites: readonly Site[] = [
  {
    code: 'UTR',
    name: 'Utrecht',
    country: 'NL',
    weight: 16,
    cultures: {
      dutch: 60,
      turkish: 8,
      arabic: 8,
      english: 5,
      polish: 5,
      indian: 5,
      chinese: 4,
      french: 3,
    },
  },
  {
    code: 'OPO',
    name: 'Porto',
    country: 'PT',
    weight: 11,
    cultures: { portuguese: 85, english: 4, french: 3, nigerian: 4, indian: 4 },
  },
  {
    code: 'GDN',
    name: 'Gdańsk',
    country: 'PL',
    weight: 12,
    cultures: { polish: 88, english: 3, vietnamese: 5, turkish: 2 },
  },
  {
    code: 'LDS',
    name: 'Leeds',
    country: 'GB',
    weight: 10,
    cultures: { english: 62, indian: 12, polish: 7, nigerian: 7, chinese: 4, arabic: 6 },
  },
  {
    code: 'TMP',
    name: 'Tampere',
    country: 'FI',
    weight: 7,
    cultures: { finnish: 82, vietnamese: 4, indian: 5, arabic: 3, english: 3 },
  },
  {
    code: 'TLS',
    name: 'Toulouse',
    country: 'FR',
    weight: 9,
    cultures: { french: 70, arabic: 12, portuguese: 6, vietnamese: 5, chinese: 3 },
  },
  { code: 'PNQ', name: 'Pune', country: 'IN', weight: 13, cultures: { indian: 96, english: 2 } },
  {
    code: 'PEN',
    name: 'Penang',
    country: 'MY',
    weight: 9,
    cultures: { malaysian: 45, chinese: 38, indian: 12 },
  },
  {
    code: 'GDL',
    name: 'Guadalajara',
    country: 'MX',
    weight: 7,
    cultures: { mexican: 94, english: 3 },
  },
  {
    code: 'RDU',
    name: 'Raleigh',
    country: 'US',
    weight: 6,
    cultures: { english: 55, mexican: 15, chinese: 10, indian: 10, vietnamese: 5, nigerian: 5 },
  },
];
