import { type Culture, company, sites } from '../content/company.ts';
import { namesByCulture } from '../content/names.ts';
import { dayOf } from '../calendar.ts';
import { type Random } from '../random/random.ts';
import { weighted } from '../random/weighted.ts';
import { type Person } from './person.ts';

export type Gender = 'WOMAN' | 'MAN' | 'NON_BINARY';

/** Who a person is, apart from the work. */
export interface Identity {
  readonly name: string;
  readonly workEmail: string;
  readonly gender: Gender;
  readonly birthDate: number;
  readonly nationality: string;
}

const cultures = new Set<string>(Object.keys(namesByCulture));
const isCulture = (name: string): name is Culture => cultures.has(name);

const cultureChoices = sites.map((site) =>
  weighted(Object.keys(site.cultures).filter(isCulture), (culture) => site.cultures[culture] ?? 0),
);

/** The person's identity, drawn from a stream of their own. */
export function identityOf(person: Person, employeeNumber: string, random: Random): Identity {
  const { seat, hiredOn } = person;
  const culture = cultureChoices[seat.site]?.(random) ?? 'english';
  const names = namesByCulture[culture];
  const gender = genderOf(seat.division?.women ?? 0.42, random);
  const isCalledAsWoman = gender === 'WOMAN' || (gender === 'NON_BINARY' && random.chance(0.5));
  const given = random.pick(isCalledAsWoman ? names.women : names.men);
  const family = random.pick(names.family);
  const local = `${asciiOf(given)}.${asciiOf(family)}.${employeeNumber.slice(1)}`;
  return {
    name: `${given} ${family}`,
    // With the number in it, for people of one name are many.
    workEmail: `${local}@${company.mailDomain}`,
    gender,
    birthDate: birthOf(hiredOn, random),
    nationality: random.chance(0.9) ? names.nationality : (sites[seat.site]?.country ?? 'NL'),
  };
}

function genderOf(women: number, random: Random): Gender {
  const point = random.unit();
  if (point < 0.012) return 'NON_BINARY';
  return point < 0.012 + women ? 'WOMAN' : 'MAN';
}

function birthOf(hiredOn: number, random: Random): number {
  const age = Math.min(58, 19 + Math.abs(random.normal(0, 1)) * 7 + random.exponential(4));
  const youngest = dayOf('2007-06-30');
  return Math.min(youngest, Math.max(dayOf('1960-01-15'), hiredOn - Math.round(age * 365.25)));
}

const asciiLetters: Readonly<Record<string, string>> = { ł: 'l', ı: 'i', ø: 'o', ß: 'ss', đ: 'd' };

function asciiOf(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[łıøßđ]/g, (letter) => asciiLetters[letter] ?? '')
    .replace(/[^a-z]/g, '');
}
