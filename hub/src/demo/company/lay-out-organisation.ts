import { company, sites } from '../content/company.ts';
import { divisions } from '../content/divisions.ts';
import { type Random } from '../random/random.ts';
import { streamsOf } from '../random/streams.ts';
import { weighted } from '../random/weighted.ts';
import { apportion } from './apportion.ts';
import { type Organisation, type OrgUnit, type Seat } from './org-unit.ts';
import { headOf, memberOf } from './staff-seat.ts';

/** As many people as one head leads directly; a larger unit is divided. */
const SPAN = 9;

/** What a unit will be, before it has an index and a head. */
type Place = Omit<OrgUnit, 'index' | 'headSeat'>;

interface Part {
  readonly place: Place;
  readonly count: number;
}

const siteChoice = weighted([...sites.keys()], (index) => sites[index]?.weight ?? 0);

/** An organisation of that many seats: company, divisions, departments, sites and teams of about seven. */
export function layOutOrganisation(seatCount: number, seed: number): Organisation {
  const units: OrgUnit[] = [];
  const seats: Seat[] = [];
  const random = streamsOf(seed, 'organisation')(0);

  /** Adds the unit with all below it, and gives its height: 0 for a team. */
  const grow = (place: Place, count: number): number => {
    const unit: OrgUnit = { ...place, index: units.length, headSeat: seats.length };
    units.push(unit);
    // Its level follows from the height, which is known once all below it stands.
    seats.push(headOf(unit, 0));
    const below = count - 1;
    let height = 0;
    if (below > SPAN) {
      for (const part of partsOf(unit, below, random)) {
        height = Math.max(height, 1 + grow(part.place, part.count));
      }
    } else {
      for (let i = 0; i < below; i += 1) seats.push(memberOf(unit, random));
    }
    seats[unit.headSeat] = headOf(unit, height);
    return height;
  };

  const { code, name } = company;
  grow({ code, name, parent: null, division: null, department: null, site: 0 }, seatCount);
  return { units, seats };
}

function partsOf(unit: OrgUnit, below: number, random: Random): readonly Part[] {
  if (unit.division === null) {
    const chosen = divisions.slice(0, Math.max(2, Math.floor(below / 5)));
    return share(below, chosen, (division) => ({
      ...{ code: `${unit.code}-${division.code}`, name: division.name, parent: unit },
      ...{ division, department: null, site: 0 },
    }));
  }
  if (unit.department === null) {
    const { division } = unit;
    const chosen = division.departments.slice(0, Math.max(2, Math.floor(below / 6)));
    return share(below, chosen, (department) => ({
      ...{ code: `${unit.code}-${department.code}`, name: department.name, parent: unit },
      ...{ division, department, site: siteChoice(random) },
    }));
  }
  const wanted = childrenFor(below);
  const { division, department } = unit;
  if (unit.name === department.name) {
    const indexes = [...sites.keys()]
      .map((index) => ({ index, key: random.exponential(1 / (sites[index]?.weight ?? 1)) }))
      .toSorted((a, b) => a.key - b.key)
      .slice(0, wanted)
      .map(({ index, key }) => ({ index, weight: 1 / (0.5 + Math.min(key, 1)) }));
    return share(below, indexes, ({ index }) => ({
      ...{ code: `${unit.code}-${sites[index]?.code ?? ''}`, parent: unit },
      ...{ name: `${unit.name} ${sites[index]?.name ?? ''}`, division, department, site: index },
    }));
  }
  const numbers = Array.from({ length: wanted }, (_, index) => ({
    number: index + 1,
    weight: 0.85 + 0.3 * random.unit(),
  }));
  return share(below, numbers, ({ number }) => ({
    ...{ code: `${unit.code}-${number}`, parent: unit },
    ...{ name: `${unit.name}${/\d$/.test(unit.name) ? '.' : ' '}${number}` },
    ...{ division, department, site: unit.site },
  }));
}

/** As many parts as make teams of about seven members below, in as few layers as the span allows. */
function childrenFor(below: number): number {
  const layers = Math.max(1, Math.ceil(Math.log(below / (SPAN + 0.5)) / Math.log(SPAN - 1)));
  return Math.min(SPAN, Math.max(2, Math.round(below / (SPAN - 1) ** layers)));
}

function share<T extends { readonly weight: number }>(
  total: number,
  items: readonly T[],
  placeOf: (item: T) => Place,
): readonly Part[] {
  const counts = apportion(
    total,
    items.map((item) => item.weight),
    2,
  );
  return items.map((item, index) => ({ place: placeOf(item), count: counts[index] ?? 0 }));
}
